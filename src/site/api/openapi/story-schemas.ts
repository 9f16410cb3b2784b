import {
  address,
  languageTag,
  list,
  moment,
  named,
  number,
  object,
  oneOf,
  orNull,
  type Schema,
  text,
  whole,
} from './schema.ts'

const story: Record<string, Schema> = {
  id: whole(),
  title: text('In the language `lang`.'),
  summary: orNull(text('Of the report the story is led by.')),
  picture: orNull(named('Picture')),
  lang: orNull(languageTag('title and summary')),
  topic: orNull(text('Its page is /topic/{topic}.')),
  leadArticle: orNull(whole('The id of the report the story is led by.')),
  articleCount: whole(),
  sourceCount: whole(),
  ownerCount: whole('Owners with a text of their own: thirty copies of one agency text are one.'),
  languageCount: whole(),
  firstAt: moment('When its first article was published.'),
  lastAt: moment('When its newest article was published.'),
  changedAt: moment('When the story last changed here.'),
  volume: list(whole(), 'Articles by hour of the 24 hours before `changedAt`, oldest first.'),
  reasons: list(named('Reason'), 'Why it ranks where it does, the weightiest first.'),
}

const told = { article: whole('The id of the article.'), source: text('The name of its source.') }
const counted = list(object({ name: text(), count: whole() }), 'How many articles each has, most first.')
const exactness = oneOf(['exact', 'least', 'most', 'about'])
const counts = ['killed', 'injured', 'missing', 'displaced', 'arrested', 'magnitude']

const together: Record<string, Schema> = {
  names: list(
    object({
      key: text('Its page is /name/{key}.'),
      name: text('As reports write it.'),
      kind: oneOf(['person', 'organisation']),
      articles: whole('How many articles name it.'),
    }),
  ),
  places: list(
    object({
      id: text('GeoNames’ number, or an ISO 3166 code in small letters; its page is /place/{id}.'),
      name: text('In English.'),
      country: text('ISO 3166-1 code.'),
      lat: number('Degrees north, WGS 84.'),
      lon: number('Degrees east, WGS 84.'),
      articles: whole('How many articles name it.'),
    }),
  ),
  topics: list(
    object({
      code: text('Of IPTC’s Media Topics: medtop:20000056.'),
      topic: text('Its page is /topic/{topic}.'),
      weight: number('0 to 1.'),
    }),
  ),
  keyphrases: list(text(), 'What several reports speak of, in the reports’ own languages.'),
  inShort: list(named('Sentence'), 'What its reports say together; empty for a story of one report.'),
  facts: list(named('Fact'), 'What independent reports state.'),
  timeline: list(
    object({
      ...told,
      at: moment('When it was published.'),
      adds: { type: 'boolean', description: 'Whether it says something new.' },
      newCounts: list(object({ kind: oneOf(counts), value: number(), exactness }), 'Counts it was first to give.'),
      sentence: orNull(named('Sentence')),
    }),
    'The independent reports in order.',
  ),
  coverage: object({
    countries: { ...counted, description: 'By ISO 3166-1 code.' },
    languages: { ...counted, description: 'By BCP 47 tag.' },
    kinds: { ...counted, description: 'By kind of source.' },
    owners: { ...counted, description: 'By owner.' },
  }),
  spread: list(
    object({
      country: orNull(text('ISO 3166-1 code.')),
      lang: orNull(languageTag('the article')),
      ...told,
      at: moment('When it was published.'),
    }),
    'The first report in each country.',
  ),
  related: list(
    object({
      id: whole('The id of the story.'),
      title: text(),
      lang: orNull(languageTag('the title')),
      relation: oneOf(['earlier', 'later', 'like'], 'Earlier or later in the same affair, or like it.'),
      firstAt: moment(),
      lastAt: moment(),
      articleCount: whole(),
    }),
  ),
}

/** What is said of stories, by name. */
export const storySchemas: Record<string, Schema> = {
  Story: object(story),
  WholeStory: object({ ...story, ...together, articles: list(named('Article'), 'The newest 200.') }),
  Reason: object({
    kind: text(
      'owners, copies, growth, countries, age, agreement, primary, named, topicWeight, sourceWeight or opinion; there may be others.',
    ),
    value: number('Its figure: owners, sources, sources in three hours, countries, hours, a factor.'),
    weight: number('What it adds to the rank, or takes from it.'),
    words: text('The same in English.'),
  }),
  Sentence: object({ text: text('As the report has it.'), lang: languageTag('the sentence'), ...told }),
  Fact: object({
    kind: oneOf([...counts, 'figure', 'quote', 'name']),
    verdict: oneOf(['agreed', 'differ']),
    unit: orNull(
      text('Of a figure: an ISO 4217 currency, `percent`, `date`, or the folded beginning of what it counts.'),
    ),
    speaker: orNull(text('Of a quotation, as written.')),
    role: orNull(oneOf(['winner', 'successor', 'victim', 'mayor', 'coach', 'captain'], 'Of a name.')),
    values: list(
      object({
        value: {
          anyOf: [number(), text('A name, or a day as in 2026-11-23.'), { type: 'null' }],
          description: 'Null for a quotation, which is its sentence.',
        },
        exactness,
        sentence: orNull(named('Sentence')),
        statements: list(object({ ...told, at: moment('When the report said so.') })),
      }),
      'Of an agreed fact the first is agreed on; the others were said before it or by one alone.',
    ),
  }),
  Briefing: object({
    day: { ...text('By the calendar of `zone`.'), format: 'date' },
    zone: text('The IANA time zone of the site, whose days briefings follow.'),
    begunAt: moment('When it was first written.'),
    writtenAt: moment('When it was last written.'),
    closed: { type: 'boolean', description: 'Whether its day is over, so that it does not change any more.' },
    stories: list(
      object({
        story: whole('The id of the story.'),
        title: text(),
        lang: orNull(languageTag('title and summary')),
        summary: orNull(text('Of the report it is taken from.')),
        inShort: list(named('Sentence'), 'What its reports say together.'),
        topic: orNull(text()),
        articleCount: whole(),
        sourceCount: whole(),
      }),
    ),
  }),
  EditionPart: object({
    kind: oneOf(['region', 'country', 'lang', 'topic']),
    value: text('What stands for it in the address of an edition.'),
    stories: whole('How many stories it has.'),
  }),
  Found: object({
    article: object({
      id: whole(),
      url: orNull(address('The article at its publisher.')),
      title: text(),
      source: object({ id: whole(), name: text(), country: orNull(text('ISO 3166-1 code.')) }),
      publishedAt: moment(),
      lang: orNull(languageTag('title, summary and snippet')),
      summary: orNull(text()),
      snippet: orNull(text('The surroundings of the words that were found.')),
    }),
    story: orNull(
      object({
        id: whole(),
        title: text(),
        lang: orNull(languageTag('the title')),
        articles: whole('How many articles it has.'),
        sources: whole('How many sources tell it.'),
        matches: whole('How many of its articles match.'),
      }),
    ),
  }),
}
