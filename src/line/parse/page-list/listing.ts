import type { Feed, Item } from '../../../model/feed.ts'
import type { LightDocument } from '../../../text/light-dom.ts'
import { escapeHtml } from '../../../text/sanitise-text.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import { singleSpaced } from '../../../text/white-space.ts'
import { dayInAddress } from '../address-shape.ts'
import { languageTag, oneLine } from '../fields.ts'
import { known } from '../known.ts'
import { pageName } from './page-name.ts'
import { enough, type ScoredTarget, scoreLinks } from './score-links.ts'
import { targetsOf } from './targets.ts'

/** Less is no list: any two links may look alike. */
const fewest = 3

/** The longest front pages link some 300 articles; what stands behind is an archive. */
const mostItems = 400

const hour = 3_600_000

/** Where a page was read from, and when as its server's clock says (milliseconds UTC), where that is known. */
export type PageOrigin = { url: string; now?: number | undefined }

/**
 * Reads a homepage or section page as a list of headlines, found without rules for the site: see `score-links.ts`.
 * Undefined when fewer than three are found. Items come in the order of the page, each address once.
 */
export function readListing(page: LightDocument, origin: PageOrigin): Feed | undefined {
  const headlines = scoreLinks(targetsOf(page.root, origin.url)).filter(({ score }) => score >= enough)
  if (headlines.length < fewest) return undefined
  return known<Feed>({
    format: 'listing',
    title: pageName(page, origin.url),
    homepage: origin.url,
    lang: languageTag(page.lang),
    hubs: [],
    items: headlines.slice(0, mostItems).map(headline => itemOf(headline, origin)),
  })
}

function itemOf({ url, title, facts }: ScoredTarget, origin: PageOrigin): Item {
  const picture = absoluteUrl(facts.picture?.url, origin.url)
  return known<Item>({
    url,
    title: oneLine(singleSpaced(title)),
    summaryHtml: facts.summary && `<p>${escapeHtml(facts.summary)}</p>`,
    authors: [],
    publishedAt: momentOf(facts.publishedAt ?? dayInAddress(url), origin.now),
    publishedRaw: oneLine(facts.publishedRaw),
    tags: [],
    pictures: picture ? [{ ...facts.picture, url: picture }] : [],
    enclosures: [],
  })
}

/** A day without an hour tells less than the moment at which the item was first seen, unless it is days ago. */
function momentOf(at: number | undefined, now: number | undefined): number | undefined {
  const isDay = at !== undefined && at % (24 * hour) === 0
  return isDay && now !== undefined && at > now - 48 * hour ? undefined : at
}
