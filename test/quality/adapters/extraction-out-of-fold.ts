import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleJudges } from '../../../src/line/extract/article-judges.ts'
import { extractArticle } from '../../../src/line/extract/extract-article.ts'
import { foldOf, folds, hostOf } from '../../../src/line/extract/train/labelled-pages.ts'

const folder = join(import.meta.dirname, '../../../src/line/extract/train/folds')
const treesOf = (fold: number, what: string) =>
  JSON.parse(readFileSync(join(folder, `fold-${fold}.${what}.json`), 'utf8'))
const judges = Array.from({ length: folds }, (_, fold) =>
  articleJudges({ regions: treesOf(fold, 'regions'), blocks: treesOf(fold, 'blocks') }),
)

/**
 * The line's extractor as `../shared/tools/score-extraction.mjs` wants it, each page read with trees that were trained
 * without any page of its host. This, not the score of the released trees, says how it does on pages it never saw.
 */
export function extract(html: string, url: string | undefined) {
  const address = url ?? 'https://unknown.example/'
  return { text: extractArticle(html, address, undefined, judges[foldOf(hostOf(url ?? '', html))]).text }
}
