import { createStoryIndex, type StoryIndex } from './story-index.ts'
import type { Story } from './story-state.ts'
import type { TermVector } from './vectors.ts'

/** Finds the stories that share keys with an article in another language. */
export type KeyIndex = {
  /** Makes a story findable by keys that its part in a language gained, and at the times it has now. */
  add(story: Story, lang: string, keys: Uint32Array): void
  /** The best candidates with articles in any language but `lang`, as in a story index. */
  find(keys: TermVector, lang: string, at: number, isCommon: (key: number) => boolean): Story[]
  drop(story: Story): void
}

/** An index for each language: in one for all, a story's own language would fill the places of the best. */
export function createKeyIndex(windowMs: number): KeyIndex {
  const indexes = new Map<string, StoryIndex>()
  return {
    add: (story, lang, keys) => {
      const index = indexes.get(lang) ?? createStoryIndex(windowMs)
      indexes.set(lang, index)
      index.add(story, keys)
    },
    find: (keys, lang, at, isCommon) =>
      [...indexes].flatMap(([other, index]) =>
        other === lang ? [] : index.find(keys, at, isCommon).map(({ story }) => story),
      ),
    drop: story => {
      for (const index of indexes.values()) index.drop(story)
    },
  }
}
