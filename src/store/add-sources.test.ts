import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processCpuMs } from '../../test/cpu-time.ts'
import { forEachStore } from '../../test/stores.ts'
import type { NewSource } from '../model/source.ts'
import { addSources } from './add-sources.ts'
import { sourceList } from './source-list.ts'
import { countSources } from './sources.ts'

forEachStore('a list of sources', fresh => {
  test('of 5,000 is added within seconds, and a second time adds nothing', async () => {
    const store = await fresh()
    const sources = Array.from({ length: 5000 }, (_, at): NewSource => {
      const homepage = at % 3 === 0 ? undefined : `https://site-${at}.example/`
      return {
        name: `Source ${at}`,
        feed: `https://site-${at}.example/feed`,
        homepage,
        folders: [[`Folder ${at % 40}`]],
      }
    })
    const took = await processCpuMs(async () => assert.equal(await addSources(store.write, sources, 0), 5000))
    assert.ok(took < 8000, `${Math.round(took)} ms`)
    assert.equal(await addSources(store.write, sources, 0), 0)
    assert.equal((await sourceList(store.read)).length, 5000)
  })

  test('gives feeds of one name and homepage one source, in the list and in the store', async () => {
    const store = await fresh()
    const of = (feed: string, name = 'Delta Post'): NewSource => ({ name, feed, homepage: 'https://delta.example/' })
    const list = [of('https://delta.example/world'), of('https://delta.example/sport'), of('https://a.example/', 'A')]
    assert.equal(await addSources(store.write, [...list, list[0]!], 0), 3)
    assert.equal(await addSources(store.write, [of('https://delta.example/culture')], 0), 1)
    assert.deepEqual(await countSources(store.read), { all: 2, demo: 0 })
  })

  test('comes back as it was given', async () => {
    const store = await fresh()
    const sources: NewSource[] = [
      {
        name: 'Delta Post',
        feed: 'https://delta.example/feed',
        homepage: 'https://delta.example/',
        owner: 'Delta Press',
        country: 'NO',
        languages: ['nb', 'se'],
        kind: 'newspaper',
        rights: 'excerpt',
        topics: ['world'],
        folders: [['North', 'Daily'], ['Papers']],
        tier: 1,
      },
      { name: 'Harbour', feed: 'https://harbour.example/', isPage: true },
    ]
    await addSources(store.write, sources, 0)
    assert.deepEqual(await sourceList(store.read), sources)
  })
})
