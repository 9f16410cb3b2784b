// A site full of invented news as bad as news is: long words, every direction of writing, wide tables, a picture that fails.

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { openFetcher } from '../../src/net/open-fetcher.ts'
import { parseAllowList } from '../../src/net/public-address.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { tellSubjects } from '../../src/store/story-subjects.ts'
import { addTestArticle, addTestSource, addTestStory, placeTestStories, testNow } from '../../src/store/test-data.ts'
import { sanitise } from '../../src/text/sanitise.ts'
import { addChangingArticles } from './changing-articles.ts'
import { openTestSite, type TestSite } from './site-on-loopback.ts'
import { tellEditions } from './told-editions.ts'
import { tellTogether } from './told-together.ts'

/** The site with the addresses of one page of each kind. `pictures` is where its pictures are, another host than its own. */
export type FullSite = { at: TestSite; pictures: string; paths: Record<string, string>; close(): Promise<void> }

const titles: [lang: string, title: string, summary: string][] = [
  [
    'en',
    'Delta ministers agree on a shared flood warning service',
    'Nine countries along two rivers will pool their gauges. The service begins in spring.',
  ],
  [
    'de',
    'Hochwasserfrühwarndienstvereinbarungsentwurf gebilligt',
    'Neun Länder legen ihre Pegel zusammen. Der Dienst beginnt im Frühling.',
  ],
  [
    'ar',
    'وزراء الدلتا يتفقون على خدمة مشتركة للإنذار من الفيضانات',
    'تسع دول على نهرين تجمع مقاييسها في خدمة واحدة تبدأ في الربيع.',
  ],
  ['he', 'שרי הדלתא הסכימו על שירות התרעה משותף מפני שיטפונות', 'תשע מדינות לאורך שני נהרות יאחדו את מדי המים שלהן.'],
  ['zh', '三角洲各国部长同意共建洪水预警系统', '两条河流沿岸的九个国家将共享水位数据。系统将于春季启用。'],
  ['hi', 'डेल्टा के मंत्री बाढ़ की साझा चेतावनी पर सहमत', 'दो नदियों के किनारे के नौ देश अपने मापक साझा करेंगे।'],
]

const body = (pictures: string): string => `
  <p>Nine countries along two river systems will pool their gauges, the ministers said on Sunday.</p>
  <h2>What was agreed</h2><h3>In spring</h3>
  <p>See <a href="https://river-league.example/a/very/long/address/${'gauge'.repeat(30)}">https://river-league.example/a/very/long/address/${'gauge'.repeat(30)}</a>.</p>
  <ul><li>One service<ul><li>with one number</li></ul></li><li>Two centres</li></ul>
  <blockquote><p>“It is a dull document, and I am proud of it.”</p></blockquote>
  <figure><img src="${pictures}/inside.png" width="640" height="360" alt="A gauge in the river"><figcaption>A gauge.</figcaption></figure>
  <table><thead><tr>${'<th>Gauge station</th>'.repeat(9)}</tr></thead><tbody><tr>${'<td>412 centimetres</td>'.repeat(9)}</tr></tbody></table>
  <pre>${'0123456789'.repeat(20)}</pre>
  <p>${'Wasserstandsmeldung'.repeat(8)}</p>`

