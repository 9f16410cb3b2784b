import { list, named, object, orNull, type Schema, text, whole } from './schema.ts'

/** A parameter of an address or of a query. */
type Parameter = { name: string; in: 'path' | 'query'; required?: boolean; description: string; schema: Schema }

/** An address of the API: what it gives, what it takes, and with which errors it may answer beside 405, 500 and 503. */
export type ApiPath = {
  path: string
  summary: string
  parameters: Parameter[]
  answer: Schema
  errors: (400 | 404)[]
  moves?: true
}

const query = (name: string, description: string, schema: Schema = text()): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
})
const inPath = (name: string, description: string, schema: Schema = whole()): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
})

const limit = query('limit', 'How many, 50 if not given.', { ...whole(), minimum: 1, maximum: 200 })
const after = query('after', 'The `next` of the answer before, unchanged.')
const bySource = query('source', 'The id of a source.', whole())
const lang = query('lang', 'A BCP 47 tag; `pt` takes `pt-BR` too.')
const reader = query('lang', 'The language of the readers it is for; for all readers without it.')
const words = query('q', 'What the search page takes; dates are days of the site’s time zone, values are in English.')
const next = orNull(text('What `after` takes for the next page; null at the end.'))
const articleId = inPath('id', 'The id of an article.')
const editionIn = [
  inPath('place', '`world`, a part of the world (`europe`) or an ISO 3166-1 code in small letters.', text()),
  inPath('lang', 'A language, or `all`.', text()),
]
const ranked = object({ stories: list(named('Story'), 'As they rank.') })

const gives = (
  path: string,
  summary: string,
  parameters: Parameter[],
  answer: Schema,
  more: Pick<ApiPath, 'errors' | 'moves'>,
): ApiPath => ({ path: `/api/v1${path}`, summary, parameters, answer, ...more })

/** Every address of the API. */
export const apiPaths: readonly ApiPath[] = [
  gives(
    '/articles',
    'Articles, newest first.',
    [limit, after, bySource, query('story', 'The id of a story.', whole()), lang, words],
    object({ articles: list(named('Article')), next }),
    { errors: [400] },
  ),
  gives('/articles/{id}', 'One article, with its HTML.', [articleId], object({ article: named('WholeArticle') }), {
    errors: [400, 404],
  }),
  gives(
    '/articles/{id}/versions',
    'How an article read before it changed, oldest first.',
    [articleId],
    object({ versions: list(named('VersionInList')) }),
    { errors: [400, 404] },
  ),
  gives(
    '/articles/{id}/versions/{number}',
    'One earlier version of an article.',
    [articleId, inPath('number', '1 for the first.')],
    object({ version: named('Version') }),
    { errors: [400, 404] },
  ),
  gives(
    '/stories',
    'Stories, newest first.',
    [limit, after, bySource, lang, words],
    object({ stories: list(named('Story')), next }),
    { errors: [400] },
  ),
  gives(
    '/stories/{id}',
    'One story with its newest articles and what they say together.',
    [inPath('id', 'The id of a story.')],
    object({ story: named('WholeStory') }),
    { errors: [400, 404], moves: true },
  ),
  gives('/front', 'The stories of the front page.', [reader], ranked, { errors: [400] }),
  gives(
    '/editions',
    'The parts of the world, countries, languages and topics that have stories.',
    [],
    object({ editions: list(named('EditionPart')) }),
    { errors: [400] },
  ),
  gives('/editions/{place}/{lang}', 'The stories of an edition.', editionIn, ranked, { errors: [400, 404] }),
  gives(
    '/editions/{place}/{lang}/{topic}',
    'The same on one topic.',
    [...editionIn, inPath('topic', 'A topic, as in /topic/{topic}.', text())],
    ranked,
    { errors: [400, 404] },
  ),
  gives(
    '/briefings',
    'The briefings of the last thirty days, newest first.',
    [reader],
    object({ briefings: list(named('Briefing')) }),
    { errors: [400] },
  ),
  gives(
    '/briefings/{day}',
    'The briefing of a day.',
    [inPath('day', 'A day of the site’s time zone.', { ...text(), format: 'date' }), reader],
    object({ briefing: named('Briefing') }),
    { errors: [400, 404] },
  ),
  gives(
    '/search',
    'What the search page finds, best first.',
    [
      words,
      query('as', 'What results are, stories if not given.', { ...text(), enum: ['stories', 'articles'] }),
      query('page', 'From 1; as `next` says it.', { ...whole(), minimum: 1, maximum: 20 }),
      query('before', 'As `next` says it: among older articles.', whole()),
    ],
    object({
      notes: list(text(), 'What of `q` was not understood, in English.'),
      zone: text('The IANA time zone whose days the dates in `q` are.'),
      found: whole('How many stories or articles were found in this turn.'),
      results: list(named('Found')),
      next: orNull(object({ page: whole(), before: orNull(whole()) }, 'The parameters of what follows.')),
    }),
    { errors: [400] },
  ),
  gives(
    '/sources',
    'Sources with the health of their feeds.',
    [limit, after, lang],
    object({ sources: list(named('Source')), next }),
    { errors: [400] },
  ),
  gives('/sources/{id}', 'One source.', [inPath('id', 'The id of a source.')], object({ source: named('Source') }), {
    errors: [400, 404],
  }),
  gives('/status', 'What the line is doing, what fails, how fresh the news is.', [], named('Status'), {
    errors: [400],
  }),
]
