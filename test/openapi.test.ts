import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type ApiPath, apiPaths } from '../src/site/api/openapi/paths.ts'
import type { Schema } from '../src/site/api/openapi/schema.ts'
import { misfits } from '../src/site/api/openapi/test-fits.ts'
import { openFullSite } from './e2e/full-site.ts'

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is looked at field by field
type Json = any

describe('the description of the API', () => {
  let site: Awaited<ReturnType<typeof openFullSite>>
  let document: Json
  const schemas = (): Record<string, Schema> => document.components.schemas

  before(async () => {
    site = await openFullSite()
    document = await (await site.at.get('/api/v1/openapi.json')).json()
  })
  after(() => site.close())

  /** An answer, and what of it the description does not say. */
  const ask = async (path: string, of: string): Promise<{ status: number; body: Json; wrong: string[] }> => {
    const answer = await site.at.get(path)
    const body = await answer.json()
    const said = document.paths[of].get.responses[answer.status]
    if (!said) return { status: answer.status, body, wrong: [`${path}: ${answer.status} is not described`] }
    const { schema } = said.content['application/json']
    return { status: answer.status, body, wrong: misfits(body, schema, schemas(), path, seen) }
  }
  const seen = new Set<string>()

  test('names every address that there is, and only those', async () => {
    assert.equal(document.openapi, '3.1.0')
    assert.deepEqual(
      Object.keys(document.paths),
      apiPaths.map(one => one.path),
    )
    const ids = Object.values<Json>(document.paths).map(one => one.get.operationId)
    assert.equal(new Set(ids).size, ids.length)
    const text = JSON.stringify(document)
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) assert.ok(schemas()[name!], name)
  })

  test('every list and every single thing is as it is described, whatever is in it', async () => {
    const wrong: string[] = []
    const take = async (path: string, of: string): Promise<Json> => {
      const { status, body, wrong: found } = await ask(path, of)
      assert.equal(status, 200, path)
      wrong.push(...found)
      return body
    }
    for (const { path } of apiPaths.filter(one => !one.path.includes('{') && !one.path.endsWith('/search')))
      await take(path, path)
    const { articles } = await take('/api/v1/articles?limit=200', '/api/v1/articles')
    const { stories } = await take('/api/v1/stories?limit=200', '/api/v1/stories')
    const { sources } = await take('/api/v1/sources', '/api/v1/sources')
    const { briefings } = await take('/api/v1/briefings', '/api/v1/briefings')
    for (const { id } of articles) {
      await take(`/api/v1/articles/${id}`, '/api/v1/articles/{id}')
      const { versions } = await take(`/api/v1/articles/${id}/versions`, '/api/v1/articles/{id}/versions')
      for (const { number } of versions)
        await take(`/api/v1/articles/${id}/versions/${number}`, '/api/v1/articles/{id}/versions/{number}')
    }
    for (const { id } of stories) await take(`/api/v1/stories/${id}`, '/api/v1/stories/{id}')
    for (const { id } of sources) await take(`/api/v1/sources/${id}`, '/api/v1/sources/{id}')
    for (const { day } of briefings) await take(`/api/v1/briefings/${day}`, '/api/v1/briefings/{day}')
    await take('/api/v1/editions/world/en', '/api/v1/editions/{place}/{lang}')
    await take('/api/v1/editions/europe/all/science', '/api/v1/editions/{place}/{lang}/{topic}')
    for (const as of ['stories', 'articles'])
      await take(`/api/v1/search?q=flood+OR+delta+lang:klingon&as=${as}`, '/api/v1/search')
    assert.deepEqual([...new Set(wrong)], [])
    for (const name of Object.keys(schemas())) assert.ok(seen.has(name) || name === 'Error', `no answer had a ${name}`)
  })

  test('what is not there, what is wrong and what is misspelled are answered as it is said', async () => {
    const filled = (path: string, id: string): string => path.replaceAll(/\{\w+\}/g, id)
    for (const one of apiPaths) {
      await refused(`${filled(one.path, '1')}?colour=red`, one, 400)
      if (one.errors.includes(404))
        await refused(filled(one.path, one.path.includes('{id}') ? '99999' : 'nowhere-'), one, 404)
      for (const { name, schema } of one.parameters)
        if (schema.maximum !== undefined) await refused(`${one.path}?q=x&${name}=${schema.maximum + 1}`, one, 400)
    }
    for (const one of apiPaths.filter(({ parameters }) =>
      parameters.some(({ name, in: at }) => name === 'lang' && at === 'query'),
    ))
      await refused(`${filled(one.path, '2026-11-22')}?lang=<b>`, one, 400)
    await refused('/api/v1/search?q=x&as=books', apiPaths.find(one => one.path.endsWith('/search'))!, 400)
  })

  const refused = async (path: string, { path: of }: ApiPath, expected: number): Promise<void> => {
    const { status, wrong } = await ask(path, of)
    assert.deepEqual([status, wrong], [expected, []], path)
  }
})
