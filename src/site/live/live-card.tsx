import type { StoryCard } from '../../store/read/story-card.ts'
import { openingOf } from '../../text/sentences.ts'
import type { Reading } from '../parts/reading.ts'
import { StoryOnFront } from '../parts/story-card.tsx'
import { noPictures } from '../pictures/pictures.ts'

/** A story's card as an open page inserts it: no picture, so that nothing below it jumps when one arrives. */
export function liveCard(story: StoryCard, reading: Omit<Reading, 'pictures' | 'opening'>): string {
  const whole = { ...reading, pictures: noPictures, opening: openingOf }
  return (<StoryOnFront story={story} kind="second" level={2} reading={whole} />).text
}
