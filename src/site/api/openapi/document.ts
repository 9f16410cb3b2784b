import type { Hono } from 'hono'
import type { SiteEnv } from '../../server/page-route.ts'
import { packageVersion } from '../package-version.ts'
import { articleSchemas } from './article-schemas.ts'
import { lineSchemas } from './line-schemas.ts'
import { type ApiPath, apiPaths } from './paths.ts'
import { named, type Schema } from './schema.ts'
import { storySchemas } from './story-schemas.ts'

/** The schemas of everything that the API gives, by name. */
export const schemas: Record<string, Schema> = { ...articleSchemas, ...storySchemas, ...lineSchemas }

const described =
  'Articles, stories and sources as JSON. Times are ISO 8601 in UTC; what is unknown is null; words of publishers are in the language that `lang` beside them names, our own in English. Any web page may ask; nothing asks for a key. Answers may get further fields.'

/** Answers `/api/v1/openapi.json`: all of this as a document of OpenAPI 3.1. */
export function mountDocument(app: Hono<SiteEnv>): void {
  const paths = Object.fromEntries(apiPaths.map(one => [one.path, { get: operation(one) }]))
  const document = {
    openapi: '3.1.0',
    info: { title: 'News Factory', version: packageVersion(), description: described },
    paths,
    components: { schemas },
  }
  app.get('/api/v1/openapi.json', context => context.json(document))
}

const errorWords: Record<400 | 404 | 500 | 503, string> = {
  400: 'A parameter is wrong or unknown.',
  404: 'There is nothing of this kind here.',
  500: 'The answer could not be made.',
  503: 'The database does not answer; try again after Retry-After seconds.',
}

function operation({ path, summary, parameters, answer, errors, moves }: ApiPath) {
  const json = (schema: Schema) => ({ content: { 'application/json': { schema } } })
  const failures = ([...errors, 500, 503] as const).map(status => [
    status,
    { description: errorWords[status], ...json(named('Error')) },
  ])
  return {
    operationId: `get${path.slice('/api/v1'.length).replaceAll(/\W+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    parameters,
    responses: {
      200: { description: summary, ...json(answer) },
      ...(moves && { 301: { description: 'It was merged into the story that Location names.' } }),
      ...Object.fromEntries(failures),
    },
  }
}
