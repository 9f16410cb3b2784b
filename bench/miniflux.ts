// CPU time of Miniflux's main page (the unread entries of a signed-in reader), as a measure for bench/page.ts.
//   node --import ./src/jsx.ts bench/miniflux.ts <the program `miniflux`, 2.2 or newer>
// It runs on a PostgreSQL server of its own and reads the demonstration world's feeds; its process and the server's are counted
// apart, because ours has the database in it.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { startWorld } from '../demo/world/start-world.ts'
import { postgresPrograms, startPostgres } from '../test/postgres.ts'
import { until } from '../test/running-factory.ts'
import { median, printMachine, short } from './measure.ts'

const program = process.argv[2]
if (!program) throw new Error('Say where the program is: bench/miniflux.ts <program>')
const programs = postgresPrograms()
if (!programs) throw new Error('No PostgreSQL server programs on this machine.')

printMachine()
const world = await startWorld({ clock: Date.now, speed: 0.001, pictures: false })
const postgres = await startPostgres(programs)
const port = 8400 + (process.pid % 500)
const url = `http://127.0.0.1:${port}`
const child = spawn(program, [], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    DATABASE_URL: `${await postgres.database('miniflux')}?sslmode=disable`,
    LISTEN_ADDR: `127.0.0.1:${port}`,
    RUN_MIGRATIONS: '1',
    CREATE_ADMIN: '1',
    ADMIN_USERNAME: 'reader',
    ADMIN_PASSWORD: 'reader-of-news',
    FETCHER_ALLOW_PRIVATE_NETWORKS: '1',
    LOG_LEVEL: 'error',
  },
})
try {
  await until('Miniflux to answer', 30_000, async () => (await fetch(`${url}/healthcheck`).catch(() => undefined))?.ok)
  await readFeeds()
  const cookie = await signedIn()
  const figures: { own: number; database: number }[] = []
  let bytes = 0
  for (let round = 0; round <= 3; round++) {
    const before = used()
    const requests = 300
    for (let n = 0; n < requests; n++)
      bytes = (await (await fetch(`${url}/unread`, { headers: { cookie } })).text()).length
    const after = used()
    if (round > 0)
      figures.push({
        own: (1000 * (after.own - before.own)) / requests,
        database: (1000 * (after.database - before.database)) / requests,
      })
  }
  const [own, database] = [median(figures.map(f => f.own)), median(figures.map(f => f.database))]
  console.log(
    `\nMiniflux's unread page, 100 entries, ${short(bytes)} bytes: ${short(own)} ms of CPU, and ${short(database)} ms of its database's`,
  )
} finally {
  child.kill()
  await postgres.stop()
  await world.close()
}

async function readFeeds(): Promise<void> {
  const headers = { authorization: `Basic ${btoa('reader:reader-of-news')}` }
  const opml = await (await fetch(world.opml)).text()
  await fetch(`${url}/v1/import`, { method: 'POST', headers, body: opml })
  await fetch(`${url}/v1/feeds/refresh`, { method: 'PUT', headers })
  await until('100 entries', 120_000, async () => {
    const answer = (await (await fetch(`${url}/v1/entries?status=unread&limit=1`, { headers })).json()) as {
      total: number
    }
    return answer.total >= 100
  })
}

async function signedIn(): Promise<string> {
  const form = await fetch(url)
  const cookie = cookieOf(form)
  const csrf = /name="csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? ''
  const body = new URLSearchParams({ csrf, username: 'reader', password: 'reader-of-news' })
  const answer = await fetch(`${url}/login`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' })
  if (answer.status !== 302) throw new Error(`Miniflux did not sign us in: ${answer.status}`)
  return [cookie, cookieOf(answer)].filter(Boolean).join('; ')
}

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
}

/** CPU seconds so far of Miniflux, and of all processes of its database (Linux). */
function used(): { own: number; database: number } {
  const seconds = { own: 0, database: 0 }
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const stat = read(`/proc/${pid}/stat`)
    if (Number(pid) === child.pid) seconds.own += cpuOf(stat)
    else if (read(`/proc/${pid}/cmdline`).includes('miniflux')) seconds.database += cpuOf(stat)
  }
  return seconds
}

function cpuOf(stat: string): number {
  const fields = stat.split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100 || 0
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it has ended since
  }
}
