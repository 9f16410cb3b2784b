import type { Store } from '../../store/open-store.ts'
import { type Edition, type EditionSize, editionSizes, storiesOfEdition } from '../../store/read/edition.ts'
import { storiesForAll, storiesOfTopic } from '../../store/read/front.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { EditionChooser, editionSheet } from '../parts/edition-chooser.tsx'
import { editionAddress, editionAt, editionName } from '../parts/edition-name.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { pictureScript } from '../parts/picture.tsx'
import type { Reading } from '../parts/reading.ts'
import { Section } from '../parts/section.tsx'
import { cardSheet } from '../parts/story-card.tsx'
import { storiesData } from '../parts/structured-data.ts'
import { notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'
import { RankedStories, type TopicView, topicView } from './topic.tsx'

/** An edition's stories in their places, and which others there are; `near` have stories where this one has none. */
export type EditionView = TopicView & { edition: Edition; sizes: EditionSize[]; near: Edition[] }

/**
 * The stories of an edition, best first. Those of all places and languages stand as they are ranked as news comes; every
 * other edition is found now.
 */
export function storiesIn(
  { read }: Pick<Store, 'read'>,
  edition: Edition,
  { now, reader }: { now: number; reader: string },
): Promise<StoryCard[]> {
  const { place, lang, topic } = edition
  if (place !== undefined || lang !== undefined) return storiesOfEdition(read, edition, { now, reader })
  return topic === undefined ? storiesForAll(read, reader) : storiesOfTopic(read, topic)
}

/** Loads an edition's page at `now` for readers of `reader` (a language without its region). */
export async function loadEdition(
  store: Pick<Store, 'read'>,
  edition: Edition,
  asked: { now: number; reader: string },
): Promise<EditionView> {
  const [stories, sizes] = await Promise.all([storiesIn(store, edition, asked), editionSizes(store.read)])
  const near = stories.length > 0 ? [] : nearTo(edition, sizes)
  return { ...(await topicView(store.read, stories)), edition, sizes, near }
}

/** The editions with one thing less asked of them, as far as they have stories. */
function nearTo(edition: Edition, sizes: EditionSize[]): Edition[] {
  const has = (value: string | undefined): boolean => sizes.some(size => size.value === value)
  const parts = Object.entries(edition).filter(([, value]) => has(value)) as [keyof Edition, string][]
  return parts.map(([key, value]) => ({ [key]: value }))
}

type EditionPageProps = { view: EditionView; frame: PageFrame; reading: Reading }

/** The whole page of an edition. */
export function EditionPage({ view, frame, reading }: EditionPageProps): Html {
  const { words } = reading.language
  const name = editionName(view.edition, reading)
  const { stories, edition } = view
  return (
    <Page
      frame={frame}
      title={name}
      titleOf={words.editions.title}
      feeds={{ path: editionAddress(edition), name }}
      scripts={[pictureScript]}
      sheets={[cardSheet, editionSheet]}
      share={{ data: storiesData(frame.tools.site, { name, path: editionAddress(edition) }, stories) }}
      noindex={stories.length === 0}
    >
      <ListHead title={name}>
        <p class="faint">{stories.length > 0 ? words.editions.about : words.editions.none}</p>
      </ListHead>
      <RankedStories view={view} reading={reading} withTopic={edition.topic === undefined} />
      {stories.length > 0 && <p class="end">{words.front.end(stories.length)}</p>}
      {view.near.length > 0 && <Near editions={view.near} reading={reading} />}
      <Section title={words.editions.others} link={{ path: '/editions', name: words.editions.title }}>
        <EditionChooser here={edition} sizes={view.sizes} reading={reading} whole />
      </Section>
    </Page>
  )
}

const Near = ({ editions, reading }: { editions: Edition[]; reading: Reading }): Html => (
  <p>
    {reading.language.words.editions.near}{' '}
    {editions.map((edition, at) => (
      <>
        {at > 0 && reading.language.words.marks.comma}
        <a href={editionAddress(edition)}>{editionName(edition, reading)}</a>
      </>
    ))}
  </p>
)

/** `GET /edition/:place/:lang` and `/edition/:place/:lang/:topic` */
export const editionPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const edition = editionAt(request.params)
  if (!edition) return notFoundPage(request, tools)
  const view = await loadEdition(tools.store, edition, { now: reading.now, reader: reading.language.code })
  const frame = await frameOf(request, tools)
  const html = EditionPage({ view, frame, reading }).text
  const stories = view.stories.map(story => story.id)
  return { status: 200, html, stories, lang: reading.language.lang, noindex: stories.length === 0 }
}

/** `GET /editions`: every edition there is news for. */
export const editionsPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const [sizes, frame] = await Promise.all([editionSizes(tools.store.read), frameOf(request, tools)])
  const { editions } = reading.language.words
  const html = (
    <Page frame={frame} title={editions.title} description={editions.intro} sheets={[editionSheet]}>
      <ListHead title={editions.title}>
        <p class="faint">{editions.intro}</p>
      </ListHead>
      <EditionChooser here={{}} sizes={sizes} reading={reading} whole level={2} />
    </Page>
  )
  return { status: 200, html: html.text, stories: [], lang: reading.language.lang }
}
