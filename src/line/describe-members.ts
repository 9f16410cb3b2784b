import type { Picture } from '../model/feed.ts'
import type { StoryDescription, StoryMember } from '../store/describe-story.ts'
import { mostFrequent } from './most-frequent.ts'
import { deckOf } from './rank/deck.ts'
import { headlineOf, mostCompared } from './rank/headline.ts'
import { type IsRepeated, pictureOf } from './rank/picture.ts'

const hour = 3_600_000
const volumeHours = 24

/**
 * What a story's row says, from its members (oldest first). The present headline and picture stay unless clearly bettered,
 * a headline by hand whatever there is.
 */
export function describeMembers(
  id: number,
  members: StoryMember[],
  present: { title: string; byHand?: string; picture?: Picture } | undefined,
  now: number,
  isRepeated?: IsRepeated,
): StoryDescription {
  const own = members.filter(member => member.copyOf === undefined)
  const reports = own.length > 0 ? own : members
  const lead = headlineOf(reports, members.length > 1 ? present?.title : undefined)
  // Summary and picture are shown under the rights of the lead's source, so none is taken from a stricter one.
  const lent = reports.filter(member => member.rights === 'full' || member.rights === lead.rights)
  const times = members.map(member => member.at)
  return {
    id,
    title: present?.byHand ?? lead.title,
    summary: deckOf(lead.title, lead, lent.slice(-mostCompared)),
    lang: lead.lang,
    picture: pictureOf(lent, present?.picture, isRepeated),
    topic: mostFrequent(reports.map(member => member.topic)),
    leadArticleId: lead.articleId,
    articleCount: members.length,
    sourceCount: new Set(members.map(member => member.sourceId)).size,
    ownerCount: new Set(reports.map(member => member.owner)).size,
    languageCount: new Set(members.map(member => member.lang ?? 'und')).size,
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
    volume: volumeOf(times, now),
  }
}

/** Articles in each of the last 24 hours, oldest first. */
export function volumeOf(times: number[], now: number): number[] {
  const volume = new Array<number>(volumeHours).fill(0)
  for (const at of times) {
    const age = Math.floor((now - at) / hour)
    if (age >= 0 && age < volumeHours) volume[volumeHours - 1 - age]!++
  }
  return volume
}
