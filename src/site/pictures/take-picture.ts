import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { Failure, Outcome } from '../../model/outcome.ts'
import type { PictureSize } from './picture-folder.ts'
import { readPictureHeader } from './picture-header.ts'
import type { ResizePool } from './resize-pool.ts'
import { mostPixels, type ResizeTrouble } from './resize-task.ts'

/** The one fetcher's `fetch`, as `net/open-fetcher.ts` has it. */
export type FetchPicture = (request: FetchRequest) => Promise<Outcome<Fetched>>

/** A picture fit to be kept, or why there is none and for how long that is to be believed, milliseconds. */
export type Taken = { bytes: Uint8Array; size: PictureSize } | { trouble: string; forMs: number }

// A reader waits for it.
const patienceMs = 20_000
// What comes larger is kept in the widest size we show, at a quality to make the others of.
const mostKeptBytes = 400_000
const widestKept = 1280

const longMs = 6 * 3_600_000
const shortMs = 5 * 60_000
/** What will hardly be better in a few minutes. */
const lasting = new Set<Failure>(['private-address', 'bad-address', 'too-large', 'refused', 'not-found', 'gone'])

/**
 * Asks a publisher for a picture, once, and looks at it: what it is by its own bytes, how large it claims to be, and
 * whether it can be opened, in that order (specs/security.md B5).
 */
export async function takePicture(url: string, ask: FetchPicture, pool: ResizePool): Promise<Taken> {
  const fetched = await askInTime(url, ask)
  if ('failed' in fetched) {
    const forMs = lasting.has(fetched.failed) ? longMs : shortMs
    return { trouble: fetched.detail ?? fetched.failed, forMs }
  }
  const { bytes } = fetched.done
  const header = readPictureHeader(bytes)
  if (!header) return { trouble: 'It is no JPEG, PNG, GIF, WebP or AVIF.', forMs: longMs }
  if (header.width * header.height > mostPixels)
    return { trouble: `It claims ${header.width} × ${header.height} pixels.`, forMs: longMs }
  const isLarge = bytes.length > mostKeptBytes
  const answer = await pool.resize({
    bytes,
    makings: isLarge ? [{ width: widestKept, format: 'webp', fine: true }] : [],
  })
  if ('trouble' in answer) return { trouble: answer.trouble, forMs: believedFor(answer) }
  const { width, height, made } = answer
  return { bytes: made[0] ?? bytes, size: { width, height } }
}

/** How long the picture is to blame: one that cannot be opened will hardly get better. Milliseconds. */
export const believedFor = ({ passing }: ResizeTrouble): number => (passing ? 0 : longMs)

async function askInTime(url: string, ask: FetchPicture): Promise<Outcome<Fetched>> {
  try {
    return await ask({ url, purpose: 'picture', signal: AbortSignal.timeout(patienceMs) })
  } catch (error) {
    // it rejects only when our patience or the fetcher ends
    return { failed: 'timeout', detail: (error as Error).message }
  }
}
