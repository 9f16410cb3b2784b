import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Blocks that ipaddr.js calls ordinary unicast in some release, or names only in part, and that lead nowhere public:
 * addresses of this network, protocol assignments, benchmarks, documentation, and the IPv6 blocks that carry an IPv4
 * address inside (NAT64, 6to4, Teredo, IPv4-compatible), through which 127.0.0.1 can be spelled.
 */
const neverPublic = [
  '0.0.0.0/8',
  '192.0.0.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fec0::/10',
].map(block => ipaddr.parseCIDR(block))

/**
 * Whether an IP address (text, IPv4 or IPv6, as a socket or a resolver gives it) belongs to the public internet.
 * IPv4 inside IPv6 (`::ffff:127.0.0.1`) is judged as the IPv4 address. Anything that is no IP address is not public.
 * Follows specs/security.md B5.
 */
export function isPublicAddress(ip: string): boolean {
  if (isIP(ip) === 0) return false
  const address = ipaddr.process(ip)
  return address.range() === 'unicast' && !neverPublic.some(block => isWithin(address, block))
}

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Block = [Address, number]

/** What the operator lets us fetch though it is not public; `parseAllowList` reads it from the configuration. */
export type AllowList = {
  /** Address blocks; a single address is a block of full length. Any port of them may be asked. */
  blocks: readonly Block[]
  /** Exact `host:port`, in the spelling of `URL.host` with the port always present. */
  hosts: ReadonlySet<string>
}

/** An allow list that allows nothing: the default. */
export const allowNothing: AllowList = { blocks: [], hosts: new Set() }

/**
 * Reads the configuration value NF_ALLOW_HOSTS: entries separated by commas, each a CIDR block (`10.0.0.0/8`), an
 * address (`127.0.0.1`, `::1`) or `host:port` (`feeds.lan:8080`, `[::1]:8080`). Throws an Error whose message is one
 * sentence naming the wrong entry.
 */
export function parseAllowList(text: string): AllowList {
  const entries = text
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
  const blocks: Block[] = []
  const hosts = new Set<string>()
  for (const entry of entries) {
    const block = blockOf(entry)
    if (block) blocks.push(block)
    else hosts.add(hostAndPortOf(entry))
  }
  return { blocks, hosts }
}

/** Whether a block of the allow list holds this IP address. */
export function allowsAddress(allow: AllowList, ip: string): boolean {
  if (isIP(ip) === 0) return false
  const address = ipaddr.process(ip)
  return allow.blocks.some(block => isWithin(address, block))
}

/** Whether the allow list names exactly this host (without brackets) and port. */
export function allowsHost(allow: AllowList, host: string, port: number): boolean {
  return allow.hosts.has(`${isIP(host) === 6 ? `[${host}]` : host}:${port}`)
}

function isWithin(address: Address, [start, length]: Block): boolean {
  // `match` throws when one is IPv4 and the other IPv6.
  return address.kind() === start.kind() && address.match(start as ipaddr.IPv4 & ipaddr.IPv6, length)
}

function blockOf(entry: string): Block | undefined {
  if (isIP(entry)) {
    const address = ipaddr.process(entry)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  }
  const slash = entry.lastIndexOf('/')
  if (slash < 0) return undefined
  const start = entry.slice(0, slash)
  const length = entry.slice(slash + 1)
  const bits = isIP(start) === 4 ? 32 : 128
  if (isIP(start) === 0 || !/^\d{1,3}$/.test(length) || Number(length) > bits) throw wrongEntry(entry)
  return [ipaddr.parse(start), Number(length)]
}

function hostAndPortOf(entry: string): string {
  const port = /:(\d{1,5})$/.exec(entry)?.[1]
  const url = port && URL.parse(`http://${entry}/`)
  if (!url || !port || Number(port) > 65535 || !isBareOrigin(url)) throw wrongEntry(entry)
  return `${url.hostname}:${Number(port)}`
}

function isBareOrigin(url: URL): boolean {
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
}

function wrongEntry(entry: string): Error {
  return new Error(`"${entry}" is no address, no block like 10.0.0.0/8 and no host:port.`)
}
