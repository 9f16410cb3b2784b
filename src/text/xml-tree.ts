import { readXml } from './xml-read.ts'
import type { XmlAttribute, XmlName, XmlReading } from './xml-reading.ts'

/**
 * An element of a document held in memory. `name` is what the reader of the format calls it, in lower case; `tag` is its
 * local name as written; attributes stand under their names as the format's reader gives them.
 */
export type XmlElement = {
  name: string
  space: string
  tag: string
  attributes: ReadonlyMap<string, string>
  children: XmlNode[]
  parent: XmlElement | undefined
}

export type XmlNode = XmlElement | string

/** How the reader of a format names things, and when it has had enough (asked of every element that opens). */
export type XmlTreeRules = {
  nameOf: (name: XmlName, parent: XmlElement | undefined) => string
  attributeNameOf: (name: XmlName) => string
  enough: (opened: XmlElement) => boolean
}

/** `unfinished` is the innermost element that was open where the document ended or its reading stopped. */
export type XmlTree = { roots: XmlElement[]; wellFormed: boolean; complete: boolean; unfinished?: XmlElement }

/**
 * Reads a document into a tree; see `readXml` for what is repaired. `startRules` gives the rules of one attempt at
 * reading, which may remember what they saw. Broken documents may have several roots.
 */
export function readXmlTree(text: string, startRules: () => XmlTreeRules = plainRules): XmlTree {
  const { reading, wellFormed, complete } = readXml(text, () => treeReading(startRules()))
  return { roots: reading.roots, wellFormed, complete, unfinished: reading.unfinished() }
}

/** Names as written, in lower case, and all of the document. */
function plainRules(): XmlTreeRules {
  return { nameOf: qualifiedName, attributeNameOf: qualifiedName, enough: () => false }
}

type Reading = { roots: XmlElement[]; unfinished(): XmlElement | undefined }

function treeReading({ nameOf, attributeNameOf, enough }: XmlTreeRules): XmlReading & Reading {
  const roots: XmlElement[] = []
  let current: XmlElement | undefined
  return {
    roots,
    unfinished: () => current,
    open(name, attributes) {
      const element: XmlElement = {
        name: nameOf(name, current),
        space: name.space,
        tag: name.local,
        attributes: attributeMap(attributes, attributeNameOf),
        children: [],
        parent: current,
      }
      if (enough(element)) return 'stop'
      if (current) current.children.push(element)
      else roots.push(element)
      current = element
      return undefined
    },
    text: characters => void current?.children.push(characters),
    close: () => void (current = current?.parent),
  }
}

function qualifiedName({ prefix, local }: XmlName): string {
  return (prefix ? `${prefix}:${local}` : local).toLowerCase()
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function attributeMap(attributes: XmlAttribute[], nameOf: (name: XmlName) => string): ReadonlyMap<string, string> {
  if (attributes.length === 0) return NO_ATTRIBUTES
  return new Map(attributes.map(attribute => [nameOf(attribute), attribute.value]))
}

/** Says whether a node is an element and not text. */
export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The elements directly inside, in document order. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement)
}

/** The first element directly inside that has the name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(node => isElement(node) && node.name === name) as XmlElement | undefined
}

/** All text inside, at any depth, as it stands. */
export function textOf(element: XmlElement): string {
  if (element.children.length === 1 && typeof element.children[0] === 'string') return element.children[0]
  return element.children.map(node => (isElement(node) ? textOf(node) : node)).join('')
}

/** The values of an attribute on the element and its ancestors, outermost first. */
export function inheritedValues(element: XmlElement, attribute: string): string[] {
  const values: string[] = []
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const value = at.attributes.get(attribute)
    if (value !== undefined) values.unshift(value)
  }
  return values
}
