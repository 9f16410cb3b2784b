import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import { forEachStore } from '../../../test/stores.ts'
import { localPath } from './forms.ts'

forEachStore('the forms', fresh => {
  const demo = { state: 'offered' as 'off' | 'offered' | 'running', started: 0 }
  let at: TestSite
  before(async () => {
    const startDemo = async (): Promise<void> => {
      demo.started++
      demo.state = 'running'
    }
    at = await openTestSite(await fresh(), { demo: () => demo.state, startDemo })
  })
  after(() => at.site.close())

  const post = (path: string, body: string, headers: HeadersInit = { origin: at.url }): Promise<Response> =>
    fetch(at.url + path, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })

  test('a choice of theme is kept in a cookie, leads back, and changes the page', async () => {
    const chosen = await post('/theme', 'theme=dark&back=/latest?page=2')
    assert.deepEqual([chosen.status, chosen.headers.get('location')], [303, '/latest?page=2'])
    assert.match(chosen.headers.get('set-cookie')!, /^theme=dark; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/)
    assert.match(await (await at.get('/', { cookie: 'a=b; theme=dark' })).text(), /data-theme="dark"/)
    assert.doesNotMatch(await (await at.get('/', { cookie: 'theme=evil' })).text(), /data-theme/)
    assert.match((await post('/theme', 'theme=&back=/')).headers.get('set-cookie')!, /Max-Age=0/)
  })

  test('a choice of language is kept in a cookie, leads back, and changes the page', async () => {
    const chosen = await post('/language', 'language=ar&back=/sources')
    assert.deepEqual([chosen.status, chosen.headers.get('location')], [303, '/sources'])
    assert.match(chosen.headers.get('set-cookie')!, /^lang=ar; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/)
    const page = await at.get('/sources', { cookie: 'lang=ar', 'accept-language': 'fr' })
    assert.equal(page.headers.get('content-language'), 'ar')
    assert.match(await page.text(), /<html lang="ar" dir="rtl"/)
    assert.match((await post('/language', 'language=tlh&back=/')).headers.get('set-cookie')!, /^lang=; Max-Age=0/)
  })

  test('a form from another site, or from nowhere, changes nothing', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: at.url },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
      {},
    ]
    for (const headers of foreign)
      for (const path of ['/theme', '/language', '/demo'])
        assert.equal((await post(path, 'theme=dark', headers)).status, 403)
    assert.equal(demo.started, 0)
    assert.equal((await at.get('/demo')).status, 404, 'GET changes nothing')
  })

  test('the demonstration starts once, and only where it is offered', async () => {
    const started = await post('/demo', '', { 'sec-fetch-site': 'same-origin' })
    assert.deepEqual([started.status, started.headers.get('location')], [303, '/'])
    await post('/demo', '')
    assert.equal(demo.started, 1)
    demo.state = 'off'
    assert.equal((await post('/demo', '')).status, 404)
  })

  test('a form of more than a few fields is refused', async () => {
    assert.equal((await post('/theme', `theme=dark&x=${'y'.repeat(10_000)}`)).status, 413)
  })

  test('what is no form is its sender’s mistake, and not told of in the log', async () => {
    const broken = { origin: at.url, 'content-type': 'multipart/form-data; boundary=x' }
    for (const path of ['/theme', '/language']) assert.equal((await post(path, 'xx', broken)).status, 400)
    assert.deepEqual(at.log, [])
  })
})

test('a form leads back to a path of ours and nowhere else', () => {
  for (const path of ['/', '/latest', '/search?q=a%20b']) assert.equal(localPath(path), path)
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'https://evil.example',
    '/\t/evil.example',
  ]
  for (const path of [...elsewhere, 'javascript:alert(1)', '', undefined, '/a b', '/é', '/x\r\nset-cookie: a=b'])
    assert.equal(localPath(path), '/', String(path))
})
