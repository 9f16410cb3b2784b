import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { readArticle } from './read-article.ts'
import type { Draft, Publisher, Words } from './world-model.ts'

/** The world as its files tell it, before it goes on the air. */
export type WorldData = { publishers: Publisher[]; drafts: Draft[]; words: Record<string, Words> }

/** Reads every publisher and article of this folder; throws when a file is not as it should be. */
export function readWorld(folder: string = import.meta.dirname): WorldData {
  const json = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
  const publishers = json('publishers.json') as Publisher[]
  const words = json('words.json') as Record<string, Words>
  const files = globSync('{events,singles}/**/*.txt', { cwd: folder }).sort()
  const drafts = files.map(path => readDraft(folder, path.replaceAll('\\', '/'), publishers))
  return { publishers, words, drafts: drafts.map(draft => withCopiedText(draft, drafts)) }
}

/** The file `events/quake/northwire-2.txt` is Northwire's second article on the event "quake". */
function readDraft(folder: string, path: string, publishers: Publisher[]): Draft {
  const id = path.replace(/^(events|singles)\//, '').replace(/\.txt$/, '')
  const publisher = basename(id).replace(/-\d+$/, '')
  const language = publishers.find(candidate => candidate.id === publisher)?.languages[0]
  if (!language) throw new Error(`${path}: no publisher "${publisher}" with a language in publishers.json`)
  const event = path.startsWith('events/') ? dirname(id) : id
  return readArticle(readFileSync(`${folder}/${path}`, 'utf8'), { id, event, publisher, language })
}

/** A reprint holds no text of its own: it takes as many blocks of the original as its file asks for with `keep`. */
function withCopiedText(draft: Draft, drafts: Draft[]): Draft {
  if (!draft.copyOf) return draft
  const original = drafts.find(other => other.id === draft.copyOf)
  if (!original) throw new Error(`${draft.id} copies ${draft.copyOf}, which is not there`)
  return {
    ...draft,
    writtenAt: original.at,
    title: draft.title || original.title,
    section: draft.section || original.section,
    tags: draft.tags.length > 0 ? draft.tags : original.tags,
    picture: draft.picture ?? original.picture,
    blocks: [...original.blocks.slice(0, draft.keep ?? original.blocks.length), ...draft.blocks],
  }
}
