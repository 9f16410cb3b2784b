import { mediaTopicOfCode, mediaTopics } from '../model/media-topics.ts'
import type { ArticleToUnderstand, Understander, Understanding } from '../model/understanding.ts'
import { type ArticleToPlace, putInLine } from '../store/place-articles.ts'
import type { Database } from '../store/schema.ts'
import { furnitureOfArticles } from '../store/source-blocks.ts'
import { articlesToUnderstand, keepUnderstanding } from '../store/understanding.ts'
import { blankedBlocks } from '../text/blanked-blocks.ts'
import type { LineTools } from './line-tools.ts'
import type { ReadingPool } from './reading-pool.ts'
import { topics as topicsOfSite } from './understand/topic-words.ts'

/** What the articles of a batch are about, with what of them was read. */
export type Understood = ReadonlyMap<number, { article: ArticleToUnderstand; about: Understanding }>

/**
 * An understander that reads words in the threads of the reading pool: a text that is too much costs them, not the line.
 * What brings a thread down is looked for by halves, so that the others are read; not where each half would be waited for.
 */
export const understandInThreads = (pool: Pick<ReadingPool, 'understand'>): Understander => {
  const understand: Understander = async articles => {
    const answer = await pool.understand({ articles })
    if ('done' in answer) return answer.done
    if (articles.length <= 1 || answer.failed === 'too-slow') return articles.map(() => undefined)
    const half = articles.length >> 1
    return [...(await understand(articles.slice(0, half))), ...(await understand(articles.slice(half)))]
  }
  return understand
}

/** Understands the articles of a batch before its transaction begins; where that fails they are placed without. */
export async function understandBatch(
  ids: readonly number[],
  { store, understand, log }: Pick<LineTools, 'store' | 'understand' | 'log'>,
): Promise<Understood> {
  const articles = await articlesToUnderstand(store.read, ids)
  const furniture = await furnitureOfArticles(
    store.read,
    articles.map(({ id }) => id),
  )
  // Names and topics of what a source prints under every article are not what this one is about.
  const read = articles.map(article => {
    const keys = furniture.get(article.id)
    return keys ? { ...article, body: blankedBlocks(article.body, keys) } : article
  })
  const abouts = read.length > 0 ? await understand(read) : []
  const missing = abouts.filter(about => about === undefined).length
  if (missing > 0) log.warn(`${missing} articles could not be read for what they are about`)
  return new Map(
    articles.flatMap((article, at) => {
      const about = abouts[at]
      return about ? [[article.id, { article, about }]] : []
    }),
  )
}

/** Keeps what was understood of articles, and gives them with the topic it found; those that changed meanwhile wait again. */
export async function keepUnderstood(
  db: Database,
  articles: readonly ArticleToPlace[],
  understood: Understood,
): Promise<ArticleToPlace[]> {
  const kept = new Map<number, Understanding>()
  const topics = new Map<number, string>()
  const changed: number[] = []
  for (const { id, title, body, withdrawn } of articles) {
    const one = understood.get(id)
    if (withdrawn || !one) continue
    if (one.article.title !== title || one.article.body !== body) {
      changed.push(id)
      continue
    }
    kept.set(id, one.about)
    const topic = topicFor(one.about)
    if (topic) topics.set(id, topic)
  }
  await keepUnderstanding(db, kept, topics)
  await putInLine(db, changed)
  return articles.map(article => ({ ...article, topic: article.topic ?? topics.get(article.id) ?? null }))
}

// What the front page and its editions are divided into; the rest of IPTC's topics have pages of their own.
const editions: ReadonlySet<string> = new Set(topicsOfSite.filter(topic => topic !== 'world'))
const sureOfTopic = 0.5

/** The topic of an article whose publisher names none, where its words leave little doubt. */
function topicFor({ topics }: Understanding): string | undefined {
  const [best, ...others] = topics
  if (!best || best.weight < sureOfTopic) return undefined
  const isTechnology = best.code === scienceCode && others.some(({ code }) => technologyCodes.has(code))
  const slug = isTechnology ? 'technology' : mediaTopicOfCode(best.code)?.slug
  return slug && editions.has(slug) ? slug : undefined
}

const codeOf = (slug: string): string => mediaTopics.find(topic => topic.slug === slug)!.code
const scienceCode = codeOf('science')
const technologyCodes: ReadonlySet<string> = new Set([codeOf('technology'), codeOf('computing')])
