// Asks the pages of the site for an address, as the server would, for the tests beside them.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { openStore, type Store } from '../../store/open-store.ts'
import { openFreshness } from '../../store/read/freshness.ts'
import { openGauges } from '../../store/read/gauges.ts'
import { testNow } from '../../store/test-data.ts'
import { openingOf } from '../../text/sentences.ts'
import { loadAssets } from '../assets.ts'
import { languageButtons } from '../parts/language-choice.tsx'
import { openPictureSigner, pathOf } from '../pictures/picture-address.ts'
import type { PictureAddresses } from '../pictures/pictures.ts'
import { openSearchDesk } from '../search/search-desk.ts'
import { languages } from '../words/languages.ts'
import type { PageAnswer, SiteInfo, SiteTools } from './page-handler.ts'
import { pages } from './pages.ts'

/** An answer that is a page. */
export type WrittenPage = Exclude<PageAnswer, { redirect: string }>

// Addresses as the site writes them; nothing stands behind them.
const signer = openPictureSigner('a key for tests')
const testPictures: PictureAddresses = {
  find: url => {
    const picture = signer.sign(url)
    return picture && { path: width => pathOf(picture, width) }
  },
}
const nothing = (): void => {}
const assets = loadAssets()

/** What pages are made with in tests: invented time, everything allowed, no demonstration. */
export const testTools = (store: Store, site: Partial<SiteInfo> = {}): SiteTools => ({
  store,
  freshness: openFreshness(store.read, () => testNow),
  gauges: openGauges(store.read, () => testNow),
  search: openSearchDesk(store, () => testNow),
  clock: () => testNow,
  site: { name: 'News Factory', language: 'en', languages, rights: 'full', demo: 'off', ...site },
  assets,
  pictures: testPictures,
  opening: openingOf,
  languageButtons,
  log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
})

/** The answer of the page at this address; throws where no page is mounted. */
export async function answerAt(store: Store, address: string, site: Partial<SiteInfo> = {}): Promise<PageAnswer> {
  const language = (site.languages ?? languages)[site.language ?? 'en']
  const { pathname, searchParams } = new URL(address, 'http://site.invalid')
  for (const { path, handler } of pages) {
    const found = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(pathname)
    if (!found) continue
    const request = { path: pathname, params: { ...found.groups }, query: searchParams, language }
    return handler(request, testTools(store, site))
  }
  throw new Error(`no page at ${address}`)
}

/** The page at this address; fails the test where the answer leads elsewhere. */
export async function pageAt(store: Store, address: string, site: Partial<SiteInfo> = {}): Promise<WrittenPage> {
  const answer = await answerAt(store, address, site)
  assert.ok('html' in answer, `${address} leads elsewhere`)
  return answer
}

/** The words of a page's main part, without markup. */
export function wordsOf({ html }: WrittenPage): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

/** Gives empty embedded stores, each in a folder of its own, and takes them away when the file's tests are done. */
export function embeddedStores(): () => Promise<Store> {
  const opened: Store[] = []
  const folders: string[] = []
  after(async () => {
    for (const store of opened) await store.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nf-site-'))
    folders.push(folder)
    const answer = await openStore({ folder, alone: true })
    if ('problem' in answer) throw new Error(answer.problem)
    opened.push(answer.store)
    return answer.store
  }
}
