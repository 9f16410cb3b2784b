import { createReadStream, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'

/** A page whose article is known: `truth` is its text, paragraphs separated by newlines. */
export type LabelledPage = { set: string; id: string; url: string; html: string; truth: string }

/** A list of labelled pages: `<folder>/<set>.jsonl.gz`. */
export type LabelledSet = { folder: string; set: string }

/**
 * The lists that trees learn from: those that the figures are of, and further ones, which only teach.
 * @param folder where fundus and wcxb are
 * @param further paths of the others, each ending in `.jsonl.gz`; throws where two lists have one name, because
 * `train.py` gives weights by name
 */
export function labelledSets(folder: string, further: readonly string[] = []): LabelledSet[] {
  const paths = ['fundus', 'wcxb'].map(set => join(folder, `${set}.jsonl.gz`)).concat(further)
  const sets = paths.map(path => ({ folder: dirname(path), set: basename(path, '.jsonl.gz') }))
  if (new Set(sets.map(({ set }) => set)).size < sets.length) throw new Error(`Two lists of one name: ${paths}`)
  return sets
}

/**
 * Reads the labelled pages of `<folder>/<set>.jsonl.gz`, one JSON object a line with `id`, `url`, `html` and
 * `truth.body`; pages without a body are left out. Throws when the file is absent or no such list.
 */
export function labelledPages(folder: string, set: string): LabelledPage[] {
  const lines = gunzipSync(readFileSync(join(folder, `${set}.jsonl.gz`)))
    .toString()
    .split('\n')
    .filter(line => line !== '')
  return lines.flatMap(line => labelledPage(set, line))
}

/** The same pages one after the other, for whoever wants no more than one of them in memory. */
export async function* eachLabelledPage(folder: string, set: string): AsyncGenerator<LabelledPage> {
  const unpacked = createReadStream(join(folder, `${set}.jsonl.gz`)).pipe(createGunzip())
  let begun: Buffer[] = []
  for await (const piece of unpacked as AsyncIterable<Buffer>) {
    let from = 0
    // By bytes: node:readline takes U+2028, which JSON may hold, for the end of a line.
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield* labelledPage(set, Buffer.concat([...begun, piece.subarray(from, end)]).toString())
      begun = []
      from = end + 1
    }
    begun.push(piece.subarray(from))
  }
  const last = Buffer.concat(begun).toString()
  if (last !== '') yield* labelledPage(set, last)
}

function labelledPage(set: string, line: string): LabelledPage[] {
  const { id, url, html, truth } = JSON.parse(line)
  return truth.body ? [{ set, id, url: url ?? '', html, truth: truth.body }] : []
}

/** The host that a page's fold goes by: pages of one publisher are never on both sides. Without an address, the page itself. */
export function hostOf(url: string, html: string): string {
  const host = URL.parse(url)?.hostname ?? ''
  const labels = host.replace(/^www\./, '').split('.')
  // Publishers' subdomains belong together; second-level registries (co.uk, com.br) keep three labels.
  const isShort = /^(?:co|com|org|net|ac|gov|edu|or|ne|go)$/.test(labels.at(-2) ?? '')
  return labels.slice(isShort ? -3 : -2).join('.') || `page ${html.length}`
}

/** How many parts the hosts are dealt to. */
export const folds = 5

/** The fold of a host: the same on every machine and in every run. */
export function foldOf(host: string): number {
  let hash = 2166136261
  for (const character of host) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619) >>> 0
  return (hash >>> 8) % folds
}
