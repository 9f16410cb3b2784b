import { createHash } from 'node:crypto'
import type { Block, Published } from './world-model.ts'

/** Gives text that is safe inside HTML and XML, in content and in attributes. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Where a body's links and pictures point. */
export type Addresses = { article: (id: string) => string | undefined; picture: (name: string) => string | undefined }

/** The name of an article's picture, 0 being the lead; the same for ever. */
export const pictureName = (id: string, index: number): string =>
  createHash('sha256').update(`${id} ${index}`).digest('hex').slice(0, 12)

/** The body of an article as HTML, block by block; then the posts of a live blog. */
export function bodyHtml(article: Published, addresses: Addresses): string[] {
  const { id, draft, blocks, posts = [] } = article
  const text = blocks.map((block, index) => blockHtml(block, pictureName(draft.copyOf ?? id, index + 1), addresses))
  return [...text, ...posts.map(post => postHtml(post, addresses))]
}

function postHtml({ at, blocks }: { at: number; blocks: Block[] }, addresses: Addresses): string {
  const time = new Date(at).toISOString()
  const text = blocks.map(block => blockHtml(block, '', addresses)).join('\n')
  return `<section class="liveblog-post"><time datetime="${time}">${time.slice(11, 16)}</time>\n${text}</section>`
}

function blockHtml(block: Block, picture: string, addresses: Addresses): string {
  const inline = (text: string): string => inlineHtml(text, addresses)
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`
    case 'heading':
      return `<h2>${inline(block.text)}</h2>`
    case 'quotation':
      return `<blockquote><p>${inline(block.text)}</p></blockquote>`
    case 'list':
      return `<ul>${block.items.map(item => `<li>${inline(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block.rows, inline)
    case 'picture':
      return figureHtml(block, addresses.picture(picture))
  }
}

function tableHtml([head, ...rows]: string[][], inline: (text: string) => string): string {
  const cells = (row: string[], tag: string): string =>
    `<tr>${row.map(cell => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${cells(head ?? [], 'th')}</thead><tbody>${rows.map(row => cells(row, 'td')).join('')}</tbody></table>`
}

/** A picture with its caption and credit, or nothing when the world has no pictures. */
export function figureHtml(picture: { caption: string; credit: string }, address: string | undefined): string {
  if (!address) return ''
  const caption = escapeMarkup(picture.caption)
  return `<figure><img src="${address}" alt="${caption}" width="960" height="540"><figcaption>${caption} <span class="credit">${escapeMarkup(picture.credit)}</span></figcaption></figure>`
}

function inlineHtml(text: string, addresses: Addresses): string {
  return escapeMarkup(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words: string, id: string) => {
      const address = addresses.article(id)
      return address ? `<a href="${address}">${words}</a>` : words
    })
}

/** Inline text without its marks. */
export const plainText = (text: string): string =>
  text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/\*+([^*]+)\*+/g, '$1')

/** The paragraphs of a body as plain text: what an extractor must find. */
export const paragraphsOf = (article: Published): string[] =>
  article.blocks.flatMap(block => (block.kind === 'paragraph' ? [plainText(block.text)] : []))
