import { createStoryEngine } from '../../../src/line/cluster/story-engine.ts'
import { testStream } from '../../../src/line/cluster/test-stream.ts'

type LabelledArticle = {
  id: string
  at: string
  lang: string
  title: string
  body?: string | string[]
  source: string | null
}

const windowMs = 72 * 3_600_000
// The line looks again after each batch of what waits; so many come together when much arrives.
const batch = 50

/** What `../shared/tools/score-stories.mjs` feeds: the very engine of the line, with counters in place of the store. */
export function createStories({ joinBar }: { joinBar?: number } = {}) {
  const engine = createStoryEngine({ windowMs, ...(joinBar ? { joinBar } : {}) })
  const stream = testStream(engine)
  const ids = new Map<string, number>()
  // The stream of headlines names no sources: there each article counts as from another.
  const sourceIds = new Map<string, number>()
  const sourceIdOf = (source: string | null): number => {
    const name = source ?? `unnamed ${ids.size}`
    sourceIds.set(name, sourceIds.get(name) ?? sourceIds.size + 1)
    return sourceIds.get(name)!
  }
  let forgottenAt = 0

  const add = ({ id, at, lang, title, body, source }: LabelledArticle): void => {
    ids.set(id, ids.size + 1)
    const article = {
      id: ids.size,
      at: Date.parse(at),
      lang,
      title,
      body: Array.isArray(body) ? body.join('\n') : (body ?? ''),
      sourceId: sourceIdOf(source),
      owner: source ?? '',
    }
    stream.add(article)
    if (article.id % batch === 0) stream.repair()
    if (article.at - forgottenAt > windowMs / 6) engine.forget((forgottenAt = article.at) - windowMs)
  }
  const done = (): Map<string, string> => {
    stream.repair()
    return new Map([...ids].map(([id, number]) => [id, String(stream.storyOf(number))]))
  }
  return { add, done }
}
