import type { LightElement } from '../../../text/light-dom.ts'
import type { Target } from './targets.ts'

/** Targets that the page sets in the same way: a list, or the cards of one kind. */
export type LinkGroup = { signature: string; targets: Target[] }

const outermost = new Set(['#root', 'html', 'body', 'main'])

/** How many boxes around a link tell how it is set. */
const boxes = 5

/**
 * Groups targets by the structure around their links: tags from the link outwards, with the first class name of the
 * nearest two as far as it has no number in it, and the place. Nothing of it is kept from one reading to the next, so a
 * page may change its markup at will.
 */
export function linkGroups(targets: Target[]): LinkGroup[] {
  const groups = Map.groupBy(targets, signatureOf)
  return [...groups].map(([signature, members]) => ({ signature, targets: members }))
}

function signatureOf({ anchor, place, isHeading }: Target): string {
  const parts: string[] = [place, isHeading ? 'heading' : '']
  let at: LightElement | undefined = anchor
  for (let box = 0; at && box < boxes && !outermost.has(at.tag); box++) {
    parts.push(box < 2 ? `${at.tag}.${className(at)}` : at.tag)
    at = at.parent
  }
  return parts.join('<')
}

function className({ attributes }: LightElement): string {
  const [first = ''] = attributes.class?.trim().split(/\s+/) ?? []
  return /\d/.test(first) ? '' : first
}
