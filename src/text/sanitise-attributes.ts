import { plainlyAbsolute } from './plain-address.ts'
import { wellFormed, withoutControls } from './sanitise-text.ts'
import { largestOfSet } from './srcset.ts'

export type Attributes = Record<string, string>

const longestAddress = 4_096
const longestWords = 1_000
/** Characters of an address that cannot be too long for its base. */
const longestPlain = 2_000

/**
 * The attributes that a kept element keeps, checked and rewritten; nothing passes through as it came.
 * @param base address that relative addresses are relative to; without it they are dropped
 */
export function cleanAttributes(tag: string, raw: Attributes, base?: string): Attributes {
  const said = own.get(tag)?.(raw, base) ?? none
  const language = languageAttributes(raw)
  return language === none ? said : { ...language, ...said }
}

/** An absolute http(s) address of `value`, or undefined: every other scheme can act, and relative ones need `base`. */
export function webAddress(value: string | undefined, base?: string): string | undefined {
  const plain = plainAddress(value, base)
  if (plain !== undefined) return plain
  const url = readAddress(value, base)
  return url && (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password
    ? url.href
    : undefined
}

/** An address that needs no parsing, as nearly all. */
const plainAddress = (value: string | undefined, base?: string): string | undefined =>
  value && value.length <= longestPlain ? plainlyAbsolute(value, base) : undefined

function readAddress(value: string | undefined, base?: string): URL | undefined {
  if (!value || value.length > longestAddress) return undefined
  const url = URL.parse(withoutControls(value).trim().toWellFormed(), base)
  return url && url.href.length <= longestAddress ? url : undefined
}

type Rule = (raw: Attributes, base?: string) => Attributes

const none: Attributes = {}

const titled: Rule = raw => (raw.title ? { title: words(raw.title) } : none)

const cell: Rule = raw => ({ ...whole(raw, 'colspan', 1, 100), ...whole(raw, 'rowspan', 1, 1_000) })

const own = new Map<string, Rule>(
  Object.entries({
    a: (raw, base) => {
      const href = linkAddress(raw.href, base)
      return href ? { href, rel: 'noopener nofollow ugc' } : none
    },
    img: (raw, base) => {
      const src = pictureAddress(raw, base)
      if (!src) return none
      const size = { ...whole(raw, 'width', 1, 20_000), ...whole(raw, 'height', 1, 20_000) }
      return { src, alt: words(raw.alt), ...size, loading: 'lazy', decoding: 'async' }
    },
    abbr: titled,
    dfn: titled,
    time: raw => (/^[\dTZPYMDWHS:+. -]{4,40}$/.test(raw.datetime ?? '') ? { datetime: raw.datetime ?? '' } : none),
    ol: raw => ({ ...whole(raw, 'start', 0, 1_000_000), ...(raw.reversed === undefined ? none : { reversed: '' }) }),
    li: raw => whole(raw, 'value', 0, 1_000_000),
    td: cell,
    th: raw => ({ ...cell(raw), ...(/^(row|col)$/.test(raw.scope ?? '') ? { scope: raw.scope ?? '' } : none) }),
  } satisfies Record<string, Rule>),
)

function linkAddress(value: string | undefined, base?: string): string | undefined {
  // A fragment points at an id, and ids do not survive.
  if (value?.trimStart().startsWith('#')) return undefined
  const plain = plainAddress(value, base)
  if (plain !== undefined) return plain
  const url = readAddress(value, base)
  if (url?.protocol === 'mailto:') return /^mailto:[^\s?]{3,200}$/.test(url.href) ? url.href : undefined
  return webAddress(value, base)
}

/** The address of a picture: `src`, or what lazy loaders keep in its place. Pictures of one or two pixels are trackers. */
function pictureAddress(raw: Attributes, base?: string): string | undefined {
  if (isTiny(raw.width) || isTiny(raw.height)) return undefined
  const lazy = [raw['data-src'], raw['data-lazy-src'], raw['data-original'], raw['data-image']]
  for (const value of isPlaceholder(raw.src)
    ? [...lazy, largestIn(raw), raw.src]
    : [raw.src, ...lazy, largestIn(raw)]) {
    const address = webAddress(value, base)
    if (address) return address
  }
  return undefined
}

const isTiny = (size: string | undefined): boolean => /^\s*[012]\s{0,9}(?:px\s{0,9})?$/.test(size ?? '')

const isPlaceholder = (src: string | undefined): boolean =>
  !src || /^data:|placeholder|spacer|blank\.|1x1|transparent|loading\.gif/i.test(src.slice(0, longestAddress))

const longestSet = 20_000

function largestIn(raw: Attributes): string | undefined {
  const set = raw['data-srcset'] ?? raw.srcset
  return set && set.length <= longestSet ? largestOfSet(set) : undefined
}

function languageAttributes(raw: Attributes): Attributes {
  const lang = raw.lang ?? raw['xml:lang']
  const { dir } = raw
  if (lang === undefined && dir === undefined) return none
  const direction = dir?.toLowerCase()
  return {
    ...(lang && lang.length <= 35 && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang) ? { lang } : none),
    ...(direction === 'ltr' || direction === 'rtl' || direction === 'auto' ? { dir: direction } : none),
  }
}

function whole(raw: Attributes, name: string, least: number, most: number): Attributes {
  const value = /^\s*(\d{1,7})(?:px)?\s*$/.exec(raw[name] ?? '')?.[1]
  return value && Number(value) >= least && Number(value) <= most ? { [name]: String(Number(value)) } : {}
}

function words(value: string | undefined): string {
  const clean = withoutControls((value ?? '').slice(0, longestWords)).replace(/\s+/g, ' ')
  return wellFormed(clean).trim()
}
