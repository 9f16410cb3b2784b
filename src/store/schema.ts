import type { Kysely } from 'kysely'
import type {
  ArticleTable,
  ArticleTextTable,
  ArticleVersionTable,
  HeldItemTable,
  PageCheckTable,
  UnderstandingTable,
} from './tables/articles.ts'
import type {
  BriefingSentenceTable,
  BriefingStoryTable,
  BriefingTable,
  ContenderTable,
  EditionSizeTable,
  PinTable,
  PlacementTable,
  StoryWordingTable,
} from './tables/editions.ts'
import type { AnnouncementTable, EditorActionTable, JobTable, StoryEventTable } from './tables/line.ts'
import type { FeedTable, PushTable, SourceBlockTable, SourceTable, SubscriptionTable } from './tables/sources.ts'
import type { StoryDigestTable, StoryLinkTable, StorySubjectTable, StoryTable } from './tables/stories.ts'

/** The tables, as both databases hold them. Times: milliseconds UTC. JSON columns hold lists that are only read whole. */
export type Schema = {
  source: SourceTable
  feed: FeedTable
  article: ArticleTable
  article_text: ArticleTextTable
  article_version: ArticleVersionTable
  page_check: PageCheckTable
  source_block: SourceBlockTable
  source_checks: { source_id: number; checks: number; changed: number }
  story: StoryTable
  placement: PlacementTable
  story_event: StoryEventTable
  announcement: AnnouncementTable
  job: JobTable
  held_item: HeldItemTable
  subscription: SubscriptionTable
  push: PushTable
  editor_action: EditorActionTable
  pin: PinTable
  contender: ContenderTable
  edition_size: EditionSizeTable
  story_wording: StoryWordingTable
  briefing: BriefingTable
  briefing_sentence: BriefingSentenceTable
  briefing_story: BriefingStoryTable
  story_digest: StoryDigestTable
  story_link: StoryLinkTable
  understanding: UnderstandingTable
  story_subject: StorySubjectTable
  setting: { name: string; value: string }
}

export type Database = Kysely<Schema>
