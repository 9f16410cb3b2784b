import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlineOf } from './headline.ts'
import { loudnessOf } from './loudness.ts'
import { pictureOf } from './picture.ts'
import { createRepeatedPictures } from './repeated-pictures.ts'

const report = (owner: string, title: string) => ({ owner, title })
const plain = report('Courier', 'Dam above Lowmere breaks after three days of rain')
const reports = [
  report('Shouter', 'HORROR FLOOD!!! You will NOT BELIEVE these pictures'),
  plain,
  report('Gazette', 'Lowmere dam breaks after days of rain'),
  report('Herald', 'Three days of rain: dam above Lowmere breaks, town cut off'),
]

test('the headline nearest to the others stands for the story', () => {
  assert.equal(headlineOf(reports), plain)
})

test('one owner has one voice, however often it speaks', () => {
  const flood = Array.from({ length: 20 }, () => report('Shouter', 'Horror flood: the pictures'))
  assert.equal(headlineOf([...flood, ...reports]).owner, 'Courier')
})

test('the headline shown so far stays unless another is clearly better', () => {
  assert.equal(headlineOf(reports, reports[3]!.title), reports[3])
  assert.equal(headlineOf(reports, reports[0]!.title), plain)
})

test('of two the first report gives the headline', () => {
  assert.equal(headlineOf([plain, reports[2]!]), plain)
})

test('a hundred reports are no trouble', () => {
  const many = Array.from({ length: 500 }, (_, at) => report(`owner ${at}`, `Dam breaks above Lowmere ${at}`))
  assert.ok(headlineOf(many))
})

test('a story keeps its picture while a report carries it, and prefers a wide one', () => {
  const small = { url: 'https://a.example/icon.png', width: 64 }
  const unknown = { url: 'https://b.example/1.jpg' }
  const wide = { url: 'https://c.example/2.jpg', width: 1200 }
  const pictures = [small, unknown, wide].map(picture => ({ picture }))
  assert.equal(pictureOf(pictures), wide)
  assert.equal(pictureOf(pictures, unknown), unknown)
  assert.equal(pictureOf([{ picture: small }, { picture: unknown }]), unknown)
  assert.equal(pictureOf([{ picture: small }]), undefined)
})

test('a live page, a kicker or a bait stands for a story only where there is nothing else', () => {
  for (const title of [
    'LIVE: Lowmere dam breaks after three days of rain',
    'Lowmere dam breaks after three days of rain – live updates',
    'Watch: Lowmere dam breaks after three days of rain',
    'Opinion | Lowmere dam breaks after three days of rain',
    'Lowmere dam breaks after rain: what we know so far',
    'En direct – Lowmere : le barrage cède après trois jours de pluie',
    'Liveticker: Damm bei Lowmere bricht nach Regen',
    'Онлайн: прорвало плотину над Лоумиром после дождей',
    'عاجل: انهيار سد لوومير بعد أيام من المطر',
    'लाइव: लोमियर का बांध टूटा, शहर में पानी',
    '【速報】ローミアのダムが決壊、町が浸水',
    '直播：洛米尔大坝决堤，全城被淹',
  ])
    assert.ok(loudnessOf(title) >= 1, title)
  const live = report('Wire', 'LIVE: Dam above Lowmere breaks after three days of rain')
  assert.equal(headlineOf([live, plain, reports[2]!]), plain)
  assert.equal(headlineOf([live, plain, reports[2]!], live.title), plain)
  assert.equal(headlineOf([live]), live)
})

test('a plain headline is not loud, in any script', () => {
  for (const title of [
    'Dam above Lowmere breaks after three days of rain',
    'Live music returns to the old theatre of Lowmere',
    '洛米尔大坝决堤，全城被淹，数千人撤离',
    'Обрушение плотины над Лоумиром: город под водой',
  ])
    assert.equal(loudnessOf(title), 0, title)
})

