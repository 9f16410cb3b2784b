import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { crawlDelay, mayFetch, namesAgent, parseRobots } from './robots.ts'

const may = (text: string, path: string, agent = 'NewsFactory') => mayFetch(parseRobots(text), agent, path)

test('an empty file, and one without a group for us, let us everywhere', () => {
  assert.equal(may('', '/any'), true)
  assert.equal(may('Disallow: /', '/any'), true)
  assert.equal(may('User-agent: Other\nDisallow: /', '/any'), true)
})

test('our own group counts instead of the one for everybody, in any case and with a version', () => {
  const text = 'User-agent: *\nDisallow: /\n\nUser-agent: newsfactory/2.0\nDisallow: /secret'
  assert.equal(may(text, '/open'), true)
  assert.equal(may(text, '/secret/x'), false)
  assert.equal(may(text, '/open', 'Other'), false)
})

test('groups of one agent are merged, and several agents share a group', () => {
  const text =
    'User-agent: a\nUser-agent: NewsFactory\nDisallow: /x\nUser-agent: b\nDisallow: /\nUser-agent: NewsFactory\nDisallow: /y'
  assert.deepEqual(
    ['/x', '/y', '/z'].map(path => may(text, path)),
    [false, false, true],
  )
})

test('the longest rule wins, and Allow wins a tie', () => {
  const text = 'User-agent: *\nDisallow: /a\nAllow: /a/open\nDisallow: /tie\nAllow: /tie'
  assert.deepEqual(
    ['/a', '/a/open/1', '/a/other', '/tie'].map(path => may(text, path)),
    [false, true, false, true],
  )
})

test('stars and the end sign are understood', () => {
  const text = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*b*c\nDisallow: /exact$'
  assert.deepEqual(
    ['/x.pdf', '/x.pdf?y', '/a1b2c3', '/a1c', '/exact', '/exactly', '/.pdf.pdf'].map(path => may(text, path)),
    [false, true, false, true, false, true, false],
  )
})

test('pieces between stars do not overlap', () => {
  assert.equal(may('User-agent: *\nDisallow: /ab*ba$', '/aba'), true)
  assert.equal(may('User-agent: *\nDisallow: /ab*ba$', '/abba'), false)
})

test('encoded and plain spellings of one address are the same', () => {
  const text = 'User-agent: *\nDisallow: /خبر\nDisallow: /b%c3%a4r'
  assert.equal(may(text, new URL('http://news.example/خبر/1').pathname), false)
  assert.equal(may(text, '/b%C3%A4r'), false)
})

test('odd lines are read as they are meant', () => {
  assert.equal(may('\uFEFFuser-agent : *\r\ndisallow /x # why\r', '/x'), false)
  assert.equal(may('User-agent: *\nSitemap: http://news.example/map\nNonsense\n: \nDisallow:\n', '/x'), true)
})

test('robots.txt itself may always be read', () => assert.equal(may('User-agent: *\nDisallow: /', '/robots.txt'), true))

test('a crawl delay is capped at thirty seconds, and nonsense is none', () => {
  const delay = (value: string) =>
    crawlDelay(parseRobots(`User-agent: *\nCrawl-delay: ${value}\nDisallow: /x`), 'NewsFactory')
  assert.deepEqual(['2', '0.5', '99999', '-1', 'much', ''].map(delay), [2_000, 500, 30_000, 0, 0, 0])
})

test("another agent's crawl delay is not ours", () => {
  const robots = parseRobots('User-agent: Slow\nCrawl-delay: 10\n\nUser-agent: *\nDisallow: /x\nCrawl-delay: 1')
  assert.deepEqual([crawlDelay(robots, 'Slow'), crawlDelay(robots, 'NewsFactory')], [10_000, 1_000])
})

test('sitemaps and groups by name are told', () => {
  const robots = parseRobots(
    'Sitemap: https://news.example/a.xml\nUser-agent: NewsFactory\nDisallow: /\nsitemap:https://news.example/b.xml',
  )
  assert.deepEqual(robots.sitemaps, ['https://news.example/a.xml', 'https://news.example/b.xml'])
  assert.equal(namesAgent(robots, 'NewsFactory'), true)
  assert.equal(namesAgent(parseRobots('User-agent: *\nDisallow: /'), 'NewsFactory'), false)
})

test('hostile files are read and matched in linear time', () => {
  const stars = `User-agent: *\nDisallow: /${'*a'.repeat(100_000)}b\n`
  const many = `User-agent: *\n${'Disallow: /*a*a*b\n'.repeat(25_000)}`
  const agents = 'User-agent: a\n'.repeat(30_000) + 'Disallow: /\n'.repeat(5_000)
  const path = `/${'a'.repeat(8_000)}`
  const hostile = [
    stars,
    many,
    agents,
    'a'.repeat(500_000),
    ': '.repeat(250_000),
    `User-agent: *\nDisallow: /${' '.repeat(500_000)}x`,
  ]
  const tookMs = cpuMs(() => hostile.forEach(text => void may(text, path)))
  assert.ok(tookMs < 3_000, `${tookMs} ms`)
})

const shared = new URL('../../../shared/data/feeds/robots/google-robotstxt.json', import.meta.url)
test("every case of Google's suite passes but those of Google alone", {
  skip: !existsSync(shared) && '../shared is absent',
}, () => {
  type Case = { test: string; robots: string; ua: string; url: string; allowed: boolean }
  const cases: Case[] = JSON.parse(readFileSync(shared, 'utf8'))
  const failed = cases.filter(({ robots, ua, url, allowed }) => {
    const path = /^[a-z]+:\/\/[^/?]*(.*)$/s.exec(url)?.[1] || '/'
    return may(robots, path, ua) !== allowed
  })
  const surprises = failed.filter(({ test }) => !test.includes('GoogleOnly'))
  assert.deepEqual(surprises, [])
  console.log(`robots: ${cases.length - failed.length} of ${cases.length} of Google's cases`)
})
