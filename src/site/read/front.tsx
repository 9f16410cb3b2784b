import type { Store } from '../../store/open-store.ts'
import type { Headline } from '../../store/read/article-row.ts'
import { coverageOf } from '../../store/read/coverage.ts'
import { type EditionSize, editionSizes } from '../../store/read/edition.ts'
import { placedOnFront } from '../../store/read/front.ts'
import { type FirstReading, firstReading, type Gauges, lastAnnouncement } from '../../store/read/gauges.ts'
import { justArrived, newestHeadlines } from '../../store/read/latest.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { deviceScript } from '../parts/device.tsx'
import { editionSheet } from '../parts/edition-chooser.tsx'
import { LiveOffer, liveScript } from '../parts/live-offer.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { pictureScript } from '../parts/picture.tsx'
import type { Reading } from '../parts/reading.ts'
import { cardSheet } from '../parts/story-card.tsx'
import { storyListData, type Thing, websiteData } from '../parts/structured-data.ts'
import type { SiteLanguage } from '../words/languages.ts'
import { frameOf, readingOf } from './frame.ts'
import { arranged, arrangeFront, type FrontArrangement } from './front-arrangement.ts'
import { FrontSections } from './front-sections.tsx'
import { FrontWithoutNews, refreshAfter } from './front-without-news.tsx'
import type { PageHandler, SiteInfo, SiteTools } from './page-handler.ts'
import { coverageAsked } from './top-stories.tsx'

// Three columns of five: with one arrival a second each is still to be seen for a quarter of a minute.
const justInRows = 15

/** What the front page shows when there is news. */
export type FrontNews = {
  stories: FrontArrangement
  coverage: Map<number, Headline[]>
  justIn: Headline[]
  editions: EditionSize[]
}

/** The front page: its news, or how far the first reading of the sources has come. */
export type FrontView = {
  /** The last announcement before the page was asked for, from which a live page goes on. */
  announced: number
  gauges: Gauges
  topics: string[]
  news?: FrontNews
  firstReading?: FirstReading
}

/** Loads the front page as it stands at `now`, for readers of a language. */
export async function loadFront(
  { store: { read }, gauges: count }: Pick<SiteTools, 'store' | 'gauges'>,
  now: number,
  { code: lang, words }: SiteLanguage,
): Promise<FrontView> {
  const announced = await lastAnnouncement(read) // first, so that what is announced meanwhile is offered
  const [placed, gauges] = await Promise.all([placedOnFront(read, lang), count()])
  const topics = [...placed.topics].sort(([, a], [, b]) => b.length - a.length).map(([slug]) => slug)
  if (placed.front.length === 0) return { announced, gauges, topics, firstReading: await firstReading(read) }
  const places = arrangeFront(placed, { lang, topicOrder: Object.keys(words.topic) })
  const stories = arranged(places, story => story.card())
  const onTop = [stories.lead, ...stories.seconds].map(story => story.id)
  const [coverage, justIn, editions] = await Promise.all([
    coverageOf(read, onTop, coverageAsked),
    justInAt(read, now, lang),
    editionSizes(read),
  ])
  return { announced, gauges, topics, news: { stories, coverage, justIn, editions } }
}

/** What has just arrived that the reader can read, filled up with the newest of all; as they were published, newest first. */
async function justInAt(read: Store['read'], now: number, lang: string): Promise<Headline[]> {
  const arrived = await justArrived(read, justInRows, now, lang)
  if (arrived.length === justInRows) return inOrder(arrived)
  const known = new Set(arrived.map(article => article.id))
  const newest = await newestHeadlines(read, justInRows)
  return inOrder([...arrived, ...newest.filter(article => !known.has(article.id))].slice(0, justInRows))
}

/** By the times that stand beside them. */
const inOrder = (articles: Headline[]): Headline[] =>
  articles.toSorted((a, b) => b.publishedAt - a.publishedAt || b.id - a.id)

type FrontPageProps = { view: FrontView; frame: PageFrame; reading: Reading }

/** The whole front page. */
export function FrontPage({ view, frame, reading }: FrontPageProps): Html {
  const { site } = frame.tools
  return (
    <Page
      frame={frame}
      feeds={{ path: '/', name: site.name }}
      scripts={[...liveScript, pictureScript, deviceScript, 'since-line.js']}
      sheets={[cardSheet, view.news ? editionSheet : 'notice']}
      refreshAfter={view.firstReading && refreshAfter(view.firstReading)}
      share={{ card: { kind: 'site', id: 1, says: site.name }, data: frontData(view, site) }}
    >
      <Dateline gauges={view.gauges} hasNews={view.news !== undefined} reading={reading} />
      <LiveOffer since={view.announced} label={reading.language.words.front.newStories} />
      {view.firstReading && <FrontWithoutNews progress={view.firstReading} demo={site.demo} reading={reading} />}
      {view.news && (
        <>
          <h1 class="visually-hidden">{site.name}</h1>
          <FrontSections news={view.news} reading={reading} />
        </>
      )}
    </Page>
  )
}

function frontData({ news }: FrontView, site: SiteInfo): Thing[] {
  if (!news) return [websiteData(site)]
  const { lead, seconds, thirds } = news.stories
  return [websiteData(site), storyListData(site, site.name, [lead, ...seconds, ...thirds])]
}

/** The day and how the news stands; what leads to news only where there is some. */
function Dateline({ gauges, hasNews, reading }: { gauges: Gauges; hasNews: boolean; reading: Reading }): Html {
  const { words, formats } = reading.language
  return (
    <p class="dateline gauge">
      <span>{formats.weekday(reading.now)}</span>{' '}
      {gauges.sourcesReadLastHour > 0 && <a href="/sources">{words.front.sourcesRead(gauges.sourcesReadLastHour)}</a>}{' '}
      {gauges.articlesLastDay > 0 && <a href="/latest">{words.front.articlesToday(gauges.articlesLastDay)}</a>}{' '}
      {hasNews && (
        <>
          <a href="/briefing">{words.briefing.title}</a>{' '}
          <since-line>
            <a href="/since">{words.since.title}</a>
          </since-line>
        </>
      )}
    </p>
  )
}

/** `GET /` */
export const frontPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const view = await loadFront(tools, reading.now, reading.language)
  const frame = await frameOf(request, tools, view.topics)
  const { lang } = reading.language
  const stories = view.news ? storyIdsOf(view.news.stories) : []
  const html = FrontPage({ view, frame, reading }).text
  return { status: 200, html, stories, lang, passing: view.firstReading !== undefined }
}

const storyIdsOf = ({ lead, seconds, thirds, topics, briefs }: FrontArrangement): number[] =>
  [lead, ...seconds, ...thirds, ...topics.flatMap(topic => topic.stories), ...briefs].map(story => story.id)
