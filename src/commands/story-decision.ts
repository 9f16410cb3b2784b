import { oneLine } from '../log.ts'
import type { Decision } from '../model/editor-action.ts'
import { CommandError, type Given } from './command.ts'
import { untilTime } from './until-time.ts'

const day = 86_400_000

/** Reads what an editor decides from the words and options. Throws a `CommandError` (code 2) that says what is missing. */
export function decisionOf(
  what: string | undefined,
  words: string[],
  options: Given['options'],
  now: number,
): Decision {
  const [first, ...rest] = words
  const id = (): number => {
    if (rest.length > 0) throw tooMany(rest[0]!)
    return storyNumber(first)
  }
  switch (what) {
    case 'merge':
      if (rest.length > 1) throw tooMany(rest[1]!)
      return { kind: 'merge', storyId: storyNumber(first), otherStoryId: storyNumber(rest[0]) }
    case 'split':
      return { kind: 'split', storyId: id(), articles: articlesIn(options.articles), ...into(options.into) }
    case 'rename':
      return { kind: 'rename', storyId: storyNumber(first), title: titleIn(rest, options.clear === true) }
    case 'hide':
    case 'unhide':
      return { kind: what, storyId: id() }
    case 'pin':
      return { kind: 'pin', storyId: id(), edition: editionIn(options), ...placeIn(options, now) }
    case 'unpin':
      return { kind: 'unpin', storyId: id(), edition: editionIn(options) }
    default:
      throw new CommandError(
        `${what === undefined ? 'what to do is missing' : `“${oneLine(what)}” is nothing it does`}: it takes list, show, log, merge, split, rename, hide, unhide, pin or unpin, as in: news-factory story merge 7 3 --reason "One event"`,
        2,
      )
  }
}

/** A story's number. Throws a `CommandError` where there is none. */
export function storyNumber(word: string | undefined): number {
  if (word === undefined) throw new CommandError('the number of a story is missing; news-factory story list has it.', 2)
  return number(word, 'a story has a number')
}

const tooMany = (word: string): CommandError => new CommandError(`“${oneLine(word)}” is one word too many.`, 2)

function number(word: string, what: string): number {
  if (!/^\d{1,9}$/.test(word) || Number(word) === 0) throw new CommandError(`${what}, not “${oneLine(word)}”.`, 2)
  return Number(word)
}

function articlesIn(written: unknown): number[] {
  if (typeof written !== 'string')
    throw new CommandError('the articles that leave are missing, as in: --articles 12,13', 2)
  return [...new Set(written.split(',').map(one => number(one.trim(), '--articles takes numbers with commas')))]
}

const into = (written: unknown) =>
  typeof written === 'string' ? { otherStoryId: number(written, '--into takes a story’s number') } : {}

/** A headline may come as one word in quotation marks or as many. */
function titleIn(words: string[], clear: boolean): string | undefined {
  if (clear && words.length > 0) throw new CommandError('it takes a headline or --clear, not both.', 2)
  if (!clear && words.length === 0)
    throw new CommandError('the headline is missing; --clear lets the machine choose it again.', 2)
  return clear ? undefined : words.join(' ')
}

const editionIn = ({ edition }: Given['options']): string => (typeof edition === 'string' ? edition : 'front')

function placeIn({ place, until }: Given['options'], now: number): { place: number; until: number } {
  const at = typeof until === 'string' ? untilTime(until, now) : now + day
  if (at === undefined)
    throw new CommandError(
      `--until takes a while (6h, 2d) or a time (2026-11-24T18:00), not “${oneLine(String(until))}”.`,
      2,
    )
  return { place: typeof place === 'string' ? number(place, '--place takes a number from 1') : 1, until: at }
}
