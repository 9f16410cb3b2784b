import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { pageFeedLinks } from './discover-links.ts'

const page = 'https://courier.example/news/'
const announced = (html: string) => pageFeedLinks(html, page).announced
const linked = (html: string) => pageFeedLinks(html, page).linked.map(({ url }) => url)

test('announced feeds are found with their titles, relative addresses resolved', () => {
  const html = `<head>
    <link rel="alternate" type="application/rss+xml" title="Ashby &amp; Fenwick" href="../feed">
    <LINK REL='ALTERNATE nofollow' TYPE='application/atom+xml; charset=utf-8' HREF=//courier.example/atom.xml>
    <link rel="alternate" type="application/feed+json" href="feed.json#top">`
  assert.deepEqual(announced(html), [
    { url: 'https://courier.example/feed', title: 'Ashby & Fenwick' },
    { url: 'https://courier.example/atom.xml' },
    { url: 'https://courier.example/news/feed.json' },
  ])
})

test('the base element moves relative addresses, and only the first one counts', () => {
  const html = `<base href="/blog/"><base href="https://other.example/">
    <link rel="alternate" type="application/rss+xml" href="rss">`
  assert.deepEqual(announced(html), [{ url: 'https://courier.example/blog/rss' }])
})

test('other alternates are no feeds: translations, page data, embeds, style sheets', () => {
  const html = `
    <link rel="alternate" hreflang="fr" href="/fr/">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
    <link rel="alternate" type="application/json+oembed" href="/oembed">
    <link rel="stylesheet" type="text/xml" href="/style.xml">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    <link rel="alternate" type="application/rss+xml">
    <!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->`
  assert.deepEqual(announced(html), [])
})

test('a feed announced twice is named once', () => {
  const link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
  assert.equal(announced(link + link).length, 1)
})

test('links in the text are found by their address or because they say RSS', () => {
  const html = `
    <a href="/world.rss">World</a> <a href="/feed/">Subscribe</a> <a href="https://feeds.courier.example/all">All</a>
    <a href="/?feed=rss2">Blog</a> <a href="/syndication?id=4"><b>RSS</b> feed</a>
    <a href="feed:https://courier.example/reader">Feeds</a>
    <a href="/feedback">Feedback</a> <a href="/rss-explained">What is RSS?</a> <a href="/about">About</a>`
  assert.deepEqual(linked(html), [
    'https://courier.example/world.rss',
    'https://courier.example/feed/',
    'https://feeds.courier.example/all',
    'https://courier.example/?feed=rss2',
    'https://courier.example/syndication?id=4',
    'https://courier.example/reader',
  ])
})

test('a page of 200,000 links is read in a moment and gives 50 of them', () => {
  const html = Array.from({ length: 200_000 }, (_, at) => `<a href="/${at}/feed">`).join('')
  assert.ok(cpuMs(() => assert.equal(linked(html).length, 50)) < 5_000)
})

test('what is no HTML has no links', () => {
  assert.deepEqual(pageFeedLinks('\u0000\u0001<<<<>>>> <link <a', page), { announced: [], linked: [] })
})
