import { address, list, moment, object, oneOf, orNull, type Schema, text, whole } from './schema.ts'

const spread = {
  p50Seconds: orNull(whole('Half of the articles took no longer.')),
  p95Seconds: orNull(whole('95 of 100 took no longer.')),
}

const station = object({
  name: oneOf(['fetch', 'extract', 'cluster', 'jobs']),
  waiting: whole(),
  done: whole(),
  failed: whole(),
  oldestSeconds: orNull(whole('How long the oldest has waited; null when nothing waits.')),
})

const failing = object({
  source: whole('The id of the source.'),
  name: text(),
  feed: address(),
  failed: text('Why, in a word.'),
  detail: orNull(text('Why, in English.')),
  failures: whole('Attempts in a row.'),
  since: orNull(moment('Its last good answer.')),
  nextAt: orNull(moment('When it is asked again; null for never.')),
})

/** What is said of sources and of the line, by name. */
export const lineSchemas: Record<string, Schema> = {
  Source: object({
    id: whole(),
    name: text(),
    homepage: orNull(address()),
    owner: orNull(text()),
    country: orNull(text('ISO 3166-1 code.')),
    languages: list(text('BCP 47 tag.')),
    kind: orNull(oneOf(['agency', 'broadcaster', 'newspaper', 'magazine', 'online', 'public-body', 'science', 'blog'])),
    rights: oneOf(['full', 'excerpt', 'headline'], 'What it lets be shown.'),
    addedAt: moment(),
    articlesLastDay: whole(),
    feeds: list(
      object({
        url: text('An address, or that of a watched folder.'),
        format: orNull(text()),
        outcome: orNull(text('ok, the word of a failure, or null before the first reading.')),
        detail: orNull(text('The failure in English.')),
        failures: whole('Attempts in a row that failed.'),
        items: whole('In its last document.'),
        intervalSeconds: whole('How often it is asked.'),
        askedAt: orNull(moment()),
        answeredAt: orNull(moment('Its last good answer.')),
        freshAt: orNull(moment('When it last brought something new.')),
        nextAt: orNull(moment()),
      }),
    ),
  }),
  Status: object({
    version: text(),
    started: moment('When this process began.'),
    store: oneOf(['sqlite', 'postgres']),
    articles: whole(),
    stories: whole(),
    stations: list(station, 'Of the line, in order.'),
    sources: object({ all: whole(), read: whole(), waiting: whole(), failing: list(failing) }),
    hubs: object(
      { pushes: whole(), silent: whole(), asked: whole(), denied: whole() },
      'Feeds by how they stand with a hub that may push them (WebSub).',
    ),
    freshness: object(
      { articles: whole('How many were measured.'), ...spread, page: object(spread, 'Until they stood on a page.') },
      'From publication until articles were first seen, of the last day.',
    ),
  }),
  Error: object({ error: text('One sentence, in English.') }),
}
