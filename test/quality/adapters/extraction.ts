import { extractArticle } from '../../../src/line/extract/extract-article.ts'

/** The line's extractor as `../shared/tools/score-extraction.mjs` wants it; some of its pages have no address. */
export function extract(html: string, url: string | undefined) {
  const found = extractArticle(html, url ?? 'https://unknown.example/')
  return {
    text: found.text,
    title: found.title,
    authors: found.authors.map(person => person.name),
    date: found.publishedLocal,
    image: found.picture?.url,
  }
}
