// Sites that have no news yet, one for each thing that a front page may have to wait for.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { addTestSource } from '../../src/store/test-data.ts'
import { openTestSite, type TestSite } from './site-on-loopback.ts'

const fillings: Record<string, (store: Store) => Promise<unknown>> = {
  'no source': async () => {},
  'a source that is being read': store => addTestSource(store, {}, { outcome: null, answered_at: null }),
  'a source that does not answer': store => addTestSource(store, {}, { outcome: 'no-such-host', answered_at: null }),
  'a source that lists nothing': store => addTestSource(store),
}

/** Opens them all, with the demonstration on offer. The caller closes them. */
export async function openWaitingSites(): Promise<{ sites: { name: string; url: string }[]; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'nf-waiting-'))
  const opened: { name: string; at: TestSite; store: Store }[] = []
  for (const [name, fill] of Object.entries(fillings)) {
    const answer = await openStore({ folder: join(folder, String(opened.length)), alone: true })
    if ('problem' in answer) throw new Error(answer.problem)
    await fill(answer.store)
    opened.push({ name, at: await openTestSite(answer.store, { demo: () => 'offered' }), store: answer.store })
  }
  const close = async (): Promise<void> => {
    for (const { at, store } of opened) {
      await at.site.close()
      await store.close()
    }
    rmSync(folder, { recursive: true, force: true })
  }
  return { sites: opened.map(({ name, at }) => ({ name, url: at.url })), close }
}
