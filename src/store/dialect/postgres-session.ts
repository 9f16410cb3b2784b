import { EventEmitter } from 'node:events'
import pg from 'pg'
import type { Lock } from './dialect.ts'

/** Hears `NOTIFY news_factory` on a connection of its own, opened with the first listener and again whenever it is cut. */
export type Bell = { listen(heard: () => void): () => void; close(): Promise<void> }

const reopenMs = 1000
const connectMs = 5000

export function openBell(url: string): Bell {
  const emitter = new EventEmitter().setMaxListeners(0)
  let client: pg.Client | undefined
  let closed = false

  const open = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: connectMs })
    client = next
    // A connection that fails says so twice: by its promise and by its end. It is opened again once.
    let over = false
    const reopen = (): void => {
      if (!over && !closed) setTimeout(open, reopenMs).unref()
      over = true
    }
    next.on('notification', () => emitter.emit('change'))
    next.on('error', () => {})
    next.on('end', reopen)
    try {
      await next.connect()
      await next.query('listen news_factory')
      emitter.emit('change') // what was announced while nobody listened is looked up now
    } catch {
      reopen()
      void next.end().catch(() => {})
    }
  }
  return {
    listen: heard => {
      emitter.on('change', heard)
      if (!client) void open()
      return () => void emitter.off('change', heard)
    },
    close: async () => {
      closed = true
      await client?.end().catch(() => {})
    },
  }
}

/** An advisory lock that lives as long as its connection: it falls to another process when this one dies. */
export async function sessionLock(url: string, name: string): Promise<Lock | undefined> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: connectMs })
  let held = true
  client.on('error', () => {})
  client.on('end', () => {
    held = false
  })
  await client.connect()
  const asked = client.query('select pg_try_advisory_lock(hashtext($1)) as held', [`news-factory:${name}`])
  const { rows } = await asked.catch(async error => {
    await client.end()
    throw error
  })
  if (rows[0]?.held) return { held: () => held, release: () => client.end() }
  await client.end()
  return undefined
}
