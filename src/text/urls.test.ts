import assert from 'node:assert/strict'
import test from 'node:test'
import { absoluteUrl, canonicalUrl, hostOf, registrableHost } from './urls.ts'

const base = 'https://news.example/world/today.xml'

test('a relative address is resolved against its document', () => {
  assert.equal(absoluteUrl('flood?page=2', base), 'https://news.example/world/flood?page=2')
  assert.equal(absoluteUrl(' /sport ', base), 'https://news.example/sport')
  assert.equal(absoluteUrl('//cdn.example/a.jpg', base), 'https://cdn.example/a.jpg')
})

test('an absolute address needs no base and ignores a broken one', () => {
  assert.equal(absoluteUrl('http://Other.Example:80/a'), 'http://other.example/a')
  assert.equal(absoluteUrl('http://other.example/a', 'not an address'), 'http://other.example/a')
})

test('an address that is empty, relative to nothing or broken is no address', () => {
  for (const value of [undefined, '', '   ', 'a/b', 'http://', 'http://[::1', 'https://a b/'])
    assert.equal(absoluteUrl(value), undefined, value)
})

test('only web addresses pass, however the scheme is disguised', () => {
  const hostile = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'mailto:a@b.c',
  ]
  for (const value of hostile) assert.equal(absoluteUrl(value, base), undefined, value)
  assert.equal(absoluteUrl('mailto:desk@news.example', base, ['mailto:']), 'mailto:desk@news.example')
})

test('tracking parameters, fragment and default port do not tell two addresses apart', () => {
  const plain = 'https://news.example/a?id=7&page=2'
  for (const variant of [
    'HTTPS://NEWS.example:443/a?id=7&page=2#comments',
    'https://news.example/a?utm_source=rss&id=7&fbclid=IwAR0&page=2',
    'https://news.example/a?id=7&page=2&mc_cid=1&mc_eid=2&UTM_Medium=x',
    'https://news.example/a?id=7&&page=2&source=rss&',
  ])
    assert.equal(canonicalUrl(variant), plain, variant)
  assert.equal(canonicalUrl('https://news.example/a?gclid=1'), 'https://news.example/a')
  assert.equal(canonicalUrl('https://news.example/a?'), 'https://news.example/a')
})

test('parameters that choose the document stay as they were written, in their order', () => {
  const address = 'https://news.example/a?z=%C3%A9+x&b=&source=council&a'
  assert.equal(canonicalUrl(address), address)
})

test('the canonical form of a canonical address is itself, and of no address the trimmed text', () => {
  const once = canonicalUrl('http://news.example:80?utm_id=1&q=%zz#top')
  assert.equal(canonicalUrl(once), once)
  assert.equal(canonicalUrl('  tag:news.example,2026:1 '), 'tag:news.example,2026:1')
  assert.equal(canonicalUrl(' no address '), 'no address')
})

test('the host of an address has no port and is in lower case', () => {
  assert.equal(hostOf('https://User@News.Example:8080/a'), 'news.example')
  assert.equal(hostOf('urn:isbn:1'), undefined)
  assert.equal(hostOf('nonsense'), undefined)
})

test('the registrable host leaves out what the owner put in front', () => {
  assert.equal(registrableHost('www.world.news.example'), 'news.example')
  assert.equal(registrableHost('feeds.Herald.co.uk'), 'herald.co.uk')
  assert.equal(registrableHost('herald.com.au.'), 'herald.com.au')
  assert.equal(registrableHost('paula.blogspot.com'), 'paula.blogspot.com')
  assert.equal(registrableHost('paula.blogspot.co.uk'), 'paula.blogspot.co.uk')
  assert.equal(registrableHost('www.paula.blogspot.de'), 'paula.blogspot.de')
  assert.equal(registrableHost('a.paula.netlify.app'), 'paula.netlify.app')
  assert.equal(registrableHost('127.0.0.1'), '127.0.0.1')
  assert.equal(registrableHost('[::1]'), '[::1]')
  assert.equal(registrableHost('localhost'), 'localhost')
})
