import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from './measure.ts'

/** What one reading of documents cost Python's feedparser: CPU seconds, and the most memory its process held. */
type Cost = { seconds: number; megabytes: number }

const inVenv = join(import.meta.dirname, '.venv/bin/python')

/** Lets Python's feedparser, which cleans HTML as well, read the documents once; undefined where it is not installed. */
export function pythonFeedparser(documents: readonly Uint8Array[]): Cost | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'nf-parse-'))
  for (const [at, bytes] of documents.entries()) writeFileSync(join(folder, `${at}`.padStart(6, '0')), bytes)
  const python = existsSync(inVenv) ? inVenv : 'python3'
  const { status, stdout } = spawnSync(python, [join(import.meta.dirname, 'parse.py'), folder], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return status === 0 ? JSON.parse(stdout) : undefined
}

/** The same as a row of a race; it reads once, because it takes its time. Empty where it is not installed. */
export function pythonRow(documents: readonly Uint8Array[]): Result[] {
  const cost = pythonFeedparser(documents)
  if (cost === undefined) return []
  const perSecond = documents.length / cost.seconds
  const name = 'feedparser of Python, cleaning too'
  return [{ name, perSecond, lowest: perSecond, highest: perSecond, microseconds: 1e6 / perSecond }]
}
