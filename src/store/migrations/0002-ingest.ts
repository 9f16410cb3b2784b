import type { Columns } from '../dialect/dialect.ts'

/** What reading a publisher well takes: pace and moves of feeds, pushing hubs, newswire facts, items held for their hour. */
export const ingest = ({ id, bytes, time }: Columns): string[] => [
  "alter table feed add column kind text not null default 'feed'",
  'alter table feed add column tier integer not null default 2',
  'alter table feed add column items_a_day double precision',
  `alter table feed add column ttl_ms ${time}`,
  'alter table feed add column skip text',
  'alter table feed add column moved_to text',
  'alter table feed add column moved_times integer not null default 0',

  'alter table article add column urgency integer',
  'alter table article add column usage_terms text',
  'alter table article add column version integer',
  'alter table article add column correction text',
  'alter table article add column published_raw text',
  'alter table article add column date_doubted integer not null default 0',
  "alter table article add column via text not null default 'poll'",
  `alter table article add column placed_at ${time}`,
  'create index article_placed on article(placed_at) where placed_at is not null',

  `create table held_item (
    id ${id}, feed_id integer not null references feed(id) on delete cascade, url_key text not null,
    due_at ${time} not null, item ${bytes} not null, unique (feed_id, url_key))`,
  'create index held_item_due on held_item(due_at)',

  `create table subscription (
    feed_id integer primary key references feed(id) on delete cascade, hub text not null, topic text not null,
    token text not null unique, secret text not null, state text not null, due_at ${time}, asked_at ${time},
    leased_until ${time} not null default 0, fence integer not null default 0, lease_ends_at ${time},
    pushed_at ${time}, failures integer not null default 0, detail text)`,
  'create index subscription_due on subscription(due_at)',
]
