import type { KeyIndex } from './key-index.ts'
import { keyLikeness } from './key-likeness.ts'
import { allLanguages, type Rarity } from './rarity.ts'
import { inner, relative, similarity } from './similarity.ts'
import type { StoryIndex } from './story-index.ts'
import type { Part, Story } from './story-state.ts'

/** Where stories are found: by the terms of each language, and by what they have in common with other languages. */
export type Surroundings = { index: StoryIndex; rarity: Rarity; keyIndex: KeyIndex; keyRarity: Rarity }

/** Stories with articles in the same language that share rare terms with a part of one, and how alike they are to it. */
export function neighbours({ index, rarity }: Surroundings, part: Part): { story: Story; alike: number }[] {
  const found = index.find(part.centre, meanTime(part), isCommonIn(rarity, part.lang))
  const innerOfPart = inner(part)
  return found.flatMap(({ story }) => {
    const other = story.parts.get(part.lang)
    return other ? { story, alike: relative(similarity(part, other), innerOfPart, inner(other)) } : []
  })
}

/** Stories with articles in other languages that have at least `bar` in common with a part of one. */
export function abroad({ keyIndex, keyRarity }: Surroundings, part: Part, bar: number): Story[] {
  const found = keyIndex.find(part.keys, part.lang, meanTime(part), isCommonIn(keyRarity, allLanguages))
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
