import type { RightsProfile } from '../../model/source.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { StoryOnFront } from '../parts/story-card.tsx'
import { english } from '../words/english.ts'

/** A story's card as an open page inserts it: no picture, so that nothing below it jumps when one arrives. */
export function liveCard(story: StoryCard, { now, rights }: { now: number; rights: RightsProfile }): string {
  return (<StoryOnFront story={story} kind="second" level={2} reading={{ language: english, now, rights }} />).text
}
