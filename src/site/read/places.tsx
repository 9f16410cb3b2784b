import type { Store } from '../../store/open-store.ts'
import { type PlaceOfStories, placesOfStories } from '../../store/read/subjects.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { placeAddress, placeName } from '../parts/place-name.ts'
import type { Reading } from '../parts/reading.ts'
import { WorldMap } from '../parts/world-map.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

const day = 24 * 3_600_000
// More dots than these hide each other, and more rows nobody reads.
const mostPlaces = 120

/** The places of the stories of the day that ends at `now` (milliseconds UTC), those of most stories first. */
export const loadPlaces = ({ read }: Pick<Store, 'read'>, now: number): Promise<PlaceOfStories[]> =>
  placesOfStories(read, now - day, mostPlaces)

type PlacesPageProps = { places: PlaceOfStories[]; frame: PageFrame; reading: Reading }

/** The whole page of the day's places: the map, and the same places as a list. */
export function PlacesPage({ places, frame, reading }: PlacesPageProps): Html {
  const { subjects: words } = reading.language.words
  return (
    <Page frame={frame} title={words.placesTitle} sheets={['subjects']}>
      <ListHead title={words.placesTitle}>
        <p class="faint">{places.length > 0 ? words.placesIntro(places.length) : words.placesNone}</p>
      </ListHead>
      {places.length > 0 && <WorldMap places={places} reading={reading} />}
      <ul class="place-list">
        {places.map(place => (
          <li>
            <a href={placeAddress(place)} dir="auto">
              {placeName(place, reading)}
            </a>
            <span>{words.stories(place.stories)}</span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** `GET /places` */
export const placesPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const [places, frame] = await Promise.all([loadPlaces(tools.store, reading.now), frameOf(request, tools)])
  const html = PlacesPage({ places, frame, reading }).text
  return { status: 200, html, stories: [], lang: reading.language.lang }
}
