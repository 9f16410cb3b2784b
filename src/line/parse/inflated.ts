import { gunzipSync } from 'node:zlib'
import type { Outcome } from '../../model/outcome.ts'

/** As much as the fetcher takes of any document (net/limits.ts), inflated. */
const mostBytes = 20_000_000

/**
 * The bytes of a document that was compressed as a file (`sitemap.xml.gz`, RFC 1952) and not for the way; other bytes as
 * they are. Fails with 'too-large' past 20 MB and 'broken-answer' where the file is damaged.
 */
export function inflated(bytes: Uint8Array): Outcome<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { done: bytes }
  try {
    return { done: gunzipSync(bytes, { maxOutputLength: mostBytes }) }
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? { failed: 'too-large', detail: `The compressed document holds more than ${mostBytes / 1_000_000} MB.` }
      : { failed: 'broken-answer', detail: 'The compressed document is damaged.' }
  }
}
