import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownBy } from '../../model/rights.ts'
import type { WholeArticle } from '../../store/read/article.ts'
import { articleData, breadcrumbData, linkedData, storiesData, storyData, type Thing } from './structured-data.ts'

const site = { name: 'Morning', publicUrl: 'https://morning.example' }
const at = Date.UTC(2026, 10, 23, 12)
const full = shownBy('full', 'full', 'page')

const article = (change: Partial<WholeArticle> = {}): WholeArticle =>
  ({
    id: 12,
    title: 'A river rose',
    url: 'https://herald.example/river',
    lang: 'en',
    kind: 'article',
    summary: 'Water.',
    publishedAt: at,
    sourceName: 'River Herald',
    authors: ['Ada Lind'],
    section: 'Local',
    text: 'The river rose.',
    apart: {},
    rights: 'full',
    ...change,
  }) as WholeArticle

/** What Google and schema.org want of a thing; each must be there and not empty. */
const required: Record<string, string[]> = {
  NewsArticle: ['headline', 'datePublished', 'publisher'],
  LiveBlogPosting: ['headline', 'datePublished', 'publisher'],
  BlogPosting: ['datePublished', 'articleBody'],
  CollectionPage: ['name', 'url', 'mainEntity'],
  WebPage: ['url', 'isPartOf', 'mainEntity'],
  ItemList: ['itemListElement'],
  ListItem: ['position'],
  BreadcrumbList: ['itemListElement'],
  NewsMediaOrganization: ['name'],
  Person: ['name'],
  WebSite: ['name', 'url'],
}

function check(value: unknown): void {
  if (Array.isArray(value)) for (const one of value) check(one)
  if (typeof value !== 'object' || value === null) return
  const type = (value as Thing)['@type']
  if (type)
    for (const name of required[type] ?? [`${type} is not known`]) assert.ok((value as Thing)[name], `${type} ${name}`)
  for (const one of Object.values(value)) check(one)
}

test('an article is its publisher’s: ours is the page, which is based on it', () => {
  const data = articleData(site, article(), full, at)
  check(data)
  const { mainEntity } = data as unknown as { mainEntity: Record<string, unknown> }
  assert.equal(data['@type'], 'WebPage')
  assert.equal(data.isBasedOn, 'https://herald.example/river')
  assert.deepEqual(
    [mainEntity['@type'], mainEntity.url, (mainEntity.publisher as Thing).name],
    ['NewsArticle', 'https://herald.example/river', 'River Herald'],
  )
  assert.doesNotMatch(JSON.stringify(mainEntity), /Morning|articleBody/)
})

test('rights reach what is said of an article', () => {
  const said = (rights: 'excerpt' | 'headline') =>
    JSON.stringify(
      articleData(
        site,
        article({ kind: 'live', apart: { posts: [{ at, html: '<p>Secret.</p>' }] } }),
        shownBy(rights, 'full', 'page'),
        at,
      ),
    )
  assert.match(said('excerpt'), /Water/)
  assert.doesNotMatch(said('excerpt'), /Secret/)
  assert.doesNotMatch(said('headline'), /Water|Secret/)
})

test('a live blog says when it began and, once it has fallen silent, when it ended', () => {
  const posts = [
    { at: at + 60_000, title: 'Second', html: '<p>More water.</p>' },
    { at, html: '<p>Water.</p>' },
  ]
  const entity = (now: number) =>
    articleData(site, article({ kind: 'live', apart: { posts } }), full, now).mainEntity as Thing
  check(entity(at))
  assert.equal(entity(at)['@type'], 'LiveBlogPosting')
  assert.equal(entity(at).coverageStartTime, '2026-11-23T12:00:00.000Z')
  assert.equal(entity(at).coverageEndTime, undefined)
  assert.equal(entity(at + 86_400_000).coverageEndTime, '2026-11-23T12:01:00.000Z')
  assert.equal((entity(at).liveBlogUpdate as Thing[])[0]!.headline, 'Second')
})

test('a story is a collection of the reports of others', () => {
  const data = storyData(site, { id: 7, title: 'Rivers', articles: 1, lastAt: at } as Parameters<typeof storyData>[1], [
    article(),
  ])
  check(data)
  assert.equal(data['@type'], 'CollectionPage')
  check(breadcrumbData(site, [{ name: 'Rivers', path: '/story/7' }]))
})

test('a page of stories is a list of them in its order, and says nothing where it has none', () => {
  const story = (id: number, articles: number) => ({ id, title: `Story ${id}`, articles, leadArticleId: 40 + id })
  const stories = [story(1, 3), story(2, 1)] as Parameters<typeof storiesData>[2]
  const data = storiesData(site, { name: 'Science', path: '/topic/science' }, stories)
  check(data)
  const { url, mainEntity } = data[0] as unknown as { url: string; mainEntity: { itemListElement: Thing[] } }
  assert.equal(url, 'https://morning.example/topic/science')
  assert.deepEqual(
    mainEntity.itemListElement.map(({ position, name, url }) => [position, name, url]),
    [
      [1, 'Story 1', 'https://morning.example/story/1'],
      [2, 'Story 2', 'https://morning.example/article/42'],
    ],
  )
  assert.deepEqual(storiesData(site, { name: 'Science', path: '/topic/science' }, []), [])
})

test('the original is known by its address without what counts visitors', () => {
  const data = articleData(site, article({ url: 'https://herald.example/a?id=7&utm_source=rss' }), full, at)
  assert.equal(data.isBasedOn, 'https://herald.example/a?id=7')
})

test('no headline leaves the script it stands in, and what is read from it is the headline', () => {
  const title = '</script><script>alert(1)</script><!-- & \u2028 ]]>'
  const text = linkedData([articleData(site, article({ title }), full, at)])
  assert.doesNotMatch(text, /[<>&\u2028]/)
  const read = JSON.parse(text) as { '@graph': { mainEntity: { headline: string } }[] }
  assert.equal(read['@graph'][0]!.mainEntity.headline, title)
})
