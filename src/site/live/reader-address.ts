import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/**
 * Whose request it is, so that one reader's pages can be told from all others': the address that asks, and behind a proxy
 * of ours (this machine or a private network) the last one that the proxy names, which no reader can invent. Of an IPv6
 * address the network of 64 bits, since one home has as many addresses as it likes (RFC 6177).
 */
export function readerAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const direct = parsed(socket.remoteAddress)
  const named = direct && isProxy(direct) ? parsed(lastOf(headers['x-forwarded-for'])) : undefined
  return networkOf(named ?? direct)
}

type Address = ipaddr.IPv4 | ipaddr.IPv6

const parsed = (text: string | undefined): Address | undefined =>
  text !== undefined && ipaddr.isValid(text) ? ipaddr.process(text) : undefined

const lastOf = (header: string | string[] | undefined): string | undefined => String(header).split(',').at(-1)?.trim()

const isProxy = (address: Address): boolean =>
  ['loopback', 'private', 'uniqueLocal', 'linkLocal'].includes(address.range())

const networkOf = (address: Address | undefined): string => {
  if (!address) return ''
  return 'parts' in address ? address.parts.slice(0, 4).join(':') : address.toString()
}
