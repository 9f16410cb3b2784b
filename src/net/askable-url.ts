import { isIP } from 'node:net'
import type { Outcome } from '../model/outcome.ts'
import { type ConnectorOptions, refusal } from './connector.ts'
import { hostAndPort } from './host-and-port.ts'

/**
 * Checks an address before anything is sent: http or https, no user name or password, no IP literal or port that we may
 * not ask. `base` resolves a relative one (a Location header). Gives the URL without its fragment. What a name leads to
 * is judged later, at the connection.
 */
export function askableUrl(text: string, rules: Pick<ConnectorOptions, 'allow' | 'ports'>, base?: URL): Outcome<URL> {
  const url = URL.parse(text, base?.href)
  if (!url) return { failed: 'bad-address', detail: `"${shown(text)}" is no address` }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { failed: 'bad-address', detail: `"${shown(text)}" is no http or https address` }
  }
  if (url.username !== '' || url.password !== '') {
    return { failed: 'bad-address', detail: `the address at ${url.host} carries a user name or password` }
  }
  const { host, port } = hostAndPort(url)
  const refused = isIP(host) ? refusal({ host, port, address: host }, rules) : undefined
  if (refused) return { failed: refused.failure, detail: refused.message }
  url.hash = ''
  return { done: url }
}

function shown(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
