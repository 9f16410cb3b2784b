import { shownBy } from '../../model/rights.ts'
import type { Store } from '../../store/open-store.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import { lastAnnouncement } from '../../store/read/gauges.ts'
import { type PartedStory, storyWithArticles } from '../../store/read/story.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { openingOf } from '../../text/sentences.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { Chevrons } from '../parts/chevrons.tsx'
import { LiveOffer, liveScript } from '../parts/live-offer.tsx'
import { Reasons } from '../parts/meter.tsx'
import { ownPicture } from '../parts/own-pictures.ts'
import { Page, type PageFrame } from '../parts/page.tsx'
import { creditOf, LeadPicture, pictureScript } from '../parts/picture.tsx'
import type { Reading } from '../parts/reading.ts'
import { Sparkline } from '../parts/sparkline.tsx'
import { isDeveloping } from '../parts/story-card.tsx'
import { StoryCoverage } from '../parts/story-coverage.tsx'
import { stepsOf, Timeline } from '../parts/timeline.tsx'
import { tongueOf } from '../parts/tongue.ts'
import { topicName } from '../parts/topic-name.ts'
import { Ago } from '../parts/when.tsx'
import { idIn } from './address-parameters.ts'
import { errorPage, notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

/** A story with its coverage, and the last announcement, from which a live page goes on. */
export type StoryView = { story: StoryCard; articles: ListedArticle[]; parted: PartedStory[]; announced: number }

/** Loads a story; the id of the story it was merged into; that it is hidden; or nothing. */
export async function loadStory(
  { read }: Pick<Store, 'read'>,
  id: number,
): Promise<StoryView | { mergedInto: number } | { hidden: true } | undefined> {
  const [found, announced] = await Promise.all([storyWithArticles(read, id), lastAnnouncement(read)])
  return found && ('story' in found ? { ...found, announced } : found)
}

type StoryPageProps = { view: StoryView; frame: PageFrame; reading: Reading }

/** The whole page of a story. */
export function StoryPage({ view, frame, reading }: StoryPageProps): Html {
  const { story, articles, parted, announced } = view
  const { words } = reading.language
  const shown = shownBy(story.rights, reading.rights, 'page')
  return (
    <Page
      frame={frame}
      title={story.title}
      description={shown.summary && story.summary ? openingOf(story.summary, 200) : undefined}
      picture={shown.picture && story.picture ? reading.pictures.find(story.picture.url)?.path(1280) : undefined}
      feeds={{ path: `/story/${story.id}`, name: story.title }}
      scripts={[...liveScript, pictureScript]}
      sheets={['story']}
    >
      <LiveOffer since={announced} label={words.story.newArticles} story={story.id} />
      <StoryHead story={story} articles={articles} reading={reading} />
      {articles.length === 1 ? (
        <SingleReport article={articles[0]!} reading={reading} />
      ) : (
        <div class="with-aside">
          <Timeline articles={articles} reading={reading} />
          <StoryCoverage story={story} articles={articles} reading={reading} withHeadlines={!allInTimeline(articles)} />
        </div>
      )}
      <Parted stories={parted} reading={reading} />
      {(story.reasons.length > 0 || story.pinnedFor) && (
        <details class="why-story">
          <summary>{words.story.whyTitle}</summary>
          <Reasons story={story} reading={reading} />
        </details>
      )}
    </Page>
  )
}

function allInTimeline(articles: ListedArticle[]): boolean {
  const reports = articles.filter(article => article.copyOf === null)
  return stepsOf(reports).length === reports.length
}

/** Where reports went that once stood in this story. */
function Parted({ stories, reading }: { stories: PartedStory[]; reading: Reading }): Html | null {
  const { words, lang } = reading.language
  if (stories.length === 0) return null
  return (
    <p class="parted">
      {words.story.parted}{' '}
      {stories.map((story, at) => (
        <>
          {at > 0 && ' · '}
          <a href={`/story/${story.id}`} {...tongueOf(story.lang, lang)}>
            {story.title}
          </a>
        </>
      ))}
    </p>
  )
}

function StoryHead({ story, articles, reading }: Pick<StoryView, 'story' | 'articles'> & { reading: Reading }): Html {
  const { words, formats, lang } = reading.language
  const shown = shownBy(story.rights, reading.rights, 'page')
  const summary = shown.summary && story.summary
  const own = shown.picture ? ownPicture(story.picture, reading.pictures) : undefined
  const tongue = tongueOf(story.lang, lang)
  const first = articles.at(-1)
  return (
    <header class="story-head">
      <div>
        <p class="kicker">
          {isDeveloping(story, reading.now) && <span class="live">{words.developing}</span>}
          {story.topic && <a href={`/topic/${story.topic}`}>{topicName(story.topic, reading)}</a>}
          <span>
            {words.story.updated} <Ago at={story.lastAt} reading={reading} />
          </span>
        </p>
        <h1 {...tongue}>{story.title}</h1>
        {summary && (
          <p class="deck" {...tongue}>
            {summary}
          </p>
        )}
        <p class="meter gauge">
          {story.articles > 1 && <Sparkline volume={story.volume} reading={reading} />}
          {story.articles > 1 && <Amounts story={story} reading={reading} />}
          {first && <span>{words.story.firstBy(first.sourceName, formats.moment(first.publishedAt))}</span>}
        </p>
      </div>
      {own && story.picture && (
        <LeadPicture own={own} picture={story.picture} credit={creditOf(story.picture, words)} />
      )}
    </header>
  )
}

function Amounts({ story, reading }: { story: StoryCard; reading: Reading }): Html {
  const { words } = reading.language
  const { articles, sources, owners, languages } = story
  return (
    <>
      <span>
        {languages > 1
          ? words.articlesFromSourcesInLanguages(articles, sources, languages)
          : words.articlesFromSources(articles, sources)}
      </span>
      {owners < articles && <span>{words.story.independent(owners)}</span>}
    </>
  )
}

/** A story of one article: whose it is, and the way to it. */
function SingleReport({ article, reading }: { article: ListedArticle; reading: Reading }): Html {
  const { story } = reading.language.words
  return (
    <div class="onward">
      <p>{story.single(article.sourceName)}</p>
      <a class="button strong" href={`/article/${article.id}`}>
        {story.readIt(article.sourceName)} <Chevrons />
      </a>
    </div>
  )
}

/** `GET /story/:id` */
export const storyPage: PageHandler = async (request, tools) => {
  const id = idIn(request.params.id)
  const view = id && (await loadStory(tools.store, id))
  if (!view) return notFoundPage(request, tools)
  if ('mergedInto' in view) return { redirect: `/story/${view.mergedInto}`, status: 301 }
  if ('hidden' in view) {
    const { hiddenTitle, hidden } = request.language.words.story
    return errorPage(410, { title: hiddenTitle, text: hidden }, request, tools)
  }
  const reading = readingOf(request, tools)
  const frame = await frameOf(request, tools)
  const html = StoryPage({ view, frame, reading }).text
  return { status: 200, html, stories: [view.story.id], lang: reading.language.lang }
}
