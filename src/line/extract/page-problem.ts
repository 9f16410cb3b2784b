import type { PageProblem } from '../../model/article.ts'
import { elementsOf, type LightElement, textOf } from '../../text/light-dom.ts'
import { absoluteUrl, hostOf } from '../../text/urls.ts'
import { isSameTitle, linkShare } from './block-context.ts'
import type { Block } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import { isFree } from './metadata/free-to-read.ts'
import { compact, firstMeta, type PageFacts } from './page-facts.ts'
import {
  challengeWords,
  charactersLeft,
  consentWords,
  loginWords,
  notFoundWords,
  paywallWords,
  scriptWords,
  shareLeft,
} from './page-problem-words.ts'
import { stringOf } from './structured-data.ts'
import { weighedLength } from './weighed-length.ts'

/** Why a page gave no text or not all of it; `share` is how much of the text is there, 0 to 1, where it can be known. */
export type Trouble = { problem: PageProblem; share?: number }

/** Weighed characters. Below `teaser` a text may be the beginning of one; below `nothing` it is none. */
const teaser = 1_200
const short = 500
const nothing = 140
/** Characters of all words on the page: a page with more of them is no bare wall. */
const smallPage = 3_000
const mostWords = 60_000

type Look = { facts: PageFacts; blocks: readonly Block[]; words: string; text: string; end: number; length: number }

/**
 * Why a page did not give its article's text, as far as it can be seen; undefined when it gave it. What the page is made
 * of is asked first, what it says second: a long text is an article's whatever stands around it, except where the page
 * itself says how much is missing.
 * @param text the text that was taken for the article's
 * @param end the block after the last of it
 */
export function pageProblem(facts: PageFacts, blocks: readonly Block[], text: string, end = 0): Trouble | undefined {
  const left = shareSaid(blocks, text)
  if (left !== undefined) return { problem: 'paywall', share: left }
  if (isOfTeasers(text, blocks, facts) && !isArticle(facts)) return { problem: 'listing' }
  // No text weighs less than its length.
  if (text.length >= teaser) return undefined
  const length = weighedLength(text)
  if (length >= teaser) return undefined
  const words = blocks
    .map(block => block.text)
    .join('\n')
    .slice(0, mostWords)
  const look = { facts, blocks, words, text, end, length }
  if (isChallenge(look)) return { problem: 'challenge' }
  if (isNotFound(look)) return { problem: 'not-found' }
  if (isConsent(look)) return { problem: 'consent-wall' }
  if (isPaywall(look)) return { problem: 'paywall', ...shareKnown(look) }
  if (isLogin(look)) return { problem: 'login' }
  if (look.length < short && isListing(look)) return { problem: 'listing' }
  if (look.length >= nothing) return undefined
  return { problem: isScriptOnly(look) ? 'script-only' : 'no-text' }
}

/** Problems that leave nothing of the article: what was taken for its text is the wall's own. */
export function isWall({ problem }: Trouble): boolean {
  return problem !== 'paywall' && problem !== 'no-text'
}

/** Whether the page's head is the article's all the same: that of a challenge, an error or a list is not. */
export function isOwnHead({ problem }: Trouble): boolean {
  return problem === 'script-only' || problem === 'login'
}

/** The head says what the page is about and when it was published: no wall, no list and no error page has that. */
function isDescribed({ facts }: Pick<Look, 'facts'>): boolean {
  if (facts.article?.headline !== undefined && facts.article.datePublished !== undefined) return true
  return firstMeta(facts, 'article:published_time', 'datepublished', 'uploaddate') !== undefined
}

const isBare = ({ words }: Look): boolean => words.length < smallPage

/** The title and the headings, where a page says what it is. */
const signs = ({ facts, blocks }: Look): string =>
  [facts.document.title, ...blocks.filter(block => /^h[1-3]$/.test(block.tag)).map(block => block.text)]
    .join('\n')
    .slice(0, 2_000)

const challengers =
  /captcha|challenge-platform|cf-turnstile|px-captcha|_Incapsula_Resource|geo\.captcha-delivery|datadome|akamai.{0,20}challenge|perimeterx/i

function isChallenge(look: Look): boolean {
  if (!isBare(look) || isDescribed(look) || look.length >= 800) return false
  if (challengeWords.test(`${signs(look)}\n${look.words.slice(0, 1_000)}`)) return true
  return look.length < nothing && hasElement(look, challengers)
}

/** Whether an element's address, name or class matches: for small pages only. */
function hasElement({ facts }: Look, pattern: RegExp): boolean {
  for (const { attributes } of elementsOf(facts.document.root)) {
    const names = `${attributes.src ?? ''} ${attributes.id ?? ''} ${attributes.class ?? ''} ${attributes.action ?? ''}`
    if (names.length > 3 && pattern.test(names.slice(0, 500))) return true
  }
  return false
}

/** An error page under a good status: it says so in its title or its first heading, and has no article's text. */
function isNotFound(look: Look): boolean {
  if (isDescribed(look) || look.length >= 800) return false
  const [heading] = look.blocks.filter(block => /^h[12]$/.test(block.tag))
  const said = [look.facts.document.title, heading?.text ?? '', ...(isBare(look) ? [look.words.slice(0, 300)] : [])]
  return said.some(text => notFoundWords.test(text.slice(0, 300)))
}

