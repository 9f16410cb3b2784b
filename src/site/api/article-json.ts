import { excerptOf, shownBy } from '../../model/rights.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { ReadArticle } from '../../store/read-api/articles.ts'

/** An article as the API gives it, with as much of it as its source's rights and the operator's allow. */
export function articleJson(article: ReadArticle, rights: RightsProfile) {
  const { source } = article
  const shown = shownBy(source.rights, rights, 'api')
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    source: { id: source.id, name: source.name, homepage: source.homepage, country: source.country },
    publishedAt: isoTime(article.publishedAt),
    firstSeenAt: isoTime(article.firstSeenAt),
    updatedAt: article.updatedAt === null ? null : isoTime(article.updatedAt),
    lang: article.lang,
    story: article.storyId,
    authors: article.authors,
    kind: article.kind,
    topic: article.topic,
    section: article.section,
    tags: article.tags,
    summary: shown.summary ? article.summary : null,
    picture: shown.picture ? (article.picture ?? null) : null,
    /** How much of the text this is: full, excerpt or none. */
    shows: shown.text,
    text:
      shown.text === 'full'
        ? article.text
        : shown.text === 'excerpt'
          ? excerptOf(article.text, shown.excerptLength)
          : null,
    words: article.words,
    textFrom: article.textFrom,
    copyOf: article.copyOf,
    urgency: article.urgency,
    usageTerms: article.usageTerms,
    correction: shown.summary ? article.correction : null,
    readMore: article.readMore.map(({ url, title }) => ({ url, title })),
  }
}

/** The same with its sanitised HTML, where the whole text may be shown. */
export function wholeArticleJson(article: ReadArticle, rights: RightsProfile) {
  const full = shownBy(article.source.rights, rights, 'api').text === 'full'
  return { ...articleJson(article, rights), html: full ? article.html : null }
}

/** A time in ISO 8601, in UTC, to the millisecond. */
export const isoTime = (ms: number): string => new Date(ms).toISOString()
