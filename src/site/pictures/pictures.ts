import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Log } from '../../model/log.ts'
import type { CardFace } from '../cards/card-face.ts'
import { openPictureSigner, type PictureWidth, pathOf, type SignedPicture } from './picture-address.ts'
import { openPictureFolder, type PictureSize } from './picture-folder.ts'
import { openResizePool } from './resize-pool.ts'
import type { PictureFormat } from './resize-task.ts'
import { believedFor, type FetchPicture, takePicture } from './take-picture.ts'
import { openTroubles } from './troubles.ts'

/** A publisher's picture as it stands here: its path in each width, and its size if it was here before. */
export type PictureHere = { path(width: PictureWidth): string; size?: PictureSize }

/** Where publishers' pictures stand here; nothing for one that cannot be had. */
export type PictureAddresses = { find(url: string): PictureHere | undefined }

/** For what shows no pictures. */
export const noPictures: PictureAddresses = { find: () => undefined }

/** A picture ready to be sent. */
export type SentPicture = { bytes: Uint8Array; etag: string }

/** Publishers' pictures, fetched, checked, made smaller and kept by us: no reader ever asks a publisher for one. */
export type Pictures = PictureAddresses & {
  /** The picture under one of our own paths; nothing when we did not sign it, `trouble` when it cannot be had. */
  at(path: string, format: PictureFormat): Promise<SentPicture | { trouble: string } | undefined>
  /** A card for social media as a PNG, kept like a picture. */
  card(face: CardFace): Promise<SentPicture | { trouble: string }>
  close(): void
}

/** `key` signs addresses and is the same in every process; `folder` and `limitMb` say where pictures are kept. */
export type PictureParts = {
  key: string
  folder: string
  limitMb: number
  fetch: FetchPicture
  clock: () => number
  log: Log
}

// Of what passes the look at its header the worst honest picture, an interlaced PNG of 49 megapixels in 16 bits, took 610 MB
// and 1.9 s of CPU; only AVIF of that size takes more and is refused (decisions/017, measured 2026-11).
const memoryMb = 700
const cpuMs = 10_000

// A card is drawn anew when what it says changes, or how it is drawn.
const cardDrawing = 1
const cardForm = '1200.png'

/** Opens the pictures of a site. */
export function openPictures({ key, folder: path, limitMb, fetch, clock, log }: PictureParts): Pictures {
  const signer = openPictureSigner(key)
  const folder = openPictureFolder({ path, limitBytes: limitMb * 1e6, clock })
  const pool = openResizePool({ processes: Math.max(1, Math.min(3, availableParallelism() - 1)), cpuMs, memoryMb })
  const troubles = openTroubles(clock)
  let closed = false

  const trouble = ({ name, url }: SignedPicture, why: { trouble: string; forMs: number }): { trouble: string } => {
    if (!closed && why.forMs > 0) troubles.note(name, why.forMs)
    log.debug(`A picture cannot be had: ${why.trouble}`, { url })
    return why
  }

  const original = joined(async (picture: SignedPicture): Promise<Uint8Array | { trouble: string }> => {
    const { name, url } = picture
    const kept = await folder.readOriginal(name)
    if (kept) return kept.bytes
    const taken = await takePicture(url, fetch, pool)
    if ('trouble' in taken) return trouble(picture, taken)
    await keep(() => folder.writeOriginal(name, taken.bytes, taken.size))
    return taken.bytes
  })

  const make = async (
    picture: SignedPicture,
    width: PictureWidth,
    format: PictureFormat,
  ): Promise<SentPicture | { trouble: string }> => {
    const form = `${width}.${format}`
    const kept = await folder.read(picture.name, form)
    if (kept) return { bytes: kept.bytes, etag: tagOf(picture, form, kept.tag) }
    const bytes = await original(picture.name, picture)
    if ('trouble' in bytes) return bytes
    const answer = await pool.resize({ bytes, makings: [{ width, format }] })
    if ('trouble' in answer) return trouble(picture, { ...answer, forMs: believedFor(answer) })
    const [made] = answer.made as [Uint8Array]
    await keep(() => folder.write(picture.name, form, made))
    return { bytes: made, etag: tagOf(picture, form, clock().toString(36)) }
  }
  const ready = joined(make)

  const draw = joined(async (name: string, card: CardFace): Promise<SentPicture | { trouble: string }> => {
    const kept = await folder.read(name, cardForm)
    if (kept) return { bytes: kept.bytes, etag: `"${name}"` }
    const answer = await pool.draw({ card })
    if ('trouble' in answer) {
      log.warn(`A card could not be drawn: ${answer.trouble}`)
      return answer
    }
    const [made] = answer.made as [Uint8Array]
    await keep(() => folder.write(name, cardForm, made))
    return { bytes: made, etag: `"${name}"` }
  })

  /** A picture that cannot be kept, because the disk is full, is shown all the same. */
  const keep = (write: () => Promise<void>): Promise<void> =>
    write().catch(error => log.warn('A picture could not be kept', { reason: (error as Error).message }))

  return {
    find: url => {
      const picture = signer.sign(url)
      if (!picture || troubles.has(picture.name)) return undefined
      return { path: width => pathOf(picture, width), size: folder.sizeOf(picture.name) }
    },
    at: async (path, format) => {
      const found = signer.read(path)
      if (!found) return undefined
      const { picture, width } = found
      if (troubles.has(picture.name)) return { trouble: 'It could not be had a while ago.' }
      return ready(`${picture.name} ${width}.${format}`, picture, width, format)
    },
    card: face => {
      const name = createHash('sha256')
        .update(JSON.stringify([cardDrawing, face]))
        .digest('hex')
        .slice(0, 32)
      return draw(name, name, face)
    },
    close: () => {
      closed = true
      pool.close()
    },
  }
}

const tagOf = ({ name }: SignedPicture, form: string, tag: string): string => `"${name.slice(0, 16)}-${form}-${tag}"`

/** The same work asked for again while it is under way is waited for, not done twice. */
function joined<Arguments extends unknown[], Result>(
  work: (...given: Arguments) => Promise<Result>,
): (name: string, ...given: Arguments) => Promise<Result> {
  const underway = new Map<string, Promise<Result>>()
  return (name, ...given) => {
    const known = underway.get(name)
    if (known) return known
    const begun = work(...given).finally(() => underway.delete(name))
    underway.set(name, begun)
    return begun
  }
}
