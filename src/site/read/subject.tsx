import type { Store } from '../../store/open-store.ts'
import { isPlaceOfStories, type SubjectFound, type SubjectPlace, storiesAbout } from '../../store/read/subjects.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { pictureScript } from '../parts/picture.tsx'
import { nameAddress, placeAddress, placeName } from '../parts/place-name.ts'
import type { Reading } from '../parts/reading.ts'
import { cardSheet, StoryOnFront } from '../parts/story-card.tsx'
import { storiesData } from '../parts/structured-data.ts'
import { WorldMap } from '../parts/world-map.tsx'
import { placeAfter, placeIn } from './address-parameters.ts'
import { notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler, PageRequest } from './page-handler.ts'

const stories = 30
const withDeck = 9

/** The kinds of subjects by the first part of their pages' addresses. */
const kinds = { name: ['person', 'organisation'], place: ['place'] } as const

/** What kind of page it is. */
export type SubjectPage = keyof typeof kinds

/** A person, an organisation or a place with the stories about it, newest first, for readers of `lang`; nothing where there is none. */
export async function loadSubject(
  { read }: Pick<Store, 'read'>,
  page: SubjectPage,
  key: string,
  { lang, before }: { lang: string; before?: SubjectPlace },
): Promise<SubjectFound | undefined> {
  return key.length <= mostInKey ? storiesAbout(read, kinds[page], key, { lang, limit: stories, before }) : undefined
}
const mostInKey = 80

/** What a subject is called, and where its page is. */
export function calledAndAt(page: SubjectPage, found: SubjectFound, reading: Pick<Reading, 'language'>) {
  const { key, name, country = '' } = found
  return page === 'place'
    ? { name: placeName({ id: key, name, country }, reading), path: placeAddress({ id: key }) }
    : { name, path: nameAddress(key) }
}

type SubjectPageProps = {
  page: SubjectPage
  found: SubjectFound
  isFirst: boolean
  /** Whether there are stories about the country of a place. */
  hasCountry: boolean
  frame: PageFrame
  reading: Reading
}

/** The whole page of a person, an organisation or a place. */
export function SubjectStories({ page, found, isFirst, hasCountry, frame, reading }: SubjectPageProps): Html {
  const { subjects: words } = reading.language.words
  const { name, path } = calledAndAt(page, found, reading)
  const country = found.country && reading.language.formats.country(found.country)
  return (
    <Page
      frame={frame}
      title={name}
      description={words.storiesAbout(name)}
      feeds={{ path, name }}
      scripts={[pictureScript]}
      sheets={[cardSheet, 'subjects']}
      share={{ data: isFirst ? storiesData(frame.tools.site, { name, path }, found.stories) : [] }}
      noindex={!isFirst}
    >
      <ListHead title={name}>
        {page === 'place' && found.key.length > 2 && found.country && (
          <p class="gauge">
            {hasCountry ? <a href={placeAddress({ id: found.country.toLowerCase() })}>{country}</a> : country}
          </p>
        )}
        <p class="faint">{words.storiesAbout(name)}</p>
      </ListHead>
      {found.where && isFirst && (
        <div class="here">
          <WorldMap places={[found.where]} reading={reading} />
          <p>
            <a href="/places">{words.allPlaces}</a>
          </p>
        </div>
      )}
      <Cards kind="third" found={found.stories.slice(0, withDeck)} reading={reading} />
      <Cards kind="brief" found={found.stories.slice(withDeck)} reading={reading} />
      <Pager
        label={name}
        before={isFirst ? undefined : { href: path, name: words.newest }}
        after={found.more && { href: `${path}?before=${placeAfter(placeOf(found.more))}`, name: words.older }}
      />
    </Page>
  )
}

const placeOf = ({ at, id }: SubjectPlace) => ({ publishedAt: at, id })

type CardsProps = { kind: 'third' | 'brief'; found: SubjectFound['stories']; reading: Reading }

const Cards = ({ kind, found, reading }: CardsProps): Html | null =>
  found.length === 0 ? null : (
    <div class={`${kind}s after`}>
      {found.map(story => (
        <StoryOnFront story={story} kind={kind} reading={reading} level={2} withPicture={kind === 'third'} />
      ))}
    </div>
  )

/** `GET /name/:key`, `GET /place/:key` */
export const subjectPage =
  (page: SubjectPage): PageHandler =>
  async (request: PageRequest, tools) => {
    const before = placeIn(request.query.get('before'))
    const found = await loadSubject(tools.store, page, request.params.key ?? '', {
      lang: request.language.code,
      before: before && { at: before.publishedAt, id: before.id },
    })
    if (!found) return notFoundPage(request, tools)
    const reading = readingOf(request, tools)
    const country = page === 'place' && found.key.length > 2 ? found.country?.toLowerCase() : undefined
    const [frame, hasCountry] = await Promise.all([
      frameOf(request, tools),
      country !== undefined && isPlaceOfStories(tools.store.read, country),
    ])
    const html = SubjectStories({ page, found, isFirst: !before, hasCountry, frame, reading }).text
    const ids = found.stories.map(story => story.id)
    return { status: 200, html, stories: ids, lang: reading.language.lang, noindex: Boolean(before) }
  }
