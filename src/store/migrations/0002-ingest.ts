import type { Columns } from '../dialect/dialect.ts'

/** What reading a publisher well takes: pace and moves of feeds, pushing hubs, newswire facts, items held for their hour. */
export const ingest = ({ id, bytes, time, hostOfUrl }: Columns): string[] => [
  "alter table feed add column kind text not null default 'feed'",
  'alter table feed add column tier integer not null default 2',
  'alter table feed add column items_a_day double precision',
  `alter table feed add column ttl_ms ${time}`,
  'alter table feed add column skip text',
  "alter table feed add column parts text not null default '[]'",
  'alter table feed add column moved_to text',
  'alter table feed add column moved_times integer not null default 0',
  'alter table feed add column added_as text',
  'create index feed_added_as on feed(added_as) where added_as is not null',
  `alter table feed add column host ${hostOfUrl}`,
  `alter table feed add column word_ms ${time}`,
  `alter table feed add column rest_until ${time}`,
  `alter table feed add column whole_at ${time}`,
  'alter table feed add column validators_for text',
  'alter table feed add column validators_lied integer not null default 0',
  'create index feed_leased on feed(leased_until) where leased_until > 0',
  `alter table feed add column watched_since ${time}`,
  'update feed set watched_since = answered_at where answered_at is not null',
  "alter table feed add column folders text not null default '[]'",

  `alter table article_text add column apart ${bytes}`,

  'alter table article add column urgency integer',
  'alter table article add column usage_terms text',
  `alter table article add column version ${time}`,
  `alter table article add column killed_at ${time}`,
  'alter table article add column correction text',
  'alter table article add column published_raw text',
  'alter table article add column date_doubted integer not null default 0',
  "alter table article add column via text not null default 'poll'",
  `alter table article add column placed_at ${time}`,
  'alter table article add column delay_counts integer not null default 0',
  'alter table article add column feed_title text',
  'alter table article add column feed_edits integer not null default 0',
  `alter table article add column feed_edited_at ${time}`,
  // all that the delays are told from, so that no row is looked up: a week of a large archive is a part of this index
  'create index article_delay on article(placed_at, source_id, published_at, first_seen_at) where delay_counts = 1',
  'create index article_item_hash on article(feed_id, item_hash)',
  // http or https, an address is one key
  `update article set url_key = 'https' || substr(url_key, 5) where url_key like 'http:%' and not exists (
    select 1 from article other where other.url_key = 'https' || substr(article.url_key, 5))`,

  'create index story_event_from on story_event(from_story_id) where from_story_id is not null',

  `create table held_item (
    id ${id}, feed_id integer not null references feed(id) on delete cascade, url_key text not null,
    due_at ${time} not null, item ${bytes} not null, unique (feed_id, url_key))`,
  'create index held_item_due on held_item(due_at)',

  // a subscription outlives its feed: the hub is still to be told
  `create table subscription (
    id ${id}, feed_id integer unique references feed(id) on delete set null, hub text not null, topic text not null,
    callback text not null, token text not null unique, secret text not null, state text not null,
    offered integer not null default 1, due_at ${time}, asked_at ${time},
    leased_until ${time} not null default 0, fence integer not null default 0, began_at ${time}, lease_ends_at ${time},
    pushed_at ${time}, pinged_at ${time}, kept integer not null default 0, missed integer not null default 0,
    refused integer not null default 0, failures integer not null default 0, detail text)`,
  'create index subscription_due on subscription(due_at)',

  `create table push (
    id ${id}, feed_id integer not null references feed(id) on delete cascade, received_at ${time} not null,
    content_type text, size integer not null, body ${bytes} not null, leased_until ${time} not null default 0,
    fence integer not null default 0, tries integer not null default 0)`,
  'create index push_feed on push(feed_id)',

  'alter table story add column by_hand integer not null default 0',
  'alter table story add column hidden integer not null default 0',
  'alter table story add column title_by_hand text',
  'create index story_frozen on story(id) where by_hand = 1 or hidden = 1 or title_by_hand is not null',
  'create index story_merged on story(merged_into) where merged_into is not null',
  `create table editor_action (
    id ${id}, at ${time} not null, by_name text not null, kind text not null, story_id integer not null,
    other_story_id integer, details text not null default '{}', reason text not null, settled_at ${time},
    done integer not null default 0, outcome text)`,
  'create index editor_action_waiting on editor_action(id) where settled_at is null',
  'create index editor_action_story on editor_action(story_id)',
  'create index editor_action_other on editor_action(other_story_id) where other_story_id is not null',
  `create table pin (
    edition text not null, place integer not null, story_id integer not null, until ${time} not null,
    reason text not null, primary key (edition, place), unique (edition, story_id))`,
]
