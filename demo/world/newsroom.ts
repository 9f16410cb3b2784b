import { createHash } from 'node:crypto'
import type { Addresses } from './body-html.ts'
import { pictureName } from './body-html.ts'
import type { Block, Published, Publisher, Words } from './world-model.ts'

/** What the writers of feeds and pages know of a publisher at one moment. */
export type Newsroom = {
  publisher: Publisher
  origin: string
  words: Words
  language: string
  /** Published and not withdrawn, newest first. */
  articles: Published[]
  addresses: Addresses
  urlOf(article: Published): string
  /** The lead picture's address; absent when it has none. */
  leadPicture(article: Published): string | undefined
}

/** The path of an article at its publisher; dates in it are UTC. It stays when the title changes. */
export function pathOf(publisher: Publisher, article: Published): string {
  const digest = createHash('sha256').update(article.id).digest()
  const number = 100_000 + (digest.readUInt32BE(0) % 900_000)
  const day = new Date(article.publishedAt).toISOString().slice(0, 10)
  const slug = slugOf(article.draft.title) || String(number)
  if (publisher.page.address === 'numbered') return `/news/${number}`
  if (publisher.page.address === 'html') return `/${day}/${slug}-${number}.html`
  return `/${day.replaceAll('-', '/')}/${slug}`
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 70)
    .replace(/-$/, '')

/** Builds the newsroom of one publisher; `pictures: false` leaves every picture out. */
export function openNewsroom(
  publisher: Publisher,
  origin: string,
  words: Words,
  published: Published[],
  pictures: boolean,
): Newsroom {
  const language = publisher.languages[0] ?? 'en'
  const articles = published.filter(article => article.draft.publisher === publisher.id && !article.withdrawn)
  const urlOf = (article: Published): string => new URL(pathOf(publisher, article), origin).href
  const pictureUrl = (name: string): string | undefined => (pictures ? `${origin}/pictures/${name}.png` : undefined)
  const addresses: Addresses = {
    picture: pictureUrl,
    article: id => {
      const target = articles.find(article => article.id === id)
      return target && urlOf(target)
    },
  }
  const leadPicture = (article: Published): string | undefined =>
    article.draft.picture && pictureUrl(pictureName(article.draft.copyOf ?? article.id, 0))
  return { publisher, origin, words, language, articles, addresses, urlOf, leadPicture }
}

/** The beginning of an article as a feed or a list tells it: at most 280 characters of its first paragraph. */
export function teaserOf(article: { blocks: Block[] }): string {
  const first = article.blocks.find(block => block.kind === 'paragraph')
  const text = first?.kind === 'paragraph' ? first.text.replace(/[*[\]]|\([^()\s]*\/[^()\s]*\)/g, '') : ''
  return text.length <= 280 ? text : `${text.slice(0, 277).replace(/\s+\S*$/, '')}…`
}
