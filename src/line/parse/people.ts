import type { Person } from '../../model/feed.ts'
import { absoluteUrl } from '../../text/urls.ts'
import { childElements, type XmlElement } from '../../text/xml-tree.ts'
import { allNamed, baseOf, type FeedDocument, type Fields, fieldsOf, firstText, lineOf, oneLine } from './fields.ts'
import { known } from './known.ts'
import { MOST_VALUES } from './limits.ts'
import { titleFromHtml } from './text-construct.ts'

const AUTHORS = [
  'author',
  'atom:author',
  'dc:creator',
  'dc:author',
  'dcterms:creator',
  'managingeditor',
  'contributor',
  'atom:contributor',
]

/** The people and desks that an item or channel names as its authors, each once. */
export function authorsOf(fields: Fields, document: FeedDocument): Person[] {
  const named = peopleNamed(fields, AUTHORS, document)
  return named.length > 0 ? named : peopleNamed(fields, ['itunes:author', 'podcast:person', 'media:credit'], document)
}

/** The people that the elements with one of the names stand for, each once. */
export function peopleNamed(fields: Fields, names: readonly string[], document: FeedDocument): Person[] {
  const people = allNamed(fields, names)
    .slice(0, MOST_VALUES)
    .map(element => personOf(element, document))
  const once = new Map(people.filter(isSomebody).map(person => [JSON.stringify(person), person]))
  return [...once.values()]
}

function isSomebody({ name, email, url }: Person): boolean {
  return (name ?? email ?? url) !== undefined
}

/** A person construct of Atom (RFC 4287 §3.2), or RSS's one line for name and address. */
function personOf(element: XmlElement, document: FeedDocument): Person {
  if (childElements(element).length === 0) return personFromLine(lineOf(element) ?? '')
  const fields = fieldsOf(element)
  const name = firstText(fields, ['name', 'atom:name', 'itunes:name'])
  const email = firstText(fields, ['email', 'atom:email', 'itunes:email'])
  const address = firstText(fields, ['uri', 'url', 'homepage', 'atom:uri'])
  const url = absoluteUrl(address, baseOf(element, document))
  if (name === undefined && email === undefined && url === undefined) return personFromLine(lineOf(element) ?? '')
  return known<Person>({ name: name && titleFromHtml(name), email, url })
}

/** Reads `desk@news.example (The Desk)`, `The Desk <desk@news.example>` and a bare name. */
export function personFromLine(line: string): Person {
  const words = line.split(/[\s<>()[\]"]+/)
  const written = words.find(word => /^(?:mailto:)?[^@]+@[^@.]+\.[^@]+$/i.test(word))
  if (written === undefined) return known<Person>({ name: titleFromHtml(line) })
  const rest = line.replace(written, ' ').replace(/[<>()[\]"]+/g, ' ')
  return known<Person>({ name: oneLine(titleFromHtml(rest)), email: written.replace(/^mailto:|[,;:]+$/gi, '') })
}
