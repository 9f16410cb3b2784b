import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { elementsOf, type LightElement, lightDocument, textOf } from '../../../text/light-dom.ts'
import { canonicalUrl } from '../../../text/urls.ts'
import { readListing } from './listing.ts'
import { pageShifts } from './shift-page.ts'

const folder = join(import.meta.dirname, 'fixtures')
const url = 'https://www.courier.example/'

/** A page of the folder. Its headlines are marked by hand: `data-listed` is the title, or empty where its text is. */
const page = (name: string) => lightDocument(readFileSync(join(folder, name), 'utf8'))

function marked(root: LightElement): string[] {
  return [...elementsOf(root)]
    .filter(({ attributes }) => attributes['data-listed'] !== undefined)
    .map(element => {
      const link = element.tag === 'a' ? element : [...ancestors(element)].find(({ tag }) => tag === 'a')!
      const address = canonicalUrl(new URL(link.attributes.href!, url).href)
      return `${element.attributes['data-listed'] || textOf(element)} | ${address}`
    })
    .sort()
}

function* ancestors(element: LightElement): Generator<LightElement> {
  for (let at = element.parent; at; at = at.parent) yield at
}

function listed(root: LightElement, document = page('broadsheet.html')): string[] {
  const feed = readListing({ ...document, root }, { url })
  return (feed?.items ?? []).map(item => `${item.title} | ${item.url}`).sort()
}

const names = readdirSync(folder).filter(name => name.endsWith('.html'))

for (const name of names) {
  test(`the headlines of ${name} are found, with their titles, and nothing else`, () => {
    const { root } = page(name)
    assert.deepEqual(listed(root), marked(root))
  })
}

for (const name of names) {
  for (const [what, shift] of pageShifts) {
    test(`they are found in ${name} when ${what}`, () => {
      const document = page(name)
      const truth = marked(document.root)
      shift(document.root)
      assert.deepEqual(listed(document.root, document), truth)
    })
  }
}
