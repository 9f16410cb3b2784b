import type { MiddlewareHandler } from 'hono'
import type { SiteEnv } from '../../server/page-route.ts'
import { type ApiPath, apiPaths } from './paths.ts'

const known = apiPaths.map(one => ({ shape: shapeOf(one), names: namesOf(one) }))

/** Turns away a parameter that the address does not take: a misspelled one is told, not ignored. */
export const onlyKnown: MiddlewareHandler<SiteEnv> = async (context, next) => {
  const url = new URL(context.req.url)
  if (url.search === '') return next()
  const found = known.find(({ shape }) => shape.test(url.pathname))
  if (!found || [...url.searchParams.keys()].every(name => found.names.includes(name))) return next()
  const takes = found.names.length > 0 ? `takes ${found.names.join(', ')} and nothing else` : 'takes no parameters'
  return context.json({ error: `This address ${takes}.` }, 400)
}

function shapeOf({ path }: ApiPath): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}

function namesOf({ parameters }: ApiPath): string[] {
  return parameters.filter(one => one.in === 'query').map(one => one.name)
}
