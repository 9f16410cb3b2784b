import type { Columns } from '../dialect/dialect.ts'

/** Sources, feeds, articles, stories and what the line needs to move them. */
export const line = ({ id, bytes, time }: Columns): string[] => [
  `create table source (
    id ${id}, name text not null, homepage text, owner text, country text, languages text not null default '[]',
    kind text, rights text not null default 'full', topics text not null default '[]',
    demo integer not null default 0, added_at ${time} not null)`,

  `create table feed (
    id ${id}, source_id integer not null references source(id) on delete cascade, url text not null unique, title text,
    etag text, last_modified text, next_at ${time}, interval_ms ${time} not null default 900000,
    leased_until ${time} not null default 0, fence integer not null default 0, failures integer not null default 0,
    outcome text, detail text, asked_at ${time}, answered_at ${time}, fresh_at ${time},
    items integer not null default 0, format text)`,
  'create index feed_due on feed(next_at)',
  'create index feed_source on feed(source_id)',

  `create table article (
    id ${id}, source_id integer not null references source(id) on delete cascade,
    feed_id integer not null references feed(id) on delete cascade,
    url_key text not null unique, url text, guid text, title text not null, summary text,
    authors text not null default '[]', picture text, lang text, kind text not null default 'article', topic text,
    section text, tags text not null default '[]', published_at ${time} not null, first_seen_at ${time} not null,
    updated_at ${time}, station text not null, page_due_at ${time}, leased_until ${time} not null default 0,
    fence integer not null default 0, tries integer not null default 0, page_problem text, page_detail text,
    text_from text not null default 'feed', words integer not null default 0, item_hash ${bytes} not null,
    text_hash ${bytes}, copy_of integer, story_id integer, join_probability double precision,
    withdrawn integer not null default 0)`,
  'create index article_page_due on article(page_due_at) where page_due_at is not null',
  "create index article_waiting on article(station, id) where station <> 'done'",
  'create index article_guid on article(feed_id, guid)',
  'create index article_source_time on article(source_id, published_at)',
  'create index article_time on article(published_at, id)',
  'create index article_seen on article(first_seen_at)',
  'create index article_story on article(story_id)',
  'create index article_text_hash on article(text_hash) where text_hash is not null',

  `create table article_text (
    article_id integer primary key references article(id) on delete cascade,
    html ${bytes} not null, text ${bytes} not null, feed_html ${bytes} not null,
    read_more text not null default '[]', sanitiser integer not null default 0)`,

  `create table story (
    id ${id}, title text not null, summary text, lang text, picture text, topic text, lead_article_id integer,
    article_count integer not null default 0, source_count integer not null default 0,
    owner_count integer not null default 0, language_count integer not null default 0,
    first_at ${time} not null, last_at ${time} not null, changed_at ${time} not null,
    score double precision not null default 0, reasons text not null default '[]', volume text not null default '[]',
    merged_into integer)`,
  'create index story_time on story(last_at)',
  'create index story_topic on story(topic, last_at)',

  'create table placement (edition text not null, rank integer not null, story_id integer not null, primary key (edition, rank))',

  `create table story_event (
    id ${id}, at ${time} not null, kind text not null, article_id integer, from_story_id integer, to_story_id integer,
    probability double precision, reason text not null)`,
  'create index story_event_to on story_event(to_story_id)',

  `create table announcement (
    id ${id}, at ${time} not null, kind text not null, story_id integer, article_id integer)`,

  `create table job (
    id ${id}, kind text not null, payload text not null, unique_key text unique, due_at ${time} not null,
    leased_until ${time} not null default 0, fence integer not null default 0, tries integer not null default 0,
    failed integer not null default 0, detail text)`,
  'create index job_due on job(due_at) where failed = 0',

  'create table setting (name text primary key, value text not null)',
]
