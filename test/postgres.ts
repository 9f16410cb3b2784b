import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server of our own: unprivileged, on loopback, in a folder that goes away with it unless it is to be kept. */
export type Postgres = {
  /** Makes an empty database, in place of one of this name, and gives its address. */
  database(name: string): Promise<string>
  /** The address of a database of this name. */
  address(name: string): string
  stop(): Promise<void>
  kill(): void
}

const nobody = 65534

/** Where Debian and others put the server's programs; nothing when there is none. */
export function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map(v => join(debian, v, 'bin')),
    '/usr/local/bin',
    '/usr/bin',
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ]
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/**
 * Starts a server; throws when the programs refuse. Root cannot run PostgreSQL, so root runs it as nobody. With `kept`
 * its data are in that folder, and stay there for the next time.
 */
export async function startPostgres(
  programs: string,
  settings: string[] = ['fsync=off'],
  kept?: string,
): Promise<Postgres> {
  const identity = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'nf-postgres-'))
  const data = join(folder, 'data')
  if (!existsSync(data)) makeCluster(programs, folder, data, identity)
  const port = await freePort()
  const options = [
    ...settings,
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=100',
  ]
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...options.flatMap(one => ['-c', one])], {
    ...identity,
    stdio: 'ignore',
    cwd: folder,
  })
  const gone = new Promise<void>(resolve => server.on('exit', () => resolve()))
  const address = (name: string): string => `postgresql://news@127.0.0.1:${port}/${name}`
  await answering(address('postgres'))
  const stop = async (): Promise<void> => {
    server.ref() // its end is waited for
    server.kill('SIGINT')
    await gone
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
  // The server does not keep the tests' process alive, and ends with it when nobody stopped it.
  server.unref()
  process.once('exit', () => {
    server.kill(kept ? 'SIGINT' : 'SIGKILL')
    if (!kept) rmSync(folder, { recursive: true, force: true })
  })
  return { database: name => freshDatabase(address, name), address, stop, kill: () => server.kill('SIGQUIT') }
}

function makeCluster(programs: string, folder: string, data: string, identity: { uid?: number; gid?: number }): void {
  mkdirSync(data, { recursive: true })
  if (identity.uid !== undefined) for (const one of [folder, data]) chownSync(one, nobody, nobody)
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'news', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
    { ...identity, stdio: 'pipe', cwd: folder },
  )
}

async function freshDatabase(address: (name: string) => string, name: string): Promise<string> {
  const client = new pg.Client(address('postgres'))
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name}`)
  await client.end()
  return address(name)
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(url)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (tries > 100) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
