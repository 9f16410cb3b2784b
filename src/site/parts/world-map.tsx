import type { PlaceOfStories } from '../../store/read/subjects.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { land } from '../world-map/land.ts'
import { mapHeight, mapWidth, project } from '../world-map/project.ts'
import { placeAddress, placeName } from './place-name.ts'
import type { Reading } from './reading.ts'

const smallest = 5
const largest = 22

/**
 * The world with a dot on each place, its area by how many stories. It is a picture beside a list of the same links, so
 * that the keyboard and screen readers pass it over.
 */
export function WorldMap({ places, reading }: { places: readonly PlaceOfStories[]; reading: Reading }): Html {
  const most = Math.max(1, ...places.map(({ stories }) => stories))
  const { subjects: words } = reading.language.words
  return (
    <svg class="world" viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden="true">
      <path d={land} />
      {places.map(place => {
        const { x, y } = project(place.lat, place.lon)
        const radius = smallest + (largest - smallest) * Math.sqrt((place.stories - 1) / most)
        return (
          <a href={placeAddress(place)} tabindex="-1">
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={radius.toFixed(1)}>
              <title>{`${placeName(place, reading)}${reading.language.words.marks.colon}${words.stories(place.stories)}`}</title>
            </circle>
          </a>
        )
      })}
    </svg>
  )
}
