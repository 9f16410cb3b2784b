// A site on loopback for tests, over a store that the test has filled.

import { openSite, type Site, type SiteParts } from '../../src/site/site.ts'
import type { Store } from '../../src/store/open-store.ts'
import { testNow } from '../../src/store/test-data.ts'

/** A site that listens; `log` holds what it reported. */
export type TestSite = {
  site: Site
  url: string
  log: string[]
  get(path: string, headers?: HeadersInit): Promise<Response>
}

/** Opens a site on a free port of loopback. The caller closes it. */
export async function openTestSite(store: Store, parts: Partial<SiteParts> = {}): Promise<TestSite> {
  const log: string[] = []
  const note = (message: string, facts?: Record<string, unknown>): void => {
    log.push(`${message} ${JSON.stringify(facts ?? {})}`)
  }
  const site = await openSite({
    store,
    clock: () => testNow,
    config: { siteName: 'News Factory', rights: 'full' },
    log: { debug: note, info: note, warn: note, error: note },
    demo: () => 'off',
    startDemo: async () => {},
    ...parts,
  })
  const { url } = await site.listen(0, '127.0.0.1')
  return { site, url, log, get: (path, headers) => fetch(url + path, { headers, redirect: 'manual' }) }
}
