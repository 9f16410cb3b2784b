// What open pages cost: a serving process with 2,000 of them, and what it takes to tell them all of a story.
//   node --import ./src/jsx.ts bench/live.ts [readers]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announce } from '../src/store/announce.ts'
import { openStore, type Store } from '../src/store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory } from '../src/store/test-data.ts'
import { type RunningFactory, startFactory, until } from '../test/running-factory.ts'
import { median, printMachine, short } from './measure.ts'

const readers = Number(process.argv[2] ?? 2000)
// the clock that the system keeps for a process ticks each 10 ms: one telling is too little to be measured
const tellings = 50

printMachine()
const data = mkdtempSync(join(tmpdir(), 'nf-bench-'))
const store = await filledStore()
const factory = await startFactory('serve', { NF_DATA: data })
const sockets: Socket[] = []
const heard = { bytes: 0, stories: 0 }

await fetch(factory.url) // the first page compiles
await open(10)
await tellAll()
const empty = residentKb(factory)
await open(readers - 10)
await new Promise(done => setTimeout(done, 3000))
const eachKb = (residentKb(factory) - empty) / (readers - 10)

const before = factory.used().cpuSeconds
const delays: number[] = []
for (let n = 0; n < tellings; n++) delays.push(await tellAll())
const idle = await idleCpu(delays.reduce((sum, ms) => sum + ms, 0))
const tellMs = (1000 * (factory.used().cpuSeconds - before - 2 * idle)) / tellings

console.log(`\n${readers} open readers of one process, ${tellings} tellings\n`)
console.log(`| | |\n| --- | ---: |`)
console.log(`| memory each | ${short(eachKb)} KB |`)
console.log(`| CPU to tell them all | ${short(tellMs)} ms |`)
console.log(
  `| from the announcement to the last reader, median and longest | ${short(median(delays))} and ${short(Math.max(...delays))} ms |`,
)
console.log(`| bytes to each reader | ${short(heard.bytes / heard.stories)} |`)

for (const socket of sockets) socket.destroy()
await factory.stop()
await store.close()
rmSync(data, { recursive: true })

async function filledStore(): Promise<Store> {
  const opened = await openStore({ folder: data, alone: false })
  if ('problem' in opened) throw new Error(opened.problem)
  const source = await addTestSource(opened.store, { name: 'Harbour Post' })
  const article = await addTestArticle(opened.store, { source_id: source, title: 'The bridge is open again' })
  await addTestStory(opened.store, [article])
  return opened.store
}

/** Opens readers in tens, as pages do: a request, and an answer that does not end. */
async function open(count: number): Promise<void> {
  const { port } = new URL(factory.url)
  for (let opened = 0; opened < count; opened += 10) await Promise.all(Array.from({ length: 10 }, () => openOne(port)))
}

function openOne(port: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`GET /live?since=0&lang=en HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`),
    )
    socket.once('data', () => resolve())
    socket.on('data', bytes => {
      heard.bytes += bytes.length
      heard.stories += bytes.includes('event: story') ? 1 : 0
    })
    socket.on('error', reject)
    sockets.push(socket)
  })
}

/** Announces the story and waits until every reader heard; gives the milliseconds. */
async function tellAll(): Promise<number> {
  const goal = heard.stories + sockets.length
  const began = performance.now()
  await announce(store.write, store.dialect, Date.now(), [{ kind: 'story', storyId: 1 }])
  await until('every reader to hear', 20_000, async () => heard.stories >= goal)
  return performance.now() - began
}

/** CPU seconds of the process in so much time when nobody is told anything. */
async function idleCpu(ms: number): Promise<number> {
  const start = factory.used().cpuSeconds
  await new Promise(done => setTimeout(done, ms))
  return factory.used().cpuSeconds - start
}

function residentKb({ process: { pid } }: RunningFactory): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}