/** Opens a site over a store of its own, filled. The caller closes it. */
export async function openFullSite(): Promise<FullSite> {
  const folder = mkdtempSync(join(tmpdir(), 'nf-full-'))
  const opened = await openStore({ folder, alone: true })
  if ('problem' in opened) throw new Error(opened.problem)
  const server = await servePictures()
  const pictures = `http://localhost:${(server.address() as AddressInfo).port}`
  const paths = await fill(opened.store, pictures)
  const fetcher = openFetcher({
    allow: parseAllowList(`localhost:${new URL(pictures).port}`),
    identity: 'NewsFactory/0.1 (+https://news.invalid/about)',
    clock: Date.now,
  })
  const at = await openTestSite(opened.store, {
    pictures: { fetch: fetcher.fetch, folder: join(folder, 'pictures'), limitMb: 10 },
  })
  const close = async (): Promise<void> => {
    await at.site.close()
    await fetcher.close()
    await opened.store.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { at, pictures, paths, close }
}

/** Names as long as names are, places from the edge of the map to the other. */
async function tellWhatItIsAbout(store: Store, story: number): Promise<void> {
  const long = 'Wasserstandsmelder von der Donaudampfschifffahrtsgesellschaft'
  const name = (name: string, kind: 'person' | 'organisation', key = name.toLowerCase().replaceAll(' ', '-')) => ({
    key,
    name,
    kind,
    articles: 2,
  })
  const city = (id: string, name: string, country: string, lat: number, lon: number) => ({
    id,
    name,
    country,
    lat,
    lon,
    articles: 2,
  })
  const about = {
    names: [name(long, 'person'), name('وزراء الدلتا', 'organisation'), name('李新桥', 'person')],
    places: [
      city('2643743', 'London', 'GB', 51.51, -0.13),
      city('2193733', 'Auckland', 'NZ', -36.85, 174.76),
      city('5879400', 'Anchorage', 'US', 61.22, -149.9),
      city('gb', 'GB', 'GB', 53, -1.5),
    ],
    topics: [
      { code: '03000000', weight: 0.7 },
      { code: '20000148', weight: 0.6 },
    ],
    keyphrases: ['flood warning', 'Hochwasserfrühwarndienstvereinbarungsentwurf'],
  }
  await tellSubjects(store.write, store.dialect, [story], new Map([[story, { ...about, at: testNow }]]))
}

async function fill(store: Store, pictures: string): Promise<Record<string, string>> {
  const sources: number[] = []
  for (const [place, name] of [
    'River Herald',
    'Northern Wire',
    'صدى المرسى',
    'Donaudampfschifffahrtsgesellschaftsblatt',
  ].entries())
    sources.push(
      await addTestSource(store, {
        name,
        country: ['GB', 'NO', 'EG', 'AT'][place],
        owner: `${name} Ltd`,
        kind: 'newspaper',
      }),
    )
  const failing = {
    outcome: 'timeout',
    detail: 'silent.example did not answer within 20 s.',
    failures: 3,
    answered_at: null,
  }
  await addTestSource(store, { name: 'Silent Post' }, failing)

  const reasons = JSON.stringify([{ kind: 'owners', value: 3, weight: 2, words: 'Reported by 3 independent sources' }])
  const volume = JSON.stringify(Array.from({ length: 24 }, (_, hour) => (hour * hour) % 7))
  const stories: number[] = []
  for (let number = 0; number < 40; number++) {
    const [lang, title, summary] = titles[number % titles.length]!
    const name = number === 4 ? 'missing.png' : `${number}.png`
    const picture =
      number % 3 === 1
        ? null
        : JSON.stringify({
            url: `${pictures}/${name}`,
            width: 640,
            height: 360,
            alt: 'A river',
            caption: 'A river',
            credit: 'A. Lind',
          })
    const articles: number[] = []
    for (let report = 0; report <= (number === 0 ? 11 : number % 4); report++)
      articles.push(
        await addTestArticle(store, {
          source_id: sources[report % sources.length]!,
          title: `${title} (${number}.${report})`,
          summary,
          lang,
          picture,
          topic: ['world', 'science', 'culture'][number % 3],
          section: 'Rivers',
          authors: '["Ada Lind","M. Renn"]',
          words: 320,
          published_at: testNow - (number * 20 + report * 7) * 60_000,
          ...delayed(testNow - (number * 20 + report * 7) * 60_000, number, report),
          html: sanitise(body(pictures), 'https://river-herald.example/'),
          text: 'Nine countries along two river systems will pool their gauges, the ministers said on Sunday. '.repeat(
            6,
          ),
          readMore: [{ url: `https://river-herald.example/more-${number}`, title: 'What the gauges measure' }],
          copy_of: report === 3 ? articles[0]! : null,
        }),
      )
    stories.push(
      await addTestStory(store, articles, { reasons, volume, topic: ['world', 'science', 'culture'][number % 3] }),
    )
  }
  await tellTogether(store, stories[0]!, stories.slice(1, 7))
  await tellWhatItIsAbout(store, stories[0]!)
  await placeTestStories(store, 'front', stories)
  for (const [place, topic] of ['world', 'science', 'culture'].entries())
    await placeTestStories(
      store,
      `topic:${topic}`,
      stories.filter((_, number) => number % 3 === place),
    )
  return {
    front: '/',
    story: `/story/${stories[0]}`,
    'story of four': `/story/${stories[3]}`,
    article: '/article/1',
    'article in Arabic': `/article/${await articleIn(store, 'ar')}`,
    topic: '/topic/science',
    'part of a topic': '/topic/disaster',
    person: '/name/wasserstandsmelder-von-der-donaudampfschifffahrtsgesellschaft',
    place: '/place/2643743',
    places: '/places',
    latest: '/latest',
    search: '/search?q=countries',
    'search without a hit': '/search?q=zeppelin+colour:red',
    'empty search': '/search',
    sources: '/sources',
    freshness: '/freshness',
    source: `/source/${sources[3]}`,
    about: '/about',
    error: '/story/999999',
    ...(await addChangingArticles(store, sources[0]!)),
    ...(await tellEditions(store, stories)),
  }
}

/** An article that was seen and placed a while after its publication. */
const delayed = (publishedAt: number, number: number, report: number) => ({
  first_seen_at: publishedAt + (report + 1) * (20 + ((number * 37) % 400)) * 1000,
  placed_at: publishedAt + (report + 1) * (24 + ((number * 37) % 400)) * 1000,
  delay_counts: 1,
})

async function articleIn(store: Store, lang: string): Promise<number> {
  const found = await store.read.selectFrom('article').select('id').where('lang', '=', lang).executeTakeFirstOrThrow()
  return found.id
}

function servePictures(): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/missing.png') return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'image/png' }).end(greyPicture)
  })
  return new Promise(resolve => server.listen(0, 'localhost', () => resolve(server)))
}

// PNG (ISO/IEC 15948), 16 by 9 pixels of one grey
const greyPicture = pngOf(16, 9)

function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8 // bits for each pixel, grey
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), Buffer.alloc(width, 144)])),
  )
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
