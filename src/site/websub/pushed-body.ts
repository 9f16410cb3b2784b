import type { PushLimits } from './push-limits.ts'

// As much as the fetcher takes of an answer (net/limits.ts).
const mostBytes = 10_000_000

/**
 * Reads a pushed body within its cap and within what may be on its way at once, and gives what `take` makes of it, or
 * the status that turns it away. The room it takes is free again afterwards.
 */
export async function withPushedBody<T>(
  request: Request,
  limits: Pick<PushLimits, 'hold' | 'release'>,
  take: (body: Uint8Array) => Promise<T>,
): Promise<T | 413 | 503> {
  if (Number(request.headers.get('content-length')) > mostBytes) return 413
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      if (size + chunk.length > mostBytes) return 413
      if (!limits.hold(chunk.length)) return 503
      size += chunk.length
      chunks.push(chunk)
    }
    return await take(new Uint8Array(Buffer.concat(chunks, size)))
  } finally {
    limits.release(size)
  }
}
