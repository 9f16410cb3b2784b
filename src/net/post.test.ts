import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loopbackFetcher, serve } from './loopback-server.ts'
import { openFetcher } from './open-fetcher.ts'
import { parseAllowList } from './public-address.ts'

describe('a form that is posted', () => {
  const form = { 'hub.mode': 'subscribe', 'hub.topic': 'https://orvan.example/ä&b' }

  test('comes through as it is, under our name, with no cookie and no referrer', async t => {
    let body = ''
    const server = await serve(t, (question, response) => {
      question.on('data', chunk => (body += chunk)).on('end', () => response.writeHead(202).end())
    })
    const answer = await loopbackFetcher(t).post({ url: `${server.origin}/hub`, form })
    assert.ok('done' in answer)
    assert.equal(answer.done.status, 202)
    assert.deepEqual(Object.fromEntries(new URLSearchParams(body)), form)
    const [{ method, headers }] = server.questions as [(typeof server.questions)[number]]
    assert.equal(method, 'POST')
    assert.equal(headers['content-type'], 'application/x-www-form-urlencoded')
    assert.match(headers['user-agent']!, /^NewsFactory/)
    assert.equal(headers.cookie, undefined)
    assert.equal(headers.referer, undefined)
    assert.deepEqual(server.paths, ['/hub'], 'no robots.txt is asked')
  })

  test('is posted again where a redirect leads, but not after a 303', async t => {
    const methods: string[] = []
    const server = await serve(t, (question, response) => {
      methods.push(`${question.method} ${question.url}`)
      const status = Number(question.url!.slice(1))
      if (status) response.writeHead(status, { location: '/taken' }).end()
      else response.writeHead(204).end()
    })
    const fetcher = loopbackFetcher(t)
    for (const status of [301, 302, 307, 308]) {
      assert.ok('done' in (await fetcher.post({ url: `${server.origin}/${status}`, form })))
      assert.deepEqual(methods.splice(0), [`POST /${status}`, 'POST /taken'])
    }
    const other = await fetcher.post({ url: `${server.origin}/303`, form })
    assert.ok('failed' in other && other.failed === 'broken-answer')
  })

  test('goes to no private address, at the first step or behind a redirect', async t => {
    const secret = await serve(t, (_, response) => void response.end())
    const open = await serve(t, (_, response) => void response.writeHead(307, { location: secret.origin }).end())
    const fetcher = openFetcher({
      allow: parseAllowList(`127.0.0.1:${open.port}`),
      identity: 'NewsFactory/0.1',
      clock: Date.now,
    })
    t.after(() => fetcher.close())
    for (const url of [secret.origin, open.origin, 'http://169.254.169.254/', 'file:///etc/passwd']) {
      const answer = await fetcher.post({ url, form })
      assert.ok('failed' in answer && ['private-address', 'bad-address'].includes(answer.failed), url)
    }
    assert.deepEqual(secret.paths, [])
  })

  test('says why it was not taken', async t => {
    const server = await serve(t, (_, response) => void response.writeHead(400).end('no such topic'))
    const answer = await loopbackFetcher(t).post({ url: server.origin, form })
    assert.ok('failed' in answer && /answered 400/.test(answer.detail!))
  })
})
