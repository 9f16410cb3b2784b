import { excerptOf, shownBy } from '../../model/rights.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { FoundArticle } from '../../store/read/search.ts'
import { snippetOf, type WordFinder } from '../../text/search/find-words.ts'

const snippetLength = 240

/** What may be shown of the text around the words: of a text that is not shown whole, nothing that its excerpt has not. */
export function snippetIn(article: FoundArticle, finder: WordFinder, rights: RightsProfile): string | undefined {
  const shown = shownBy(article.rights, rights, 'search')
  if (shown.text === 'none') return undefined
  const whole = shownBy(article.rights, rights, 'page').text === 'full'
  const text = whole ? article.text : excerptOf(article.text || (article.summary ?? ''), shown.excerptLength)
  const found = finder(text, article.lang)
  if (found.length === 0 && article.summary) return excerptOf(article.summary, snippetLength)
  return snippetOf(text, found, Math.min(snippetLength, shown.excerptLength)) || undefined
}
