import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../../test/cpu-time.ts'
import { lightDocument } from '../../../text/light-dom.ts'
import { extractArticle } from '../extract-article.ts'
import { readSelector, selectAll } from './selector.ts'
import { readSiteRule, ruleFor, type SiteRule } from './site-rule.ts'

const url = 'https://www.herald.example/town/orchard'
const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '

function rule(given: object): SiteRule {
  const read = readSiteRule(JSON.stringify({ hosts: ['herald.example'], ...given }))
  assert.ok('rule' in read, JSON.stringify(read))
  return read.rule
}

test('a selector finds elements by tag, id, class, attribute and where they stand', () => {
  const { root } = lightDocument(
    `<main id="m"><div class="a b"><p data-x="one two" title="planted">1</p><span><p>2</p></span></div><p class="b">3</p></main><p>4</p>`,
  )
  const found = (text: string): string => {
    const read = readSelector(text)
    assert.ok('selector' in read, text)
    return selectAll(root, read.selector)
      .map(element => element.children.map(node => ('text' in node ? node.text : '')).join(''))
      .join(' ')
  }
  assert.equal(found('p'), '1 2 3 4')
  assert.equal(found('main p'), '1 2 3')
  assert.equal(found('#m > p'), '3')
  assert.equal(found('div > p'), '1')
  assert.equal(found('main > div.a.b p'), '1 2')
  assert.equal(found('main > * > p'), '1')
  assert.equal(found('[data-x]'), '1')
  assert.equal(found('[data-x~="two"], p.b'), '1 3')
  assert.equal(found('p[title^=plant][title$=ed][title*="ant"]'), '1')
  assert.equal(found('p[title="plant"]'), '')
  assert.equal(found('body .b p'), '')
})

test('what is no selector is refused with a sentence that names it', () => {
  for (const [text, reason] of [
    ['', /is empty/],
    ['p, ', /is empty/],
    ['p >', /ends with/],
    ['p:first-child', /“:first-child” is not understood/],
    ['p + p', /not understood/],
    ['[x', /not understood/],
    ['p '.repeat(20), /more than 12 parts/],
    ['p'.repeat(400), /at most 300/],
  ] as const) {
    const read = readSelector(text)
    assert.match('trouble' in read ? read.trouble : '', reason, text)
  }
})

test('a selector costs one walk over the page, however it is written', () => {
  const { root } = lightDocument('<div class="a">'.repeat(240) + '<p>x</p>'.repeat(20_000))
  const read = readSelector('div div div div div div div div div div .a [x]')
  assert.ok('selector' in read)
  const { selector } = read
  const took = cpuMs(() => assert.deepEqual(selectAll(root, selector), []))
  assert.ok(took < 500, `${took} ms`)
})

test('a site rule that is none is refused with a sentence that says why', () => {
  for (const [source, reason] of [
    ['no json', /is a JSON object/],
    ['[]', /is a JSON object/],
    ['{"body": "p"}', /hosts: a list of host names/],
    ['{"hosts": ["https://herald.example/"], "body": "p"}', /“https:\/\/herald.example\/” is no host name/],
    ['{"hosts": ["herald.example"]}', /it says nothing/],
    [
      '{"hosts": ["herald.example"], "text": "p"}',
      /“text” is no part of a site rule; the parts are hosts, about, body/,
    ],
    ['{"hosts": ["herald.example"], "body": 7}', /body: a selector is needed/],
    ['{"hosts": ["herald.example"], "remove": ["p", "p:hover"]}', /remove: “p:hover” is no selector/],
  ] as const) {
    const read = readSiteRule(source)
    assert.match('trouble' in read ? read.trouble : '', reason, source)
  }
})

test('a rule holds for its hosts and what is under them, the nearer one first', () => {
  const outer = rule({ body: 'p' })
  const inner = rule({ hosts: ['blogs.herald.example'], body: 'div' })
  const ruled = (address: string) => ruleFor(address, [outer, inner])
  assert.equal(ruled('https://herald.example/a'), outer)
  assert.equal(ruled('https://www.herald.example/a'), outer)
  assert.equal(ruled('https://blogs.herald.example/a'), inner)
  assert.equal(ruled('https://notherald.example/a'), undefined)
  assert.equal(ruled('no address'), undefined)
})

test('a rule says where title, date, authors and body stand, and what is taken out', () => {
  const html = `<html><head><title>Herald</title></head><body><h1>The Herald</h1>
    <div class="x1">Orchard planted</div><span class="x2">3 May 2026</span><b class="x3">Ann Lee and Bo Xu</b>
    <div class="x4"><p>Short verse,</p><p class="ad">Buy trees!</p><p>shorter line.</p></div>
    <div><p>${sentence.repeat(9)}</p></div></body></html>`
  const found = extractArticle(
    html,
    url,
    rule({ title: '.x1', date: '.x2', authors: '.x3', body: '.x4', remove: '.ad' }),
  )
  assert.equal(found.title, 'Orchard planted')
  assert.equal(found.publishedAt, Date.UTC(2026, 4, 3))
  assert.deepEqual(found.authors, [{ name: 'Ann Lee' }, { name: 'Bo Xu' }])
  assert.equal(found.text, 'Short verse,\nshorter line.')
  assert.equal(found.html, '<p>Short verse,</p>\n<p>shorter line.</p>')
})

test('a date that a rule points at is read as the page writes dates, and keeps its zone', () => {
  const dated = (date: string): string | undefined =>
    extractArticle(
      `<html lang="de"><h1>Orchard planted</h1>${date}<p>${sentence.repeat(9)}</p>`,
      url,
      rule({ date: '.when' }),
    ).publishedLocal
  assert.equal(dated('<b class="when">3/4/2026</b>'), '2026-04-03')
  assert.equal(dated('<b class="when">Stand: 3. April 2026, 9:12 Uhr</b>'), '2026-04-03T09:12:00')
  assert.equal(dated('<time class="when" datetime="2026-04-03T09:12:00+02:00">x</time>'), '2026-04-03T09:12:00+02:00')
  assert.equal(dated('<meta class="when" content="Fri, 03 Apr 2026 09:12:00 +0200">'), '2026-04-03T09:12:00+02:00')
})

test('where the rule finds no body on a page, the page is read as any other', () => {
  const html = `<h1>Orchard planted in town</h1><p>${sentence.repeat(3)}</p><p class="ad">${sentence}</p>`
  const found = extractArticle(html, url, rule({ body: '.gone', remove: '.ad' }))
  assert.equal(found.text, sentence.repeat(3).trim())
})
