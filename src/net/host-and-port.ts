/** The host of an address without the brackets of IPv6, and its port with the default of the protocol filled in. */
export function hostAndPort({ hostname, port, protocol }: Pick<URL, 'hostname' | 'port' | 'protocol'>): {
  host: string
  port: number
} {
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (protocol === 'https:' ? 443 : 80) }
}
