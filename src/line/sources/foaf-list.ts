import { withoutControls } from '../../text/sanitise-text.ts'
import { absoluteUrl, hostOf } from '../../text/urls.ts'
import { readXml } from '../../text/xml-read.ts'
import type { XmlAttribute, XmlReading } from '../../text/xml-reading.ts'
import { called, type SourceList, takeList } from './source-list.ts'

/** A person, agent or group of the document; `name` may come after what it has. */
type Somebody = { kind: 'agent' | 'group'; name?: string; within?: Somebody; known: boolean }

/** A feed or a further list, with whose it is. */
type Mention = { what: 'feed' | 'list'; address: string; homepage?: string; whose?: Somebody }

/**
 * Reads a list of feeds in RDF, as planets and blog hosts published them before OPML: `rss:channel` and `ya:feed` of
 * `foaf:Agent`s, whose groups are folders; whom they know is a list each (FOAF 0.1). Never throws.
 */
export function readFoaf(text: string): SourceList {
  const { reading } = readXml(text, foafReading)
  const taker = takeList()
  for (const { what, address, homepage, whose } of reading.mentions) {
    const url = absoluteUrl(address)
    const title = nameOf(whose)
    const folder = groupsOf(whose)
    if (!url) taker.refuse({ title, homepage, reason: `${called(title)} has no address of a feed.` })
    else if (what === 'list') taker.list.lists.push({ title, url, folder })
    else
      taker.source({
        name: title ?? hostOf(url) ?? url,
        feed: url,
        ...(homepage && { homepage }),
        ...(folder.length > 0 && { folders: [folder] }),
      })
  }
  return taker.list
}

const nameOf = (whose: Somebody | undefined): string | undefined => (whose?.kind === 'agent' ? whose.name : undefined)

function groupsOf(whose: Somebody | undefined): string[] {
  const groups: string[] = []
  for (let one = whose; one; one = one.within) if (one.kind === 'group' && one.name) groups.unshift(one.name)
  return groups
}

type FoafReading = XmlReading & { mentions: Mention[] }

type Frame = { local: string; somebody?: Somebody; homepage?: string; knows: boolean; text: string }

const somebodies: ReadonlyMap<string, Somebody['kind']> = new Map([
  ['agent', 'agent'],
  ['person', 'agent'],
  ['organization', 'agent'],
  ['group', 'group'],
])
const names: ReadonlySet<string> = new Set(['name', 'member_name'])

function foafReading(): FoafReading {
  const frames: Frame[] = []
  const mentions: Mention[] = []
  return {
    mentions,
    open({ local: written }, attributes) {
      const local = written.toLowerCase()
      const outer = frames.at(-1)
      const kind = somebodies.get(local)
      const somebody: Somebody | undefined = kind
        ? { kind, within: outer?.somebody, known: Boolean(outer?.knows) }
        : outer?.somebody
      const address = attributeNamed('about', attributes) ?? attributeNamed('resource', attributes)
      const homepage = local === 'document' ? absoluteUrl(address) : outer?.homepage
      frames.push({ local, somebody, homepage, knows: local === 'knows' || (outer?.knows ?? false), text: '' })
      const whose = somebody
      if (local === 'channel' || local === 'feed')
        mentions.push({ what: 'feed', address: address ?? '', homepage, whose })
      else if (local === 'seealso' && address && whose?.known) mentions.push({ what: 'list', address, whose })
      return undefined
    },
    text(characters) {
      const frame = frames.at(-1)
      if (frame && names.has(frame.local) && frame.text.length < 500) frame.text += characters
    },
    close() {
      const { local, text, somebody } = frames.pop()!
      const name = withoutControls(text.replace(/\s+/g, ' ')).trim().slice(0, 500)
      if (names.has(local) && somebody && name) somebody.name ??= name
    },
  }
}

const attributeNamed = (local: string, attributes: XmlAttribute[]): string | undefined =>
  attributes.find(attribute => attribute.local.toLowerCase() === local)?.value
