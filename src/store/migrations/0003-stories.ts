import type { Columns } from '../dialect/dialect.ts'

/** What stories know and how they are found: names, facts, editions, versions, search. */
export const stories = ({ id, bytes, time }: Columns): string[] => [
  // editions: what ranks, and how it is told to readers of a language
  'alter table source add column weight double precision not null default 1',
  "alter table placement add column lang text not null default ''",
  'create index placement_lang on placement(lang, edition, rank)',
  `create table contender (
    story_id integer primary key, score double precision not null, topic text, langs text not null, regions text not null)`,
  'create index contender_score on contender(score)',
  // what the front page shows as just in, and nothing else
  `create index article_just_in on article(first_seen_at, id, lang) where station = 'done' and withdrawn = 0
    and copy_of is null and published_at > first_seen_at - 900000`,
  // counted on the front page
  'create index article_of_day on article(published_at) where withdrawn = 0',
  `create table edition_size (
    kind text not null, value text not null, stories integer not null, primary key (kind, value))`,
  `create table story_wording (
    story_id integer not null, lang text not null, title text not null, summary text, picture text,
    article_id integer not null, primary key (story_id, lang))`,
  `create table briefing (
    day text not null, lang text not null, begun_at ${time} not null, written_at ${time} not null,
    closed integer not null default 0, primary key (day, lang))`,
  `create table briefing_story (
    day text not null, lang text not null, place integer not null, story_id integer not null,
    article_id integer not null, title text not null, title_lang text, summary text, topic text,
    articles integer not null, sources integer not null, owners integer not null, primary key (day, lang, place))`,
  'create index briefing_story_article on briefing_story(article_id)',
  `create table briefing_sentence (
    day text not null, lang text not null, place integer not null, turn integer not null,
    article_id integer not null references article(id) on delete cascade, text text not null, text_lang text not null,
    ends integer not null, primary key (day, lang, place, turn))`,
  'create index briefing_sentence_article on briefing_sentence(article_id)',
  // versions: how articles read before they changed, and what is known of pages that are looked at again
  `create table article_version (
    id ${id}, article_id integer not null references article(id) on delete cascade, number integer not null,
    at ${time} not null, parts text not null, major integer not null, added integer not null, removed integer not null,
    title text not null, standfirst text, text ${bytes}, unique (article_id, number))`,
  `create table page_check (
    article_id integer primary key references article(id) on delete cascade, etag text, last_modified text,
    validators_for text, unchanged integer not null default 0)`,
  `create table source_checks (
    source_id integer primary key references source(id) on delete cascade, checks integer not null,
    changed integer not null)`,
  // what a source repeats under its articles
  `create table source_block (
    source_id integer not null references source(id) on delete cascade, block text not null,
    articles integer not null, seen_in text not null, seen_at ${time} not null, primary key (source_id, block))`,
  // what a story says when its reports are read together, and the stories it belongs with
  `alter table story add column digest_due_at ${time}`,
  'create index story_digest_due on story(digest_due_at) where digest_due_at is not null',
  'update story set digest_due_at = changed_at where source_count > 1 and merged_into is null',
  `create table story_digest (
    story_id integer primary key references story(id) on delete cascade, digest ${bytes} not null, made_at ${time} not null)`,
  `create table story_link (
    story_id integer not null references story(id) on delete cascade,
    other_id integer not null references story(id) on delete cascade, alike double precision not null,
    primary key (story_id, other_id))`,
  'create index story_link_other on story_link(other_id)',
  // what articles are about by their words, and what stories are about by their articles
  `create table understanding (
    article_id integer primary key references article(id) on delete cascade, names text not null, places text not null,
    topics text not null, keyphrases text not null)`,
  `create table story_subject (
    story_id integer not null references story(id) on delete cascade, kind text not null, subject text not null,
    name text not null, weight double precision not null, at ${time} not null, country text, lat double precision,
    lon double precision, primary key (story_id, kind, subject))`,
  'create index story_subject_at on story_subject(subject, at, story_id, kind)',
  "create index story_subject_place on story_subject(at) where kind = 'place'",
  "create index story_subject_name on story_subject(at) where kind in ('person', 'organisation')",
]
