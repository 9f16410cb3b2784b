import type { Block, Draft, Revision } from './world-model.ts'

const unitMs: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 }

/** Reads a time such as `-2d4h`, `-40m` or `+90s`; gives milliseconds, throws when it is no such time. */
export function readOffset(text: string): number {
  if (!/^[+-]?(\d+[dhms])+$/.test(text)) throw new Error(`"${text}" is not a time like -2d4h, -40m or +90s`)
  const sign = text.startsWith('-') ? -1 : 1
  const parts = [...text.matchAll(/(\d+)([dhms])/g)]
  return sign * parts.reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit!]!, 0)
}

/**
 * Reads an article's file: `name: value` lines, a line `---`, the text; then for each later change a line `===` with
 * such a part again. A change may name a new `title`, `replace: old => new`, and further text for the end.
 * Throws when the file is not like that.
 */
export function readArticle(file: string, identity: Pick<Draft, 'id' | 'event' | 'publisher' | 'language'>): Draft {
  const [first, ...changes] = file.split(/^===$/m).map(readPart)
  const { fields, text } = first!
  const draft: Draft = {
    ...identity,
    title: fields.get('title')?.[0] ?? '',
    at: readOffset(need(fields, 'at', identity.id)),
    by: fields.get('by')?.[0],
    section: fields.get('section')?.[0] ?? '',
    tags: fields.get('tags')?.[0]?.split(/\s*[,،、]\s*/) ?? [],
    picture: readPicture(fields.get('picture')?.[0]),
    blocks: readBlocks(text),
    revisions: [],
    copyOf: fields.get('copy of')?.[0],
  }
  const withdrawn = fields.get('withdrawn after')?.[0]
  if (withdrawn) draft.withdrawnAfter = readOffset(withdrawn)
  const keep = fields.get('keep')?.[0]
  if (keep) draft.keep = Number(keep)
  if (fields.has('live')) return { ...draft, isLive: true, revisions: changes.map(change => readPost(change, draft)) }
  return { ...draft, revisions: readRevisions(text, changes, identity.id) }
}

type Part = { fields: Map<string, string[]>; text: string }

function readPart(part: string): Part {
  const [head, ...rest] = part.split(/^---$/m)
  const fields = new Map<string, string[]>()
  for (const line of head!.split('\n').filter(Boolean)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim()
    fields.set(name, [...(fields.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return { fields, text: rest.join('---').trim() }
}

function need(fields: Map<string, string[]>, name: string, id: string): string {
  const value = fields.get(name)?.[0]
  if (!value) throw new Error(`${id} lacks "${name}:"`)
  return value
}

function readPicture(line: string | undefined): Draft['picture'] {
  if (!line) return undefined
  const [caption, credit] = line.split(/\s+\|\s+/)
  return { caption: caption!, credit: credit ?? '' }
}

/** A change of a live blog leaves its text as it is, and adds a post. */
function readPost({ fields, text }: Part, { id, blocks }: Draft): Revision {
  const after = readOffset(need(fields, 'after', id))
  return { after, title: fields.get('title')?.[0], blocks, post: readBlocks(text) }
}

/** Each change builds on the text that the one before it left. */
function readRevisions(text: string, changes: Part[], id: string): Revision[] {
  return changes.map(change => {
    for (const replacement of change.fields.get('replace') ?? []) {
      const [before, after] = replacement.split(' => ')
      if (!text.includes(before!)) throw new Error(`${id}: "${before}" is not in its text`)
      text = text.replace(before!, after ?? '')
    }
    text = [text, change.text].filter(Boolean).join('\n\n')
    const after = readOffset(need(change.fields, 'after', id))
    return { after, title: change.fields.get('title')?.[0], blocks: readBlocks(text) }
  })
}

/** Reads the text of an article: blocks apart by empty lines, told apart by how they begin. */
export function readBlocks(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(readBlock)
}

function readBlock(part: string): Block {
  const lines = part.split('\n')
  if (part.startsWith('## ')) return { kind: 'heading', text: part.slice(3) }
  if (part.startsWith('> ')) return { kind: 'quotation', text: lines.map(line => line.slice(2)).join(' ') }
  if (part.startsWith('- ')) return { kind: 'list', items: lines.map(line => line.slice(2)) }
  if (part.startsWith('|')) return { kind: 'table', rows: lines.map(readRow) }
  if (part.startsWith('![')) return { kind: 'picture', ...readPicture(part.slice(2, -1))! }
  return { kind: 'paragraph', text: lines.join(' ') }
}

const readRow = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())
