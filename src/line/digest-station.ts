import { setImmediate as nextTurn } from 'node:timers/promises'
import { shownBy } from '../model/rights.ts'
import type { RightsProfile } from '../model/source.ts'
import { announce } from '../store/announce.ts'
import { furnitureOfArticles } from '../store/source-blocks.ts'
import {
  type DigestedArticle,
  digestOf,
  dropDigests,
  linkStories,
  linksOf,
  reportsToDigest,
  type StoryToDigest,
  settleDigests,
  standingOf,
  standsAsRead,
  storiesToDigest,
  textsOf,
  writeDigest,
} from '../store/story-digests.ts'
import { isOutage, transact } from '../store/transact.ts'
import { blankedBlocks } from '../text/blanked-blocks.ts'
import type { StoryEngine } from './cluster/story-engine.ts'
import type { LineTools } from './line-tools.ts'
import { digestReports } from './understand/digest-reports.ts'
import { type Notes, notesOf } from './understand/read-report.ts'

/** Reads the reports of stories that changed together. What it knows of an article is kept while it is of use. */
export type DigestDesk = {
  /** Stories that are due, at most a handful. */
  due(): Promise<StoryToDigest[]>
  /** Writes what they say, and which stories they belong with. A story that cannot be digested is passed over. */
  digest(stories: readonly StoryToDigest[], engine: StoryEngine): Promise<void>
}

const atOnce = 8
/** A story of hundreds is told by what began it and what is new in it: so many of its oldest reports. */
export const oldestRead = 30
/** And so many of its newest. */
export const newestRead = 70
/** What is younger is in the clusterer's memory, and like it or not. */
const rememberedMs = 48 * 3_600_000
/** An article's notes take some 20 KB. */
const mostRemembered = 600

/** Opens the desk, with nothing read. */
export function openDigestDesk(tools: LineTools): DigestDesk {
  const { store, clock, log } = tools
  const remembered = new Map<string, Notes>()

  const digestOne = async (story: StoryToDigest, engine: StoryEngine): Promise<void> => {
    const articles = await reportsToDigest(store.read, story.id, oldestRead, newestRead)
    const isTold = new Set(articles.map(({ owner }) => owner)).size > 1
    const reports = isTold ? await readAll(articles, remembered, tools) : []
    const lang = baseOf(story.lang ?? articles[0]?.lang ?? 'und')
    const present = await digestOf(store.read, story.id)
    const digest = isTold ? digestReports(reports, { title: story.title, lang }, present) : undefined
    const related = engine.related(story.id)
    const links = await linksOf(store.read, story.id)
    const newlyLinked = related.filter(({ storyId }) => !links.has(storyId)).map(({ storyId }) => storyId)
    const changed = JSON.stringify(digest) !== JSON.stringify(present)
    const read = { articleIds: articles.map(({ id }) => id), withDigest: present !== undefined }
    await transact(store.write, async db => {
      if (!(await standsAsRead(db, story.id, read))) return // killed meanwhile: its words must not come back; still due
      if (digest && changed) await writeDigest(db, story.id, digest, clock())
      if (!digest && present) await dropDigests(db, [story.id])
      const standing = await standingOf(
        db,
        related.map(({ storyId }) => storyId),
      )
      await linkStories(
        db,
        story.id,
        related.filter(({ storyId }) => standing.has(storyId)),
        clock() - rememberedMs,
      )
      await settleDigests(db, [story.id])
      const told = [...(changed || newlyLinked.length > 0 ? [story.id] : []), ...newlyLinked]
      await announce(
        db,
        store.dialect,
        clock(),
        told.map(storyId => ({ kind: 'digest' as const, storyId })),
      )
    })
  }
  return {
    due: () => storiesToDigest(store.read, clock(), atOnce),
    digest: async (stories, engine) => {
      for (const story of stories) {
        try {
          await digestOne(story, engine)
        } catch (error) {
          if (isOutage(error as Error)) throw error
          log.error(`Story ${story.id} could not be digested: ${(error as Error).message}`, { story: story.id })
          await settleDigests(store.write, [story.id])
        }
      }
    },
  }
}

const baseOf = (lang: string): string => lang.split('-', 1)[0]!.toLowerCase()

/** The notes of a story's reports; those not known yet are made one by one, with pages answered in between. */
async function readAll(
  articles: readonly DigestedArticle[],
  remembered: Map<string, Notes>,
  { store }: LineTools,
): Promise<Notes[]> {
  const keyOf = ({ id, updatedAt, title, rights, words }: DigestedArticle): string =>
    `${id} ${updatedAt} ${words} ${rights} ${title}`
  const unknown = articles.filter(article => !remembered.has(keyOf(article)))
  const ids = unknown.map(({ id }) => id)
  const texts = await textsOf(store.read, ids)
  const furniture = await furnitureOfArticles(store.read, ids)
  const found: Notes[] = []
  for (const article of articles) {
    const key = keyOf(article)
    let notes = remembered.get(key)
    if (!notes) {
      const text = texts.get(article.id) ?? ''
      // What its source prints under every article is nobody's sentence on this.
      notes = notesOf(reportOf(article, blankedBlocks(text, furniture.get(article.id) ?? nothing)))
      await nextTurn()
    }
    // used last is forgotten last
    remembered.delete(key)
    remembered.set(key, notes)
    found.push(notes)
  }
  for (const key of remembered.keys()) {
    if (remembered.size <= mostRemembered) break
    remembered.delete(key)
  }
  return found
}

const nothing: ReadonlySet<string> = new Set()

const reportOf = (article: DigestedArticle, text: string) => ({
  articleId: article.id,
  owner: article.owner,
  lang: baseOf(article.lang ?? 'und'),
  publishedAt: article.publishedAt,
  at: Math.max(article.publishedAt, article.updatedAt ?? 0),
  title: article.title,
  piece: article.piece,
  text,
  citable: citableOf(article.rights as RightsProfile),
})

/** The operator may allow less than a source; that is asked when it is shown. */
function citableOf(rights: RightsProfile): number {
  const { text, excerptLength } = shownBy(rights, 'full', 'page')
  return text === 'full' ? Infinity : excerptLength
}
