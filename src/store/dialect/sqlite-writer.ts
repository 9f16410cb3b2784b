// The thread that holds the one writing connection: a commit waits for the disk here, never in front of a reader.
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, openSqliteConnection } from './sqlite-connection.ts'

export type Ask = { ticket: number; sql: string; parameters: readonly unknown[] }
export type Reply = { ticket: number; answer?: Answer; error?: { message: string; code?: string } }

const connection = openSqliteConnection((workerData as { file: string }).file, 'write')

parentPort!.on('message', (ask: Ask | 'close') => {
  if (ask === 'close') {
    connection.close()
    parentPort!.close()
    return
  }
  parentPort!.postMessage(replyTo(ask))
})

function replyTo({ ticket, sql, parameters }: Ask): Reply {
  try {
    return { ticket, answer: connection.run(sql, parameters) }
  } catch (error) {
    const { message, errcode } = error as { message: string; errcode?: number }
    return { ticket, error: { message, code: errcode === undefined ? undefined : String(errcode) } }
  }
}
