import { type NewsSince, newsSince } from '../../store/read/since.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import type { Reading } from '../parts/reading.ts'
import { Section } from '../parts/section.tsx'
import { cardSheet, StoryOnFront } from '../parts/story-card.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageRequest, SiteTools } from './page-handler.ts'

/** What is new since `since` (ms UTC); nothing is told to who has not been here before. */
export type SinceView = { since?: number; news: NewsSince }

/** Loads what is new since a reader's last visit. */
export async function loadSince({ store }: SiteTools, lang: string, since: number | undefined): Promise<SinceView> {
  return { since, news: since === undefined ? { fresh: [], grown: [] } : await newsSince(store.read, lang, since) }
}

/** `Since you last looked, 3 hours ago: ` and the counts: together a sentence. Nothing where there is nothing to say. */
export function sinceInWords(
  { since, news }: SinceView,
  { language, now }: Reading,
): [when: string, counts: string] | undefined {
  const counts = [
    news.fresh.length > 0 ? language.words.since.fresh(news.fresh.length) : '',
    news.grown.length > 0 ? language.words.since.grown(news.grown.length) : '',
  ].filter(Boolean)
  if (since === undefined || counts.length === 0) return undefined
  const when = language.words.since.since(language.formats.ago(since, now) ?? language.formats.clock(since, now))
  return [`${when}${language.words.marks.colon}`, counts.join(language.words.marks.comma)]
}

type SinceProps = { view: SinceView; frame: PageFrame; reading: Reading }

/** The whole page of what is new. */
export function SincePage({ view, frame, reading }: SinceProps): Html {
  const { since } = reading.language.words
  const told = sinceInWords(view, reading)
  return (
    <Page frame={frame} title={since.title} noindex sheets={[cardSheet]}>
      <ListHead title={since.title}>
        <p class="faint">{told ? told.join('') : view.since === undefined ? since.first : since.nothing}</p>
      </ListHead>
      <Stories title={since.freshTitle} stories={view.news.fresh} reading={reading} />
      <Stories title={since.grownTitle} stories={view.news.grown} reading={reading} />
      <p class="end">
        {since.cookie} <a href="/">{reading.language.words.errors.toFront}</a>
      </p>
    </Page>
  )
}

type StoriesProps = { title: string; stories: (StoryCard & { more?: number })[]; reading: Reading }

function Stories({ title, stories, reading }: StoriesProps): Html | null {
  if (stories.length === 0) return null
  return (
    <Section title={title}>
      <div class="thirds">
        {stories.map(story => (
          <StoryOnFront story={story} kind="third" reading={reading} level={3} more={story.more} />
        ))}
      </div>
    </Section>
  )
}

/** The page for a reader whose last visit ended at `since`. It is this reader's alone and is kept by nobody. */
export async function sincePage(request: PageRequest, tools: SiteTools, since: number | undefined): Promise<string> {
  const reading = readingOf(request, tools)
  const [view, frame] = await Promise.all([loadSince(tools, reading.language.code, since), frameOf(request, tools)])
  return SincePage({ view, frame, reading }).text
}

/** The line of an open front page, as the text of its link; empty where there is nothing to say. */
export async function sinceLine(request: PageRequest, tools: SiteTools, since: number | undefined): Promise<string> {
  const reading = readingOf(request, tools)
  const [when, counts] = sinceInWords(await loadSince(tools, reading.language.code, since), reading) ?? []
  return when && counts
    ? (
        <>
          <span>{when}</span>
          {counts}
        </>
      ).text
    : ''
}
