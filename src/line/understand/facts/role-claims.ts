import type { NamedRole } from '../../../model/story-digest.ts'
import { fold } from '../../../text/tokens.ts'
import { neverNames, organisationWords, things, titles } from '../names/name-words.ts'
import { type RoleWords, roleWords } from './role-words.ts'

/** Who a report says fills a role, and in which of its sentences (0 the headline, where that is read first). */
export type RoleClaim = { role: NamedRole; name: string; sentence: number }

// What a report is about stands at its top.
const mostSentences = 8
const winsIn = 4
const readBehind = 120
const readBefore = 90

/**
 * The full names that a report gives to the roles of its event, each role's first two: `Mayor Ada Marsh`, `Ada Lind, the
 * winner`, `the victim was identified as …`, `Ada Lind won the race`. Former holders and deputies are passed over, and
 * names of one word, which tell nobody for sure. Eight languages with capitals; none elsewhere.
 */
export function roleClaims(sentences: readonly string[], lang: string): RoleClaim[] {
  const patterns = patternsIn.get(lang)
  if (!patterns) return []
  const found: RoleClaim[] = []
  for (const [place, text] of sentences.slice(0, mostSentences).entries()) {
    for (const claim of [...namedIn(text, patterns), ...(place < winsIn ? actingIn(text, patterns) : [])]) {
      const same = found.filter(({ role }) => role === claim.role)
      if (same.length < 2 && !same.some(({ name }) => name === claim.name)) found.push({ ...claim, sentence: place })
    }
  }
  return found
}

type Patterns = { role: RegExp; behind: RegExp; before: RegExp; not: RegExp; wins: RegExp; follows: RegExp }
type Found = Omit<RoleClaim, 'sentence'>

const roles: NamedRole[] = ['winner', 'successor', 'victim', 'mayor', 'coach', 'captain']

/** Names that stand beside the word of a role. */
function namedIn(text: string, { role, behind, before, not }: Patterns): Found[] {
  return [...text.matchAll(role)].flatMap(match => {
    const ahead = text.slice(Math.max(0, match.index - readBefore), match.index)
    if (not.test(ahead)) return []
    const end = match.index + match[0].length
    const name = behind.exec(text.slice(end, end + readBehind))?.[1] ?? before.exec(ahead)?.[1]
    const which = roles.find((_, at) => match[at + 1] !== undefined)!
    return name && isPerson(name) ? [{ role: which, name }] : []
  })
}

/** Names that do what makes a winner or a successor. */
function actingIn(text: string, { wins, follows }: Patterns): Found[] {
  const winner = wins.exec(text)?.[1]
  const successor = follows.exec(text)?.[1]
  return [
    ...(winner && isPerson(winner) ? [{ role: 'winner' as const, name: winner }] : []),
    ...(successor && isPerson(successor) ? [{ role: 'successor' as const, name: successor }] : []),
  ]
}

/** Whether capitalised words can be somebody: no office, no body, no thing is among them. */
function isPerson(name: string): boolean {
  const words = fold(name).split(' ')
  return !words.some(
    word => organisationWords.has(word) || things.has(word) || titles.has(word) || neverNames.has(word),
  )
}

const particle = "(?:(?:de|da|do|dos|das|del|della|di|van|von|der|den|la|le|bin|d['’])[ ]?){0,2}"
const word = "\\p{Lu}[\\p{L}\\p{M}’'-]{1,24}"
const fullName = `(${word}(?: ${particle}${word}){1,3})`

/** A pattern of words in small letters, whatever their first letter is in the text. */
const anyCase = (words: string): string =>
  words.replaceAll(/(?<![\\\p{L}[{])\p{Ll}(?=[\p{Ll}[ ])/gu, letter => `[${letter}${letter.toUpperCase()}]`)

function patternsFrom({ roles: words, is, of, article, not, wins, follows }: RoleWords): Patterns {
  const either = roles.map(role => `(${anyCase(words[role])})`).join('|')
  return {
    role: new RegExp(`(?<![\\p{L}\\p{M}-])(?:${either})(?![\\p{L}\\p{M}-])`, 'gu'),
    behind: new RegExp(
      `^(?: (?:${of}) ?(?:the |der |la |le |el |il |o |a )?\\p{Lu}[\\p{L}\\p{M} ’'-]{1,30}?,)?[,:]?(?: (?:${is}),?)? ${fullName}`,
      'u',
    ),
    before: new RegExp(
      `(?<![\\p{L}\\p{M}-])${fullName}(?:,? \\(?\\d{1,3}\\)?)?,${article ? `(?: (?:${article})| l’)?` : ''} ?$`,
      'u',
    ),
    not: new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyCase(not)})[ -]$`, 'u'),
    wins: new RegExp(`(?<![\\p{L}\\p{M}-])${fullName} (?:${anyCase(wins)})`, 'u'),
    follows: new RegExp(`(?<![\\p{L}\\p{M}-])${fullName} (?:${follows})(?![\\p{L}\\p{M}])`, 'u'),
  }
}

const patternsIn: ReadonlyMap<string, Patterns> = new Map(
  Object.entries(roleWords).map(([lang, words]) => [lang, patternsFrom(words)]),
)
