// Reads the newswire examples of ../shared with the project's reader: node test/quality/newswire.ts [--min 100]
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readFeed } from '../../src/line/parse/read-feed.ts'
import type { Item } from '../../src/model/feed.ts'
import { finish, sharedFolder } from './score.ts'

/** A fact of an item: the words by which an example shows that it has it, and whether the item read from it has it. */
type Fact = { name: string; written: RegExp; has: (item: Item) => unknown }

/** Something stands in the element or property, in whichever of the formats. */
const facts: Fact[] = [
  {
    name: 'headline',
    written: /<(?:headline|HeadLine|hl1)\b[^>]*>\s*[^<\s]|"headlines?"\s*:\s*(?:"\s*[^"\s]|\[)|"title"\s*:/,
    has: item => item.title,
  },
  {
    name: 'text',
    written:
      /<body\.content>|<inlineXML[^>]*>\s*<(?![!/])|Role FormalName="Body"|<description\b[^>]*>\s*[^<\s]|"(?:body_|description_)\w+"\s*:|"(?:bodies|descriptions)"\s*:\s*\[|<definition/,
    has: item => item.contentHtml ?? item.summaryHtml,
  },
  {
    name: 'dates',
    written:
      /<(?:versionCreated|contentCreated|firstCreated|FirstCreated|ThisRevisionCreated)>|"(?:version|first|content)created"/i,
    has: item => item.publishedAt,
  },
  {
    name: 'rights',
    written:
      /<(?:copyrightNotice|copyrightHolder|CopyrightLine)\b|"(?:copyrightnotice|copyrightholder)"\s*:\s*"[^"]|"(?:linked|encoded)rights"/i,
    has: item => item.rights,
  },
  {
    name: 'subjects',
    written: /<subject\b|<SubjectCode|FormalName="\w*Keywords" Value|"subjects?"\s*:\s*\[\s*\{/,
    has: item => item.tags.length > 0,
  },
]

const folders = ['ninjs', 'newsml-g2', 'newsml1'].map(name => ({ name, path: join(sharedFolder, 'data/feeds', name) }))
if (folders.every(({ path }) => existsSync(path))) score()
else console.log('newswire: skipped, ../shared is not there')

function score(): void {
  const scores = folders.map(({ name, path }) => scoreFolder(name, path))
  const sum = (of: 'right' | 'all'): number => scores.reduce((all, one) => all + one[of], 0)
  finish('newswire', sum('right'), sum('all'))
}

/** Every example counts once for being read, and once for each fact that it has. */
function scoreFolder(name: string, path: string): { right: number; all: number } {
  const counts = new Map(['read', ...facts.map(fact => fact.name)].map(fact => [fact, { right: 0, all: 0 }]))
  for (const file of examples(path)) {
    const found = itemsIn(file)
    const written = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
    const missing: string[] = []
    const count = (fact: string, isThere: boolean): void => {
      const one = counts.get(fact)!
      one.all++
      if (isThere) one.right++
      else missing.push(fact)
    }
    count('read', found.length > 0)
    for (const fact of facts) if (fact.written.test(written)) count(fact.name, found.some(fact.has))
    if (missing.length > 0) console.log(`${basename(file)}: no ${missing.join(', ')}`)
  }
  console.log(`${name} ${[...counts].map(([fact, { right, all }]) => `${fact} ${right}/${all}`).join(' ')}`)
  const all = [...counts.values()]
  return { right: all.reduce((sum, one) => sum + one.right, 0), all: all.reduce((sum, one) => sum + one.all, 0) }
}

/** A schema describes the format and is none of its examples. */
function examples(path: string): string[] {
  const files = globSync('**/*.{xml,json}', { cwd: path }).filter(file => !/schema\.json$/.test(file))
  return files.sort().map(file => join(path, file))
}

function itemsIn(file: string): Item[] {
  const outcome = readFeed(readFileSync(file))
  return 'done' in outcome ? outcome.done.items : []
}
