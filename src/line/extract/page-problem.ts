import type { PageProblem } from '../../model/article.ts'
import { linkShare } from './block-context.ts'
import { type Block, weighedLength } from './blocks.ts'
import { firstMeta, type PageFacts } from './page-facts.ts'

const challengeWords =
  /just a moment|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|checking your browser|access denied|pardon our interruption|captcha|security check|unusual traffic|ddos protection|request (?:was )?blocked/i
const consentWords =
  /\b(?:we (?:and our (?:\d+ )?partners )?use cookies|accept (?:all )?cookies|cookie (?:consent|settings|preferences)|privacy (?:choices|settings|center)|consent to|before you continue|mit werbung (?:lesen|weiterlesen)|werbefrei|zustimm|akzeptieren|accepter (?:et continuer|les cookies)|accetta|aceptar (?:y|las cookies))/i
const paywallWords =
  /\b(?:subscribe (?:now|to (?:read|continue|unlock))|subscribers? only|for subscribers|already a subscriber|to continue reading|to read the full|unlock (?:this|the full)|remaining of this article|nur für abonnent|jetzt weiterlesen|plus-artikel|mit .{0,20}abo\b|réservé aux abonnés|il vous reste|pour lire la suite|solo para suscriptores|suscríbete para|exclusivo para assinantes|per abbonati|voor abonnees|prenumerera för|for abonnenter)/i
const loginWords =
  /\b(?:(?:log|sign) in to (?:read|continue|view)|you must be logged in|please (?:log|sign) in|register to (?:read|continue)|bitte (?:melden sie sich|anmelden|einloggen))/i
const scriptWords =
  /(?:enable|activate|turn on|requires?|need) (?:your )?java ?script|java ?script (?:is )?(?:disabled|required|aktivieren|deaktiviert)|activer javascript|habilit(?:e|ar) javascript/i

/** Below this a text is a teaser at most; weighed, so that scripts that say more per character are not wronged. */
const teaserLength = 1_200
const nothing = 140

/**
 * Why a page did not give its article's text, as far as it can be seen; undefined when it gave it. Only a page with
 * little or no text has a problem, except one that itself says that its text is not free and stops early.
 */
export function pageProblem(facts: PageFacts, blocks: readonly Block[], text: string): PageProblem | undefined {
  const length = weighedLength(text)
  const words = blocks
    .map(block => block.text)
    .join('\n')
    .slice(0, 60_000)
  if (length < teaserLength && isLocked(facts)) return 'paywall'
  if (length < teaserLength && paywallWords.test(words) && length < 800) return 'paywall'
  if (words.length < 3_000 && length < 600 && challengeWords.test(`${facts.document.title}\n${words}`))
    return 'challenge'
  if (length >= nothing * 2 && !(length < 500 && isListing(facts, blocks))) return undefined
  if (consentWords.test(words) && words.length < 12_000) return 'consent-wall'
  if (loginWords.test(words)) return 'login'
  if (isListing(facts, blocks)) return 'listing'
  if (length >= nothing) return undefined
  if (words.length < 1_500 && (facts.document.scriptLength > 3_000 || scriptWords.test(words))) return 'script-only'
  return 'no-text'
}

/** The page says in its structured data that its text is not free. */
function isLocked(facts: PageFacts): boolean {
  const free = [
    facts.article?.isAccessibleForFree,
    ...facts.things.slice(0, 50).map(thing => thing.isAccessibleForFree),
  ].find(value => value !== undefined)
  const tier = firstMeta(facts, 'article:content_tier', 'og:article:content_tier')
  return free === false || /^false$/i.test(String(free)) || tier === 'locked'
}

/** Many headlines that are links, and hardly a sentence. */
function isListing(facts: PageFacts, blocks: readonly Block[]): boolean {
  const headlines = blocks.filter(block => linkShare(block) > 0.8 && block.text.length > 30)
  const prose = blocks.filter(block => linkShare(block) < 0.3 && block.text.length > 250)
  const isArticle = facts.article !== undefined || firstMeta(facts, 'og:type') === 'article'
  return headlines.length >= (isArticle ? 40 : 12) && prose.length < 3
}
