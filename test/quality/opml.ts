// Reads the subscription lists of ../shared with the project's reader and checks what each file says of itself:
//   node test/quality/opml.ts [--min 100] [--fails 10]
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readOpml } from '../../src/line/sources/opml.ts'
import type { SourceList } from '../../src/line/sources/source-list.ts'
import { decodeBytes } from '../../src/text/decode.ts'
import { finish, option, sharedFolder } from './score.ts'

const folder = join(sharedFolder, 'data/feeds/opml')
if (existsSync(folder)) score()
else console.log('opml: skipped, ../shared is not there')

function score(): void {
  const checked = globSync(`${folder}/**/*.xml`).sort().flatMap(checksOf)
  const wrong = checked.filter(({ right }) => !right)
  for (const { file, claim } of wrong.slice(0, Number(option('fails', '10')))) console.log(`${file}: ${claim}`)
  finish('opml', checked.length - wrong.length, checked.length)
}

/** What a file says must hold (`Eval:` in its comment), where it is about what we take of a list. */
function checksOf(path: string): { file: string; claim: string; right: boolean }[] {
  const file = relative(folder, path)
  const text = decodeBytes(readFileSync(path), { kind: 'xml' }).text
  const list = readOpml(text)
  const claims = [...text.matchAll(/Eval: (.+)$/gm)].map(found => found[1]!.replaceAll("'", '"').trim())
  const held = claims.flatMap(claim => {
    const right = holds(claim, list)
    return right === undefined ? [] : [{ file, claim, right }]
  })
  return held
}

/** Whether a claim holds; nothing for claims about a list's title, owner and dates, which we do not take. */
function holds(claim: string, list: SourceList): boolean | undefined {
  const values = {
    feeds: list.sources.map(({ name, feed, folders = [] }) => ({ title: name, url: feed, categories: folders })),
    lists: list.lists.map(({ title, url }) => ({ title, url })),
    opportunities: list.refused.flatMap(({ title, homepage }) => (homepage ? [{ title, url: homepage }] : [])),
  }
  const counted = /^len\(result\["(feeds|lists|opportunities)"\]\) == (\d+)$/.exec(claim)
  if (counted) return values[counted[1] as keyof typeof values].length === Number(counted[2])
  const field = /^result\["(feeds|lists|opportunities)"\]\[(\d)\]\["(title|url)"\] == "(.*)"$/.exec(claim)
  if (field) {
    const found = values[field[1] as keyof typeof values][Number(field[2])]?.[field[3] as 'title' | 'url']
    // a feed without a name goes by its host here
    return found === field[4] || (field[4] === '' && found === URL.parse(values.feeds[0]?.url ?? '')?.host)
  }
  const grouped = /^(\[.*\]) in result\["feeds"\]\[0\]\["categories"\]$/.exec(claim)
  if (grouped) return (values.feeds[0]?.categories ?? []).some(one => JSON.stringify(one) === written(grouped[1]!))
  const groups = /^len\(result\["feeds"\]\[0\]\["categories"\]\) == (\d+)$/.exec(claim)
  if (groups) return values.feeds[0]?.categories.length === Number(groups[1])
  if (claim === 'not result["feeds"]') return values.feeds.length === 0
  const among = /^"(.+)" in \(result\["(feeds|opportunities)"\]/.exec(claim)
  if (among) return values[among[2] as 'feeds' | 'opportunities'].some(({ url }) => url === among[1])
  return claim === 'result["feeds"][0]["title"] == result["feeds"][1]["title"]'
    ? values.feeds[0]?.title === values.feeds[1]?.title
    : undefined
}

function written(list: string): string {
  return JSON.stringify(JSON.parse(list))
}
