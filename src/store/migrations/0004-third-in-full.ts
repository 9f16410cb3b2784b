/**
 * What the third step lacked when it first went out, on the evening of 23 November 2026: the briefings' sentences and the
 * indexes of the front page and of subjects. A store that has them already is left as it is.
 */
export const thirdInFull = (): string[] => [
  `create index if not exists article_just_in on article(first_seen_at, id, lang) where station = 'done' and withdrawn = 0
    and copy_of is null and published_at > first_seen_at - 900000`,
  'create index if not exists article_of_day on article(published_at) where withdrawn = 0',
  'create index if not exists briefing_story_article on briefing_story(article_id)',
  `create table if not exists briefing_sentence (
    day text not null, lang text not null, place integer not null, turn integer not null,
    article_id integer not null references article(id) on delete cascade, text text not null, text_lang text not null,
    ends integer not null, primary key (day, lang, place, turn))`,
  'create index if not exists briefing_sentence_article on briefing_sentence(article_id)',
  // that of the evening went by kind first and had the same name
  'drop index if exists story_subject_at',
  'create index story_subject_at on story_subject(subject, at, story_id, kind)',
  "create index if not exists story_subject_name on story_subject(at) where kind in ('person', 'organisation')",
]
