import type { NewSource } from '../../model/source.ts'
import { escapeHtml } from '../../text/sanitise-text.ts'
import { ownAttributes, ownNamespace } from './opml-attributes.ts'

/** What `writeOpml` takes; `createdAt` in milliseconds UTC. */
export type OpmlToWrite = { title: string; sources: readonly NewSource[]; createdAt?: number }

/** A folder being written: its sources, and the folders in it by name. */
type Folder = { sources: Listed[]; folders: Map<string, Folder> }

/** A source in one of its folders; `categories` are the others. */
type Listed = { source: NewSource; categories: string[][] }

/**
 * Writes sources as OPML 2.0, nested as their folders say, in the order given; `readOpml` gives them back the same. A
 * source in several folders stands in the first, and the others are its categories; in those whose names a category
 * cannot hold (`/` and `,` part them) it stands once more.
 */
export function writeOpml({ title, sources, createdAt }: OpmlToWrite): string {
  const created = createdAt === undefined ? '' : `\n    <dateCreated>${new Date(createdAt).toUTCString()}</dateCreated>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:nf="${ownNamespace}">
  <head>
    <title>${escapeXml(title)}</title>${created}
  </head>
  <body>
${folderLines(inFolders(sources), 2).join('\n')}
  </body>
</opml>
`
}

function inFolders(sources: readonly NewSource[]): Folder {
  const root: Folder = { sources: [], folders: new Map() }
  for (const source of sources) {
    const [first = [], ...others] = source.folders ?? []
    folderAt(root, first).sources.push({ source, categories: others.filter(isCategory) })
    for (const other of others) if (!isCategory(other)) folderAt(root, other).sources.push({ source, categories: [] })
  }
  return root
}

const isCategory = (folder: string[]): boolean => folder.every(name => !/[/,]/.test(name))

function folderAt(root: Folder, path: string[]): Folder {
  let folder = root
  for (const name of path.slice(0, 100)) {
    const next = folder.folders.get(name) ?? { sources: [], folders: new Map() }
    folder.folders.set(name, next)
    folder = next
  }
  return folder
}

function folderLines({ sources, folders }: Folder, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const nested = [...folders].flatMap(([name, folder]) => [
    `${indent}<outline text="${escapeXml(name)}">`,
    ...folderLines(folder, depth + 1),
    `${indent}</outline>`,
  ])
  return [...nested, ...sources.map(listed => indent + sourceLine(listed))]
}

function sourceLine({ source, categories }: Listed): string {
  const attributes: [string, string | undefined][] = [
    ['type', 'rss'],
    ['text', source.name],
    ['title', source.name],
    ['xmlUrl', source.feed],
    ['htmlUrl', source.homepage],
    ['category', categories.map(folder => `/${folder.join('/')}`).join(',')],
    ...ownAttributes(source),
  ]
  const written = attributes.flatMap(([name, value]) => (value ? [`${name}="${escapeXml(value)}"`] : []))
  return `<outline ${written.join(' ')}/>`
}

/** XML has no way to write control characters. */
function escapeXml(text: string): string {
  return escapeHtml(text.toWellFormed().replace(/[\x00-\x1f\x7f\ufffe\uffff]+/g, ' '))
}