/** The text itself asks for consent, or a page with hardly any other words does; an article may be about such questions. */
function isConsent(look: Look): boolean {
  const inText = distinct(look.text.slice(0, 3_000), consentWords)
  if (isDescribed(look) && showsHeadline(look)) return inText >= 3 && distinct(buttons(look), consentWords) > 0
  if (inText >= 3 || (inText >= 2 && look.length < 700 && !isDescribed(look))) return true
  return look.length < nothing * 2 && isBare(look) && distinct(`${look.words}\n${buttons(look)}`, consentWords) >= 2
}

/** What a small page lets its readers press; such words are no part of its text. */
const buttons = ({ facts }: Look): string =>
  elementsOf(facts.document.root)
    .filter(({ tag }) => tag === 'button' || tag === 'input')
    .slice(0, 50)
    .map(element => element.attributes.value ?? textOf(element, 100))
    .join('\n')

/** Whether the headline that the head names stands on the page: above a wall stands the wall's own. */
function showsHeadline({ facts, blocks }: Look): boolean {
  const headline = compact(stringOf(facts.article?.headline) ?? firstMeta(facts, 'og:title') ?? '')
  return blocks.some(({ tag, text }) => /^h[12]$/.test(tag) && isSameTitle(compact(text), headline))
}

/** How many different matches a text has, up to five. */
function distinct(text: string, pattern: RegExp): number {
  const found = new Set<string>()
  for (const [match] of text.matchAll(new RegExp(pattern.source, 'giu')))
    if (found.add(match.toLowerCase()).size >= 5) break
  return found.size
}

/** It says that it is not free and stops early; or says so to its readers where the text breaks off. */
function isPaywall(look: Look): boolean {
  const free = isFree(look.facts)
  if (free === false) return look.length < 800 || paywallWords.test(around(look))
  return free !== true && look.length < 800 && paywallWords.test(around(look))
}

function isLogin(look: Look): boolean {
  return look.length < nothing * 2 && isFree(look.facts) !== true && loginWords.test(around(look))
}

/** Blocks after the end of the text in which a wall speaks. */
const wallAfter = 15

/**
 * The words in the text and where it breaks off, without navigation: every site offers a subscription at the top of its
 * pages and at their foot.
 */
function around({ blocks, end }: Look): string {
  const near = end > 0 ? blocks.slice(0, end + wallAfter) : blocks
  return near
    .filter(block => !elsewhere.has(block.tag) && (block.above & aside) === 0)
    .filter(({ text, linkLength }) => text.length > 14 && text.length < 400 && linkLength < text.length)
    .map(block => block.text)
    .join('\n')
    .slice(-20_000)
}

const elsewhere = new Set(['nav', 'footer', 'header', 'li', 'option'])
const aside = means.navigation | means.footer

/** The head says that this is one article, or one of another thing. */
const isArticle = (facts: PageFacts): boolean =>
  isDescribed({ facts }) || /^(?:article|video|music)/i.test(firstMeta(facts, 'og:type') ?? '')

const fewestTeasers = 5

/**
 * As many of a text's lines are broken off as are not, under headlines that lead to pages of the same site: the beginnings
 * of other articles. What leads to others' pages is a list that somebody wrote.
 */
function isOfTeasers(text: string, blocks: readonly Block[], { url, base }: PageFacts): boolean {
  const lines = text.split('\n').filter(line => line.length >= 40)
  const cut = lines.filter(line => /(?:…|\.{3})[\])]?$/.test(line.slice(-5)))
  if (cut.length < fewestTeasers || cut.length < 0.45 * lines.length) return false
  const leadsOn = ({ attributes: { href } }: LightElement): boolean =>
    hostOf(absoluteUrl(href, base) ?? '') === hostOf(url)
  const headlines = blocks.filter(block => /^h[2-4]$/.test(block.tag) && linkShare(block) > 0.8)
  return headlines.filter(({ links }) => links.some(leadsOn)).length >= cut.length
}

/** Many headlines that are links, and hardly a sentence. */
function isListing({ facts, blocks }: Look): boolean {
  if (isArticle(facts)) return false
  const headlines = blocks.filter(block => linkShare(block) > 0.8 && block.text.length > 30)
  const prose = blocks.filter(block => linkShare(block) < 0.3 && block.text.length > 250)
  return headlines.length >= 12 && prose.length < 3
}

function isScriptOnly({ facts, words }: Look): boolean {
  return words.length < 1_500 && (facts.document.scriptLength > 3_000 || scriptWords.test(words))
}

/** How much of the text is there, as the page tells its readers; only where that is clearly not all. */
function shareSaid(blocks: readonly Block[], shown: string): number | undefined {
  for (const { text } of blocks) {
    if (text.length > 400) continue
    const percent = text.includes('%') ? shareLeft.exec(text) : null
    const left = percent && paywallWords.test(text) ? Number((percent[1] ?? percent[2] ?? '').replace(',', '.')) : 0
    if (left >= 5 && left < 100) return (100 - left) / 100
    const characters = Number(charactersLeft.exec(text)?.[1] ?? 0)
    // Weighed length counts a Japanese character two and a half times.
    if (characters > 50) return weighedLength(shown) / (weighedLength(shown) + 2.5 * characters)
  }
  return undefined
}

/** By the number of words, or the longer text, that the structured data gives. */
function shareKnown({ facts, text }: Look): { share?: number } {
  const said = Number(facts.article?.wordCount)
  const words = text.split(/\s+/).length
  const whole = said > 0 ? said : facts.articleBody.split(/\s+/).length
  const share = whole > words * 1.2 ? words / whole : undefined
  return share === undefined ? {} : { share: Math.round(share * 100) / 100 }
}