test('a story speaks the language of most owners, and does not change it for one more', () => {
  const german = ['Damm über Lowmere bricht nach tagelangem Regen', 'Lowmere: Damm bricht nach Regen'].map(
    (title, at) => ({
      ...report(`Blatt ${at}`, title),
      lang: 'de',
    }),
  )
  const english = [plain, reports[2]!, reports[3]!].map(one => ({ ...one, lang: 'en' }))
  assert.equal(headlineOf([...german, ...english]).lang, 'en')
  assert.equal(headlineOf([...german, ...english], german[0]!.title).lang, 'de')
  const more = ['Rain breaks Lowmere dam', 'Lowmere dam breaks'].map((title, at) => ({
    ...report(`Paper ${at}`, title),
    lang: 'en',
  }))
  assert.equal(headlineOf([...german, ...english, ...more], german[0]!.title).lang, 'en')
})

test('a story of days is headed by its last turn', () => {
  const day = 86_400_000
  const old = ['Talks on Orrin water break up', 'Orrin water talks end without a deal'].map((title, at) => ({
    ...report(`Old ${at}`, title),
    at: at * 1000,
  }))
  const turn = ['Deal reached in Orrin water talks', 'States reach deal on Orrin water'].map((title, at) => ({
    ...report(`New ${at}`, title),
    at: day + at * 1000,
  }))
  assert.match(headlineOf([...old, ...turn], old[0]!.title).title, /deal/i)
})

test('logos, placeholders, banners and what a source shows again and again are no pictures of a story', () => {
  const shot = { url: 'https://p.example/news/dam-above-lowmere.jpg' }
  for (const picture of [
    { url: 'https://p.example/static/logo-share.png', width: 1200 },
    { url: 'https://p.example/img/placeholder_16x9.jpg' },
    { url: 'https://p.example/dam.svg', width: 800 },
    { url: 'https://p.example/wide.jpg', width: 1200, height: 90 },
  ])
    assert.equal(pictureOf([{ picture }, { picture: shot }]), shot, picture.url)
  const repeated = createRepeatedPictures()
  for (const story of [1, 2, 2]) repeated.note(shot.url, story)
  assert.equal(pictureOf([{ picture: shot }], shot, repeated.isRepeated), shot)
  repeated.note(shot.url, 3)
  assert.equal(pictureOf([{ picture: shot }], shot, repeated.isRepeated), undefined)
})

test('words that nobody else has count against a headline', () => {
  const news = ['Lowmere calls early vote after budget row', 'Early vote in Lowmere after budget falls'].map(
    (title, at) => report(`Paper ${at}`, title),
  )
  const aside = report('Ledger', 'Bond traders shrug at Lowmere early vote')
  const more = report('Herald', 'Lowmere to hold early vote: budget row splits council')
  assert.notEqual(headlineOf([aside, ...news, more]), aside)
  assert.notEqual(headlineOf([aside, ...news, more], aside.title), aside)
})

test('a column, a live page or a gallery heads a story only where nobody reports it', () => {
  for (const piece of ['opinion', 'live', 'gallery'] as const) {
    const other = { ...report('Column', plain.title), piece }
    assert.equal(headlineOf([other, reports[2]!], other.title), reports[2], piece)
    assert.equal(headlineOf([other]), other)
  }
})

test('of two reports the one that explains gives way to the one that tells, though it came first', () => {
  const explains = report('Weekly', 'Why Lowmere dam broke after days of rain')
  assert.equal(headlineOf([explains, reports[2]!], explains.title), reports[2])
})

test('a headline that came minutes before the others gives way sooner than one that has stood', () => {
  const minute = 60_000
  const came = (apart: number) =>
    [reports[3]!, reports[0]!, plain, reports[2]!].map((one, at) => ({ ...one, firstSeenAt: at * apart }))
  const [together, apart] = [came(minute), came(60 * minute)]
  assert.notEqual(headlineOf(together, together[0]!.title), together[0])
  assert.equal(headlineOf(apart, apart[0]!.title), apart[0])
})
