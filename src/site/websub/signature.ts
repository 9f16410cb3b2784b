import { createHmac, timingSafeEqual } from 'node:crypto'

// WebSub section 7.1: the hub chooses one of these.
const methods = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/**
 * Whether a body was signed with our secret: `X-Hub-Signature: method=hex` over the bytes as they came (WebSub section
 * 7.1), compared without telling by the time it takes where it went wrong.
 */
export function isSigned(header: string | undefined, secret: string, body: Uint8Array): boolean {
  const [name = '', signature = '', ...more] = (header ?? '').split('=')
  const method = name.trim().toLowerCase()
  if (more.length > 0 || !methods.has(method)) return false
  const said = Buffer.from(signature, 'hex')
  const right = createHmac(method, secret).update(body).digest()
  return signature.length === right.length * 2 && said.length === right.length && timingSafeEqual(said, right)
}
