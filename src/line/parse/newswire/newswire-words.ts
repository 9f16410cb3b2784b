import type { Newswire } from '../../../model/feed.ts'
import { known } from '../known.ts'

/** The time of an embargo that says no hour: it lasts until another version lifts it. Milliseconds UTC. */
export const UNTIL_FURTHER_NOTICE = 8.64e15

/** The facts of a newswire item as its format writes them. */
type WireFacts = {
  status?: string
  urgency?: string
  version?: string
  embargoedUntil?: number
  usageTerms?: string
  correction?: string
  kind?: Newswire['kind']
}

/** What a newswire says of an item, from its words: statuses by name or code, numbers within their bounds. */
export function newswireOf(facts: WireFacts): Newswire {
  return known<Newswire>({
    status: statusOf(facts.status),
    urgency: numberWithin(facts.urgency, 1, 9),
    version: numberWithin(facts.version, 0, Number.MAX_SAFE_INTEGER),
    embargoedUntil: facts.embargoedUntil,
    usageTerms: facts.usageTerms,
    correction: facts.correction,
    kind: facts.kind,
  })
}

/**
 * The publishing status of IPTC's vocabulary (`stat:usable`, an address that ends in `/canceled`, NewsML 1.2's and
 * NITF's plain words) and what agencies write in its place. What is said in no known word is taken for usable: the
 * standards' default.
 */
function statusOf(written: string | undefined): Newswire['status'] {
  const word = codeOf(written)?.toLowerCase()
  if (word === undefined) return undefined
  if (/^(?:cancel|kill|delet|retract|withdraw)/.test(word)) return 'canceled'
  return word.startsWith('withheld') ? 'withheld' : 'usable'
}

/** The code of a term: what follows the alias of a QCode, or the last part of an address. */
export function codeOf(term: string | undefined): string | undefined {
  return term?.trim().split(/[:/#]/).at(-1) || undefined
}

function numberWithin(written: string | undefined, least: number, most: number): number | undefined {
  const found = Number(/^\s*(\d{1,16})/.exec(written ?? '')?.[1] ?? Number.NaN)
  return found >= least && found <= most ? found : undefined
}

/** A note to editors that begins so tells of a correction: by the custom of agencies, in the languages of the large ones. */
const CORRECTION =
  /^\W*(?:eds?\b[\s.:]*)?(?:correct|corr\b|corrig|rectif|berichtig|korr(?:ektur|igier)|correcci|correzi|rättel|rettel|retting)/iu

/** The note to editors where it tells of a correction; with `signalled`, whatever it says, and in silence the empty text. */
export function correctionIn(note: string | undefined, signalled: boolean): string | undefined {
  const tells = note !== undefined && CORRECTION.test(note)
  if (!signalled && !tells) return undefined
  return tells ? withoutLabel(note) : (note ?? '')
}

/** "Correction: from May, not March" without its label, which every site puts before it in its own words. */
function withoutLabel(note: string): string {
  return note.replace(/^\W*(?:eds?[\s.]*:\s*)?(?:\p{L}+\s*:\s*)?/iu, '').trim() || note
}
