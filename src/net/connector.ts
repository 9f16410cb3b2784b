import type { LookupAddress } from 'node:dns'
import { isIP, type Socket } from 'node:net'
import { buildConnector } from 'undici'
import { hostAndPort } from './host-and-port.ts'
import { type AllowList, allowsAddress, allowsHost, isPublicAddress } from './public-address.ts'

/** Finds all addresses of a name, as `dns.promises.lookup(name, { all: true })` does; rejects with Node's own error. */
export type Lookup = (name: string) => Promise<LookupAddress[]>

/** An address or port that we may not ask; thrown by the connector, `message` is a sentence for the operator. */
export class AddressRefusedError extends Error {
  override name = 'AddressRefusedError'
  readonly failure: 'private-address' | 'bad-address'

  constructor(failure: 'private-address' | 'bad-address', message: string) {
    super(message)
    this.failure = failure
  }
}

export type ConnectorOptions = {
  allow: AllowList
  /** Ports that may be asked at public addresses. */
  ports: readonly number[]
  lookup: Lookup
  connectMs: number
}

/**
 * The undici connector through which every connection is made. An address is judged three times: as a literal (lookup
 * is never asked for those, measured in specs/security.md B0), as every answer of the name lookup, and as the address
 * the socket has in fact connected to. So a name cannot be rebound between the check and the connection.
 */
export function openConnector(options: ConnectorOptions): buildConnector.connector {
  // One for each port, because Node's lookup hook is not told the port; shared so that TLS sessions resume.
  const connectors = new Map<number, buildConnector.connector>()
  return (target, callback) => {
    const { host, port } = hostAndPort(target)
    const refusedLiteral = isIP(host) ? refusal({ host, port, address: host }, options) : undefined
    if (refusedLiteral) return callback(refusedLiteral, null)
    const connect = connectors.get(port) ?? connectorForPort(port, options)
    connectors.set(port, connect)
    connect(target, (...[error, socket]) => {
      if (error) return callback(error, null)
      const refused = refusal({ host, port, address: socket.remoteAddress ?? '' }, options)
      if (refused) {
        socket.destroy()
        return callback(refused, null)
      }
      socket.prependListener('error', error => keepResetAnError(error, socket))
      callback(null, socket)
    })
  }
}

/** Judges one address; gives the error to fail with, or nothing when it may be asked. */
export function refusal(
  { host, port, address }: { host: string; port: number; address: string },
  { allow, ports }: Pick<ConnectorOptions, 'allow' | 'ports'>,
): AddressRefusedError | undefined {
  if (allowsHost(allow, host, port) || allowsAddress(allow, address)) return undefined
  if (!isPublicAddress(address)) {
    const which =
      host === address ? `${address} is a private address` : `${host} leads to ${address}, a private address,`
    return new AddressRefusedError('private-address', `${which} and NF_ALLOW_HOSTS does not allow it`)
  }
  if (ports.includes(port)) return undefined
  return new AddressRefusedError('bad-address', `port ${port} of ${host} is not one we ask (${ports.join(', ')})`)
}

function connectorForPort(port: number, options: ConnectorOptions): buildConnector.connector {
  return buildConnector({
    timeout: options.connectMs,
    allowH2: false,
    autoSelectFamily: true,
    lookup: (host, { all }, callback) => {
      options.lookup(host).then(
        addresses => {
          const refused = addresses.map(({ address }) => refusal({ host, port, address }, options)).find(Boolean)
          if (refused) callback(refused, '')
          else if (all) callback(null, addresses)
          else callback(null, addresses[0]!.address, addresses[0]!.family)
        },
        error => callback(error, ''),
      )
    },
  })
}

/**
 * undici 8.12 takes a reset for the end of a body that has no length of its own (`onHttpSocketError` in client-h1.js),
 * which would hand on half an article as whole. Under another code the reset stays an error. It also gets the socket,
 * as undici's own SocketError has it, by which `exchange` knows a connection that had served before.
 */
function keepResetAnError(error: NodeJS.ErrnoException, { bytesRead }: Socket): void {
  if (error.code === 'ECONNRESET') Object.assign(error, { code: 'ECONNABORTED', socket: { bytesRead } })
}
