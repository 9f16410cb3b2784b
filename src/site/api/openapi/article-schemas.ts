import {
  address,
  flag,
  languageTag,
  list,
  moment,
  named,
  object,
  oneOf,
  orNull,
  type Schema,
  text,
  whole,
  withOptional,
} from './schema.ts'

const shows = oneOf(['full', 'excerpt', 'none'], 'How much of the text this is, as its source’s rights allow.')

const article: Record<string, Schema> = {
  id: whole(),
  url: orNull(address('The article at its publisher.')),
  title: text('In the language `lang`.'),
  source: object({
    id: whole(),
    name: text(),
    homepage: orNull(address()),
    country: orNull(text('ISO 3166-1 code.')),
  }),
  publishedAt: moment('As the publisher states it.'),
  firstSeenAt: moment('When it was first seen here.'),
  updatedAt: orNull(moment('As the publisher states it.')),
  lang: orNull(languageTag('title, summary, text, html, section, tags, picture and correction')),
  story: orNull(whole('The id of its story.')),
  authors: list(text()),
  kind: oneOf(['article', 'live', 'video', 'audio', 'gallery', 'opinion', 'briefing']),
  topic: orNull(text('Its page is /topic/{topic}.')),
  section: orNull(text('As the publisher calls it.')),
  tags: list(text()),
  summary: orNull(text()),
  picture: orNull(named('Picture')),
  shows,
  text: orNull(text('Plain; each paragraph on a line of its own.')),
  words: whole('How many words its whole text has.'),
  textFrom: oneOf(['page', 'feed'], 'Where the text comes from.'),
  copyOf: orNull(whole('The id of the article whose text this repeats.')),
  urgency: orNull(whole('Of a newswire: 1 is the most urgent, 9 the least.')),
  usageTerms: orNull(text('Of a newswire, in the publisher’s words.')),
  correction: orNull(text('What its publisher put right, in the publisher’s words.')),
  readMore: list(object({ url: address(), title: text() }), 'The publisher’s own further links.'),
}

/** What is said of articles, by name. */
export const articleSchemas: Record<string, Schema> = {
  Article: object(article),
  WholeArticle: object({
    ...article,
    html: orNull(text('Sanitised HTML of the text, where the whole of it may be shown.')),
  }),
  Picture: withOptional(
    object({
      url: address('The picture at its publisher.'),
      width: whole('Pixels.'),
      height: whole('Pixels.'),
      alt: text(),
      caption: text(),
      credit: text(),
    }),
    ['width', 'height', 'alt', 'caption', 'credit'],
  ),
  VersionInList: object({
    number: whole('1 for the first.'),
    title: text('The headline it had, in the language `lang`.'),
    lang: orNull(languageTag('the article')),
    endedAt: moment('When it was seen to have changed.'),
    changed: list(text('title, standfirst or text'), 'What then changed.'),
    major: flag('Whether so much changed that pages say so.'),
    wordsAdded: whole(),
    wordsRemoved: whole(),
  }),
  Version: object({
    article: whole('The id of the article.'),
    number: whole(),
    title: text(),
    lang: orNull(languageTag('title, summary and text')),
    summary: orNull(text()),
    shows,
    text: orNull(text('Plain; each paragraph on a line of its own.')),
  }),
}
