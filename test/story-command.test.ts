import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import { readArguments } from '../src/commands/arguments.ts'
import { CommandError } from '../src/commands/command.ts'
import { story } from '../src/commands/story.ts'
import { type Pump, pump } from '../src/line/pump.ts'
import { openStoryStation } from '../src/line/story-station.ts'
import { reports, silent, toolsOn } from '../src/line/test-station.ts'
import { openStore, type Store } from '../src/store/open-store.ts'

// What an editor types beside a running line, and what comes back. Each command opens the store for itself.

const flood = ['Dam above Lowmere breaks', 'Lowmere flooded as dam breaks', 'Boats reach Lowmere after dam breaks']
const vote = ['Marbeck wins Quillan vote', 'Drask concedes Quillan vote to Marbeck']

describe('news-factory story', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nf-editor-'))
  let store: Store
  let line: Pump | undefined
  const startLine = () => {
    const station = openStoryStation(toolsOn(store, Date.now))
    const running = pump({ name: 'stories', slots: 1, restMs: 50, log: silent, ...station })
    line = { ...running, stop: () => running.stop().then(station.close) }
  }
  const type = async (...words: string[]): Promise<string> => {
    const lines: string[] = []
    const printed = mock.method(console, 'log', (line: string) => void lines.push(`${line}\n`))
    try {
      await story.run(readArguments(story, [...words, '--data', folder]))
    } finally {
      printed.mock.restore()
    }
    return lines.join('')
  }
  const because = ['--reason', 'It is so', '--by', 'ada']

  before(async () => {
    const opened = await openStore({ folder, alone: true })
    if ('problem' in opened) throw new Error(opened.problem)
    store = opened.store
    await reports(store, [...flood, ...vote])
    startLine()
    for (;;) {
      const { waiting } = await store.read
        .selectFrom('article')
        .select(eb => eb.fn.countAll<number>().as('waiting'))
        .where('station', '<>', 'done')
        .executeTakeFirstOrThrow()
      if (waiting === 0) break
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  })
  after(async () => {
    await line?.stop()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('lists the stories and shows the numbers of a story’s articles', async () => {
    assert.match(await type('list'), / {5}1 {2}\S.*Lowmere.*\n {8}3 articles from 3 sources, the newest \d+ \S+ old\n/)
    assert.match(await type('list', 'QUILLAN', 'vote'), /^ {5}2 {2}.*Quillan.*\n.*\n$/)
    assert.match(await type('show', '1'), /\n {9}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}.+: Dam above Lowmere breaks\n/)
    assert.equal((JSON.parse(await type('show', '1', '--json')) as { coverage: object[] }).coverage.length, 3)
  })

  test('refuses in a sentence what is no decision or cannot be one', async () => {
    const refused: [words: string[], code: number, says: RegExp][] = [
      [[], 2, /what to do is missing: it takes list, show/],
      [['burn', '1', ...because], 2, /“burn” is nothing it does/],
      [['hide', '1'], 2, /a reason is missing/],
      [['hide', '1', '--reason', ' '], 2, /a reason is missing/],
      [['hide', ...because], 2, /the number of a story is missing/],
      [['hide', 'flood', ...because], 2, /a story has a number, not “flood”/],
      [['split', '1', ...because], 2, /--articles 12,13/],
      [['split', '1', '--articles', '1,x', ...because], 2, /numbers with commas, not “x”/],
      [['pin', '1', '--until', 'tomorrow', ...because], 2, /--until takes .* not “tomorrow”/],
      [['rename', '1', ...because], 2, /the headline is missing/],
      [['hide', '4711', ...because], 1, /there is no story 4711\./],
      [['split', '1', '--articles', '1,2,3', ...because], 1, /that is all of story 1/],
      [['split', '1', '--articles', '4', ...because], 1, /article 4 is not in story 1, but in story 2/],
    ]
    for (const [words, code, says] of refused)
      await assert.rejects(type(...words), error => {
        assert.ok(error instanceof CommandError)
        assert.match(error.message, says)
        assert.equal(error.code, code, words.join(' '))
        return true
      })
    assert.equal(await type('log'), 'No editor has changed anything here.\n')
  })

  test('is obeyed within a second by a line that runs, and the log tells of it under every number', async () => {
    const split = await type('split', '1', '--articles', '3', ...because)
    assert.equal(split, 'Article 3 is in story 3 now.\n')
    const merged = await type('merge', '3', '2', ...because)
    assert.equal(merged, 'Story 3 is part of story 2 now; its address leads there.\n')
    const renamed = await type('rename', '3', 'Boats', 'and', 'votes', ...because)
    assert.equal(renamed, 'Story 3 went into story 2. Story 2 is called “Boats and votes” now.\n')
    const log = await type('log', '3')
    assert.match(log, /^Story 3 went into story 2\.\n {5}3 {2}\d{4}-.* ada: rename 3, “It is so”\n {8}Story 3 went/)
    assert.equal(log.split('\n').length, 8)
    assert.match(await type('list', 'boats'), /Boats and votes \[made by hand; headline by hand\]\n/)
  })

  test('keeps what no line takes up, says so, and the next line does it', async () => {
    await line?.stop()
    line = undefined
    const said = await type('hide', '1', ...because)
    assert.match(said, /^Noted as action 4\. No process forms stories at the moment/)
    assert.match(await type('log'), /\n {8}Waits for a process that forms stories\.\n/)
    startLine()
    for (let settled = 0; settled === 0; await new Promise(resolve => setTimeout(resolve, 20)))
      settled = (await store.read.selectFrom('story').select('hidden').where('id', '=', 1).executeTakeFirstOrThrow())
        .hidden
    assert.match(await type('list', '--hidden'), /\[hidden; made by hand\]\n/)
  })
})
