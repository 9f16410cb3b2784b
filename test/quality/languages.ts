// Whether the language of a headline is told, by the function the line uses, on the labelled streams: nothing declared, the
// right language declared, and a wrong one.
//   node test/quality/languages.ts [--sample 3000]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openLanguage } from '../../src/line/understand/language.ts'
import { option, sharedFolder } from './score.ts'

type Item = { lang: string; title: string; body?: string | string[] }

const folder = join(sharedFolder, 'data/stories')
// A site that says it is in English whatever it prints is the usual wrong declaration.
const wrongFor = (lang: string): string => (lang === 'en' ? 'de' : 'en')
const tell = await openLanguage()
const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(2)

for (const file of readdirSync(folder).filter(name => name.endsWith('.jsonl.gz'))) {
  const lines = gunzipSync(readFileSync(join(folder, file)))
    .toString()
    .trim()
    .split('\n')
  const step = Math.max(1, Math.floor(lines.length / Number(option('sample', '3000'))))
  const items = lines.filter((_, at) => at % step === 0).map(line => JSON.parse(line) as Item)
  const name = file.split('.')[0]
  const withText = items.filter(({ body }) => body)
  score(`${name} titles`, items, ({ title }) => title)
  if (withText.length > 0)
    score(`${name} titles and text`, withText, ({ title, body }) => `${title}\n${[body].flat()[0]}`)
}

function score(name: string, items: readonly Item[], textOf: (item: Item) => string): void {
  const texts = items.map(textOf)
  const right = (declared: (lang: string) => string | undefined): string => {
    const found = items.filter(({ lang }, at) => tell(texts[at]!, declared(lang)).lang === lang)
    return `${percent(found.length, items.length)} %`
  }
  const each = Math.min(...Array.from({ length: 5 }, () => microsecondsEach(texts.slice(0, 500)))).toFixed(0)
  console.log(
    `${name}: alone ${right(() => undefined)}, declared ${right(lang => lang)}, wrongly ${right(wrongFor)}, ${each} µs each (${items.length})`,
  )
  if (new Set(items.map(({ lang }) => lang)).size === 1) return
  const missed = Map.groupBy(
    items.filter(({ lang }, at) => tell(texts[at]!).lang !== lang),
    ({ lang }) => lang,
  )
  const all = Map.groupBy(items, ({ lang }) => lang)
  console.log(
    `   ${[...all].map(([lang, list]) => `${lang} ${percent(list.length - (missed.get(lang)?.length ?? 0), list.length)}`).join(', ')}`,
  )
}

/** CPU time; of several rounds the quickest counts, the others met what else the machine did. */
function microsecondsEach(texts: readonly string[]): number {
  const before = process.cpuUsage()
  for (const text of texts) tell(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / texts.length
}
