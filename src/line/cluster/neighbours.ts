import { keyLikeness } from './key-likeness.ts'
import { allLanguages, type Rarity } from './rarity.ts'
import { inner, type Likeness, relative } from './similarity.ts'
import type { StoryIndex } from './story-index.ts'
import type { Part, Story } from './story-state.ts'

/** Where stories are found: by the terms of each language, and by what they have in common with other languages. */
export type Surroundings = { index: StoryIndex; rarity: Rarity; keyRarity: Rarity; likeness: Likeness }

/** A story, and how alike one of its parts is to what was asked for. */
export type Neighbour = { story: Story; alike: number }

/** Stories with articles in the same language that share rare terms with a part of one, and how alike they are to it. */
export const neighbours = (around: Surroundings, part: Part): Neighbour[] =>
  alikeTo(around, part, storiesAround(around, part))

/** Stories that share rare terms with a part of one. */
export const storiesAround = ({ index, rarity }: Surroundings, part: Part): Story[] =>
  index.find(part.centre, meanTime(part), isCommonIn(rarity, part.lang))

/** How alike stories are to a part of one; those without articles in its language are left out. */
export function alikeTo({ likeness, rarity }: Surroundings, part: Part, stories: readonly Story[]): Neighbour[] {
  const innerOfPart = inner(part)
  likeness.hold(part, rarity.doubt(part.lang))
  return stories.flatMap(story => {
    const other = story.parts.get(part.lang)
    return other ? { story, alike: relative(likeness.to(other), innerOfPart, inner(other)) } : []
  })
}

/** Stories with articles in other languages that have at least `bar` in common with a part of one. */
export function abroad({ index, keyRarity }: Surroundings, part: Part, bar: number): Story[] {
  const found = index.findAbroad(part.keys, part.lang, meanTime(part), isCommonIn(keyRarity, allLanguages))
  return found.filter(story => {
    const others = [...story.parts.values()].filter(({ lang }) => lang !== part.lang)
    return others.some(other => keyLikeness(part, other) >= bar)
  })
}

const meanTime = ({ sumAt, count }: Part): number => sumAt / count

/** Whether a term says nothing in a language, being in so many of its articles. */
const isCommonIn = (rarity: Rarity, lang: string): ((term: number) => boolean) => {
  const most = Math.max(200, 0.08 * rarity.articlesIn(lang))
  return term => rarity.articlesWith(term) > most
}
