// What open pages cost: a serving process with 2,000 of them, and what it takes to tell them all of a story; in turns with
// a process that does nothing but write the same bytes to as many sockets, which is the least that it can cost here.
//   node --import ./src/jsx.ts bench/live.ts [readers]
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announce } from '../src/store/announce.ts'
import { openStore, type Store } from '../src/store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory } from '../src/store/test-data.ts'
import { type RunningFactory, startFactory, until } from '../test/running-factory.ts'
import { median, printMachine, short } from './measure.ts'

const readers = Number(process.argv[2] ?? 2000)
const tellings = 40

printMachine()
const data = mkdtempSync(join(tmpdir(), 'nf-bench-'))
const store = await filledStore()
const factory = await startFactory('serve', { NF_DATA: data })
const sockets: Socket[] = []
const heard = { bytes: 0, stories: 0 }

await fetch(factory.url) // the first page compiles
await open(10, new URL(factory.url).port)
await tellAll()
const length = Math.round(heard.bytes / heard.stories)
const empty = residentKb(factory)
await open(readers - 10, new URL(factory.url).port)
await new Promise(done => setTimeout(done, 3000))
const eachKb = (residentKb(factory) - empty) / (readers - 10)

const bare = fork(new URL('./bare-sockets.ts', import.meta.url), [String(length)])
const [port] = (await once(bare, 'message')) as [number]
await open(readers, String(port))

const delays: number[] = []
const ours: number[] = []
const least: number[] = []
for (let n = 0; n < tellings; n++) {
  ours.push(await cpuMsOf(factory.process, async () => void delays.push(await tellAll())))
  least.push(await cpuMsOf(bare, writeAll))
}

console.log(`\n${readers} open readers of one process, ${tellings} tellings of ${length} bytes\n`)
console.log(`| | |\n| --- | ---: |`)
console.log(`| memory each | ${short(eachKb)} KB |`)
console.log(`| CPU to tell them all, median | ${short(median(ours))} ms |`)
console.log(`| the least: the same bytes to bare sockets, in turns | ${short(median(least))} ms |`)
console.log(
  `| from the announcement to the last reader, median and longest | ${short(median(delays))} and ${short(Math.max(...delays))} ms |`,
)

for (const socket of sockets) socket.destroy()
bare.kill()
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
async function open(count: number, port: string): Promise<void> {
  for (let opened = 0; opened < count; opened += 10) await Promise.all(Array.from({ length: 10 }, () => openOne(port)))
}

function openOne(port: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`GET /live?since=0&lang=en HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`),
    )
    socket.once('data', () => resolve())
    socket.on('data', bytes => {
      const stories = bytes.includes('event: story') ? 1 : 0
      heard.bytes += stories * bytes.length
      heard.stories += stories
    })
    socket.on('error', reject)
    sockets.push(socket)
  })
}

/** Announces the story and waits until every reader heard; gives the milliseconds. */
async function tellAll(): Promise<number> {
  const goal = heard.stories + Math.min(sockets.length, readers)
  const began = performance.now()
  await announce(store.write, store.dialect, Date.now(), [{ kind: 'story', storyId: 1 }])
  await until('every reader to hear', 20_000, async () => heard.stories >= goal)
  return performance.now() - began
}

async function writeAll(): Promise<void> {
  const goal = heard.stories + readers
  bare.send('write')
  await until('every socket to hear', 20_000, async () => heard.stories >= goal)
}

/** CPU milliseconds that a process took for some work, all its threads together. */
async function cpuMsOf(child: ChildProcess, work: () => Promise<void>): Promise<number> {
  const before = cpuMs(child)
  await work()
  return cpuMs(child) - before
}

// The scheduler's own account, in nanoseconds: what the system tells of a process as a whole ticks each 10 ms.
function cpuMs({ pid }: ChildProcess): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const taken = threads.map(thread =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  )
  return taken.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6
}

function residentKb({ process: { pid } }: RunningFactory): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}
