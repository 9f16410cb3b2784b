/** A story that is to stand at a place (from 1) of an edition, whatever it ranks. */
export type Pinned = { edition: string; place: number; storyId: number }

/** Editions with their stories, best first. */
export type Editions = [edition: string, storyIds: number[]][]

/**
 * Puts pinned stories at their places, the others around them in their order, at most `length` of them. An edition that
 * has nothing but pinned stories is added; in one that is shorter than a place, the story stands at its end.
 */
export function withPinned(editions: Editions, pins: readonly Pinned[], length: number): Editions {
  const named = new Set(editions.map(([edition]) => edition))
  const others = [...new Set(pins.map(({ edition }) => edition))].filter(edition => !named.has(edition))
  return [...editions, ...others.map((edition): Editions[number] => [edition, []])].map(([edition, ids]) => [
    edition,
    placed(
      ids,
      pins.filter(pin => pin.edition === edition),
    ).slice(0, length),
  ])
}

function placed(ids: readonly number[], pins: readonly Pinned[]): number[] {
  if (pins.length === 0) return [...ids]
  const pinned = new Set(pins.map(({ storyId }) => storyId))
  const order = ids.filter(id => !pinned.has(id))
  for (const { storyId, place } of [...pins].sort((a, b) => a.place - b.place)) order.splice(place - 1, 0, storyId)
  return order
}
