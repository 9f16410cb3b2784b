import type { Picture } from '../model/feed.ts'
import type { RankedStory, Reason, StoryFacts } from '../model/story.ts'
import type { StoryMember } from '../store/story-desk.ts'
export const headlineOf = (r: StoryMember[], _present?: string) => r[0]!
export const pictureOf = (r: StoryMember[], present?: Picture) => present ?? r.find(m => m.picture)?.picture
export const scoreStory = (f: StoryFacts, now: number): { score: number; reasons: Reason[] } => ({
  score: new Set(f.reports.map(r => r.owner)).size + 2 ** -((now - Math.max(...f.reports.map(r => r.at))) / 3.6e6 / 8),
  reasons: [],
})
export const arrangeFront = (s: RankedStory[], o: { limit: number }) => s.slice(0, o.limit)
