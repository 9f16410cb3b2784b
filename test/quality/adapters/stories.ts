import { createStoryEngine } from '../../../src/line/cluster/story-engine.ts'

type LabelledArticle = {
  id: string
  at: string
  lang: string
  title: string
  body?: string | string[]
  source: string | null
}

const windowMs = 72 * 3_600_000

/** What `../shared/tools/score-stories.mjs` feeds: the very engine of the line, with counters in place of the store. */
export function createStories() {
  const engine = createStoryEngine({ windowMs })
  const storyOf = new Map<string, number>()
  // The stream of headlines names no sources: there each article counts as from another.
  const sourceIds = new Map<string, number>()
  const sourceIdOf = (source: string | null): number => {
    const name = source ?? `unnamed ${articles}`
    sourceIds.set(name, sourceIds.get(name) ?? sourceIds.size + 1)
    return sourceIds.get(name)!
  }
  const mergedInto = new Map<number, number>()
  let [articles, stories, forgottenAt] = [0, 0, 0]

  const add = ({ id, at, lang, title, body, source }: LabelledArticle): void => {
    const article = {
      id: ++articles,
      at: Date.parse(at),
      lang,
      title,
      body: Array.isArray(body) ? body.join('\n') : (body ?? ''),
      sourceId: sourceIdOf(source),
      owner: source ?? '',
    }
    const { storyId, merge = [] } = engine.decide(article)
    const story = storyId === 'new' ? ++stories : storyId
    engine.commit(article, story)
    storyOf.set(id, story)
    for (const other of merge) {
      engine.merge(other, story)
      mergedInto.set(other, story)
    }
    if (article.at - forgottenAt > windowMs / 6) engine.forget((forgottenAt = article.at) - windowMs)
  }

  const last = (story: number): number => {
    for (let into = mergedInto.get(story); into !== undefined; into = mergedInto.get(story)) story = into
    return story
  }
  const done = (): Map<string, string> => new Map([...storyOf].map(([id, story]) => [id, String(last(story))]))
  return { add, done }
}
