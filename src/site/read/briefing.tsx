import { type Briefing, type BriefingStory, briefingOf } from '../../store/read/briefing.ts'
import { noonOf } from '../../text/day-in-zone.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { toldOf } from '../parts/briefing-told.ts'
import { deckOf } from '../parts/deck.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import type { Reading } from '../parts/reading.ts'
import { cardSheet } from '../parts/story-card.tsx'
import { breadcrumbData, collectionData, type Thing } from '../parts/structured-data.ts'
import { tongueOf } from '../parts/tongue.ts'
import { topicName } from '../parts/topic-name.ts'
import { notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

const summaryLength = 280

type BriefingProps = { briefing?: Briefing; frame: PageFrame; reading: Reading }

/** The whole page of a day's briefing, or of a site that has none yet. */
export function BriefingPage({ briefing, frame, reading }: BriefingProps): Html {
  const { words, formats } = reading.language
  const name = briefing ? words.briefing.of(formats.calendarDay(noonOf(briefing.day)!)) : words.briefing.title
  const { publicUrl } = frame.tools.site
  return (
    <Page
      frame={frame}
      title={name}
      description={words.briefing.feed}
      canonical={briefing && publicUrl && publicUrl + briefingAddress(briefing.day)}
      feeds={{ path: '/briefing', name: words.briefing.title }}
      sheets={[cardSheet, 'briefing']}
      share={briefing && { data: dataOf(briefing, name, frame) }}
    >
      <ListHead title={name}>
        <p class="faint">{briefing ? words.briefing.about(briefing.stories.length) : words.briefing.none}</p>
      </ListHead>
      {briefing && <WholeBriefing briefing={briefing} reading={reading} />}
    </Page>
  )
}

function dataOf({ day, stories }: Briefing, name: string, { tools: { site } }: PageFrame): Thing[] {
  const page = { name, path: briefingAddress(day) }
  const entries = stories.map(story => ({ name: story.title, path: storyIn(story) }))
  return [collectionData(site, page, entries), breadcrumbData(site, [page])]
}

/** Where a day's briefing stands for good. */
export const briefingAddress = (day: string): string => `/briefing/${day}`

function WholeBriefing({ briefing, reading }: { briefing: Briefing; reading: Reading }): Html {
  const { words, formats } = reading.language
  const { before, after, closed, writtenAt } = briefing
  return (
    <>
      <ol class="briefing">
        {briefing.stories.map(story => (
          <Told story={story} reading={reading} />
        ))}
      </ol>
      <p class="end">
        <strong>{words.briefing.end}</strong>{' '}
        {closed ? words.briefing.closed : words.briefing.open(formats.clock(writtenAt, reading.now))}
      </p>
      <Pager
        label={words.briefing.title}
        before={before ? { href: briefingAddress(before), name: words.briefing.before } : undefined}
        after={after ? { href: briefingAddress(after), name: words.briefing.after } : undefined}
      />
    </>
  )
}

function Told({ story, reading }: { story: BriefingStory; reading: Reading }): Html {
  const { words, lang: pageLang } = reading.language
  const { said, summary } = toldOf(story, reading.rights, 'page')
  const tongue = tongueOf(story.lang, pageLang)
  return (
    <li class="story">
      {story.topic && (
        <p class="kicker">
          <a href={`/topic/${story.topic}`}>{topicName(story.topic, reading)}</a>
        </p>
      )}
      <h2 class="headline" {...tongue}>
        <a href={storyIn(story)}>{story.title}</a>
      </h2>
      {said.length > 0 && (
        <p class="deck" {...tongue}>
          {said.map(({ articleId, text, sourceName }) => (
            <>
              {text}{' '}
              <cite>
                <a href={`/article/${articleId}`}>{sourceName}</a>
              </cite>{' '}
            </>
          ))}
        </p>
      )}
      {summary && (
        <p class="deck" {...tongue}>
          {deckOf(summary, summaryLength, story.lang, reading)}
        </p>
      )}
      <p class="meter">
        {story.sources === 1 && story.sourceName
          ? words.onlyOneSource(story.sourceName)
          : words.articlesFromSources(story.articles, story.sources)}
      </p>
    </li>
  )
}

/** Where a story of a briefing is told in full. */
export const storyIn = ({ storyId, articleId }: BriefingStory): string =>
  articleId ? `/article/${articleId}` : `/story/${storyId}`

/** `GET /briefing`, the newest, and `GET /briefing/:day` */
export const briefingPage: PageHandler = async (request, tools) => {
  const { day } = request.params
  const reading = readingOf(request, tools)
  const isDay = day === undefined || noonOf(day) !== undefined
  const briefing = isDay ? await briefingOf(tools.store.read, reading.language.code, day) : undefined
  if (!briefing && day !== undefined) return notFoundPage(request, tools)
  const frame = await frameOf(request, tools)
  const html = BriefingPage({ briefing, frame, reading }).text
  const stories = briefing?.stories.map(story => story.storyId) ?? []
  return { status: 200, html, stories, lang: reading.language.lang, noindex: briefing === undefined }
}
