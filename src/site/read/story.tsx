import { shownBy } from '../../model/rights.ts'
import { shownDigest } from '../../model/shown-digest.ts'
import { type StoryDigest, toldIn } from '../../model/story-digest.ts'
import type { Store } from '../../store/open-store.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import { lastAnnouncement } from '../../store/read/gauges.ts'
import { type RelatedStory, relatedStories } from '../../store/read/related-stories.ts'
import { type PartedStory, storyWithArticles } from '../../store/read/story.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { type Subjects, subjectsOfStory } from '../../store/read/subjects.ts'
import { digestOf } from '../../store/story-digests.ts'
import { openingOf } from '../../text/sentences.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { Chevrons } from '../parts/chevrons.tsx'
import { deviceScript, KeepPage } from '../parts/device.tsx'
import { LiveOffer, liveScript } from '../parts/live-offer.tsx'
import { Reasons } from '../parts/meter.tsx'
import { ownPicture } from '../parts/own-pictures.ts'
import { Page, type PageFrame } from '../parts/page.tsx'
import { creditOf, LeadPicture, pictureScript } from '../parts/picture.tsx'
import type { Reading } from '../parts/reading.ts'
import { RelatedStories } from '../parts/related-stories.tsx'
import { isDeveloping } from '../parts/story-card.tsx'
import { StoryCoverage } from '../parts/story-coverage.tsx'
import { StoryFacts } from '../parts/story-facts.tsx'
import { StoryNames } from '../parts/story-names.tsx'
import { StorySpread } from '../parts/story-spread.tsx'
import { StorySummary } from '../parts/story-summary.tsx'
import { StoryVolume } from '../parts/story-volume.tsx'
import { breadcrumbData, storyData } from '../parts/structured-data.ts'
import { Timeline, unfolded } from '../parts/timeline.tsx'
import { tongueOf } from '../parts/tongue.ts'
import { topicName } from '../parts/topic-name.ts'
import { Ago } from '../parts/when.tsx'
import { idIn } from './address-parameters.ts'
import { errorPage, notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

/**
 * A story with its coverage, what its reports say together, the stories beside it, and the last announcement, from which a
 * live page goes on.
 */
export type StoryView = {
  story: StoryCard
  articles: ListedArticle[]
  parted: PartedStory[]
  digest?: StoryDigest
  related: RelatedStory[]
  subjects: Subjects
  announced: number
}

/** Loads a story for readers of `lang` (without its region); the id of the story it was merged into; that it is hidden; or nothing. */
export async function loadStory(
  { read }: Pick<Store, 'read'>,
  id: number,
  lang: string,
): Promise<StoryView | { mergedInto: number } | { hidden: true } | undefined> {
  const [found, digest, related, subjects, announced] = await Promise.all([
    storyWithArticles(read, id, lang),
    digestOf(read, id),
    relatedStories(read, id),
    subjectsOfStory(read, id),
    lastAnnouncement(read),
  ])
  return found && ('story' in found ? { ...found, digest, related, subjects, announced } : found)
}

type StoryPageProps = { view: StoryView; frame: PageFrame; reading: Reading }

/** The whole page of a story. */
export function StoryPage({ view, frame, reading }: StoryPageProps): Html {
  const { story, articles, parted, related, subjects, announced } = view
  const { words } = reading.language
  const shown = shownBy(story.rights, reading.rights, 'page')
  const byId = new Map(articles.map(article => [article.id, article]))
  const left = new Set(parted.map(({ id }) => id))
  const shownAll = shownDigest(view.digest ?? noDigest, byId, reading.rights, 'page')
  const digest = toldIn(shownAll, (story.lang ?? '').split('-', 1)[0]!.toLowerCase())
  const beside = (
    <>
      <StoryNames subjects={subjects} reading={reading} />
      <Parted stories={parted} reading={reading} />
      <RelatedStories story={story} related={related.filter(one => !left.has(one.id))} reading={reading} />
      <KeepPage words={words} />
      <Why story={story} reading={reading} />
    </>
  )
  return (
    <Page
      frame={frame}
      title={story.title}
      description={describedBy(story, digest, shown.summary)}
      share={{
        card: { kind: 'story', id: story.id, says: story.title },
        data: [storyData(frame.tools.site, story, articles), breadcrumbData(frame.tools.site, stepsTo(story, reading))],
      }}
      feeds={{ path: `/story/${story.id}`, name: story.title }}
      scripts={[...liveScript, pictureScript, deviceScript]}
      sheets={['story']}
    >
      <LiveOffer since={announced} label={words.story.newArticles} story={story.id} />
      <StoryHead story={story} articles={articles} digest={digest} reading={reading} />
      {articles.length === 1 ? (
        <SingleReport article={articles[0]!} reading={reading} />
      ) : (
        <div class="with-aside told">
          <div class="stack">
            <StoryFacts digest={digest} articles={byId} reading={reading} />
            <Timeline articles={articles} steps={digest.steps} reading={reading} />
          </div>
          <div class="stack">
            <StoryVolume times={articles.map(({ publishedAt }) => publishedAt)} reading={reading} />
            <StoryCoverage
              story={story}
              articles={articles}
              reading={reading}
              withHeadlines={!allInTimeline(articles, digest)}
            />
            <StorySpread articles={articles} reading={reading} />
          </div>
          <div>{beside}</div>
        </div>
      )}
      {articles.length === 1 && beside}
    </Page>
  )
}

/** Behind a line what made the story stand where it does on the front page. */
const Why = ({ story, reading }: { story: StoryCard; reading: Reading }): Html | null =>
  story.reasons.length === 0 && !story.pinnedFor ? null : (
    <details class="why-story">
      <summary>{reading.language.words.story.whyTitle}</summary>
      <Reasons story={story} reading={reading} />
    </details>
  )

const noDigest: StoryDigest = { summary: [], facts: [], steps: [] }

/** What search engines and those who link here are told: the story in a sentence or two. */
function describedBy(story: StoryCard, digest: StoryDigest, mayShow: boolean): string | undefined {
  const together = inItsTongue(story, digest, mayShow) ? digest.summary.map(({ text }) => text).join(' ') : ''
  const said = together || (mayShow ? story.summary : undefined)
  return said ? openingOf(said, 200) : undefined
}

/**
 * Whether what the reports say together stands under the headline: not where that is told in the reader's language and they
 * were read together in another.
 */
function inItsTongue(story: StoryCard, { summary }: StoryDigest, mayShow: boolean): boolean {
  const primary = (tag = ''): string => tag.split('-')[0]!.toLowerCase()
  const hasOwn = mayShow && Boolean(story.summary)
  return summary.length > 0 && (!hasOwn || summary.some(({ lang }) => primary(lang) === primary(story.lang)))
}

function allInTimeline(articles: ListedArticle[], { steps }: StoryDigest): boolean {
  const reports = articles.filter(article => article.copyOf === null)
  return unfolded(reports, new Map(steps.map(step => [step.articleId, step]))).shown.length === reports.length
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

type HeadProps = Pick<StoryView, 'story' | 'articles'> & { digest: StoryDigest; reading: Reading }

function StoryHead({ story, articles, digest, reading }: HeadProps): Html {
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
          {story.topic && <a href={`/topic/${story.topic}`}>{topicName(story.topic, reading)}</a>}{' '}
          <span>
            {words.story.updated} <Ago at={story.lastAt} reading={reading} />
          </span>
        </p>
        <h1 {...tongue}>{story.title}</h1>
        {inItsTongue(story, digest, shown.summary) ? (
          <StorySummary digest={digest} articles={new Map(articles.map(one => [one.id, one]))} reading={reading} />
        ) : (
          summary && (
            <p class="deck" {...tongue}>
              {summary}
            </p>
          )
        )}
        <p class="meter gauge">
          {story.articles > 1 && <Amounts story={story} reading={reading} />}{' '}
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
      </span>{' '}
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

/** The way to a story, by its topic where it has one. */
const stepsTo = ({ id, title, topic }: StoryCard, reading: Reading): { name: string; path: string }[] => [
  ...(topic ? [{ name: topicName(topic, reading), path: `/topic/${topic}` }] : []),
  { name: title, path: `/story/${id}` },
]

/** `GET /story/:id` */
export const storyPage: PageHandler = async (request, tools) => {
  const id = idIn(request.params.id)
  const view = id && (await loadStory(tools.store, id, request.language.code))
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
