import type { ListPlace } from '../../store/read/latest.ts'

// The largest id that both databases take.
const largestId = 2_147_483_647

/** An id as it stands in an address: a whole number above 0, or nothing. */
export function idIn(text: string | null | undefined): number | undefined {
  if (!text || !/^[1-9]\d{0,9}$/.test(text)) return undefined
  const id = Number(text)
  return id <= largestId ? id : undefined
}

/** A place in a list as `before=<time>-<id>` says it, or nothing. */
export function placeIn(text: string | null): ListPlace | undefined {
  const found = /^(\d{1,15})-([1-9]\d{0,9})$/.exec(text ?? '')
  const id = idIn(found?.[2])
  return found && id ? { publishedAt: Number(found[1]), id } : undefined
}

/** The value of `before` for what follows this entry of a list. */
export const placeAfter = ({ publishedAt, id }: ListPlace): string => `${publishedAt}-${id}`
