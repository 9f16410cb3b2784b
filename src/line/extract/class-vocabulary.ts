import { codeAt } from '../../text/code-at.ts'
import { hashOn, nameTable } from '../../text/html-names.ts'
import { isWhiteSpace } from '../../text/white-space.ts'

/** What the names that publishers give their boxes say of what is in them, one bit each. */
export const means = {
  body: 1 << 0,
  comment: 1 << 1,
  related: 1 << 2,
  promo: 1 << 3,
  share: 1 << 4,
  advert: 1 << 5,
  newsletter: 1 << 6,
  author: 1 << 7,
  caption: 1 << 8,
  meta: 1 << 9,
  tags: 1 << 10,
  navigation: 1 << 11,
  footer: 1 << 12,
  sidebar: 1 << 13,
  consent: 1 << 14,
  hidden: 1 << 15,
  standfirst: 1 << 16,
  quote: 1 << 17,
  title: 1 << 18,
  box: 1 << 19,
  note: 1 << 20,
  poll: 1 << 21,
  media: 1 << 22,
  paywall: 1 << 23,
  embed: 1 << 24,
} as const

/** Names of boxes that stand beside an article or within it without being part of it. */
export const otherBoxes =
  means.related |
  means.promo |
  means.advert |
  means.newsletter |
  means.author |
  means.share |
  means.comment |
  means.navigation |
  means.sidebar |
  means.consent |
  means.footer

type Meaning = keyof typeof means

/** Words and pairs of neighbouring words (`read-more`, `readMore`, `read_more`), in the languages of class names. */
const vocabulary: Record<Meaning, string> = {
  body:
    'articlebody storybody storytext articletext articlecontent storycontent bodytext wysiwyg paragraph paragraphs richtext ' +
    'postcontent entrycontent postbody maincontent artikeltext article-body story-body entry-content post-content ' +
    'article-content article-text story-text body-text content-body rich-text post-body story-content text-body ' +
    'article-copy body-copy content-text text-content article-paragraph article-main news-text detail-text field-body ' +
    'name-body blog-content single-content page-content',
  comment:
    'comment comments disqus respond reply replies livefyre viafoura coral kommentare kommentar commentaires comentarios komentarze discussion',
  related:
    'related recirc recirculation teasertext relatedbroadcast recommend recommended recommendation recommendations recommends teaser teasers outbrain taboola zergnet ' +
    'trending popular suggested suggestions carousel slider swiper listing linkbox linklist storylink relacionadas ' +
    'relacionados relacionado verwandt related-articles read-more read-next read-also also-read see-also more-from ' +
    'more-stories more-news more-on most-read most-viewed most-popular top-stories inline-story inline-promo next-article ' +
    'next-story next-post further-reading also-like you-like you-may dont-miss latest-news latest-posts latest-articles ' +
    'up-next link-list meistgelesen weiterlesen mehrzum a-lire lire-aussi leia-mais leia-tambem saiba-mais leggi-anche ' +
    'lees-ook les-ogsa readmore seealso morelinks',
  promo:
    'promo promos promotion banner cta sponsor sponsored affiliate affiliates product products shop shopping buy deal ' +
    'deals offer offers commerce call-action partner partners teaserbox crosspromo donate donation',
  share:
    'share sharing social socials facebook twitter whatsapp pinterest addthis addtoany sharedaddy toolbar tools bookmark ' +
    'bookmarks print socialshare follow followus sharebar sharetools reactions google-preferred',
  advert:
    'ad ads adv advert advertisement advertising adslot adunit dfp gpt adsbygoogle anzeige werbung publicidad reklama werbemittel ad-slot sponsored-content',
  newsletter:
    'newsletter newsletters subscribe subscription subscriptions signup optin mailchimp membership ' +
    'donation register login signin sign-up sign-in email-form abo abonnement abobox',
  author:
    'author authors byline bylines bio contributor contributors writer reporter vcard autor autoren auteur autore author-bio about-author person-details',
  caption:
    'caption captions figcaption credit credits bildunterschrift legende imagedescription image-description picbox media-info imagecaption photocredit copyright image-credit bildnachweis pie-foto source-image',
  meta:
    'meta date dateline datetime timestamp published updated pubdate postdate articlemeta publication-date publish-date ' +
    'posted-on last-updated kicker eyebrow rubric overline reading-time readtime breaking-label',
  tags: 'tag tags taglist tagcloud keywords keyword topics labels categories breadcrumb breadcrumbs schlagworte etiquetas themen tag-list post-tags article-tags',
  navigation:
    'nav navbar navigation menu menus submenu megamenu masthead topbar skip pagination pager sitemap toc navigationbar table-contents breadcrumb breadcrumbs skiplink',
  footer: 'footer colophon disclaimer legal imprint impressum site-footer copyright-notice footnote-site',
  sidebar:
    'sidebar aside rail widget widgets complementary secondary right-rail right-column left-rail sidebox right-col left-col',
  consent:
    'cookie cookies consent gdpr onetrust otpccenter ot-sdk didomi usercentrics modal popup overlay toast privacy-banner notification cookiebar',
  hidden:
    'hidden hide invisible visuallyhidden offscreen noprint sr-only screen-reader visually-hidden d-none display-none assistive a11y',
  standfirst:
    'standfirst summary subtitle subhead subheadline subheading lead lede intro deck dek excerpt chapeau vorspann sapo ' +
    'bajada entradilla occhiello catenaccio ingress lead-text article-intro sottotitolo description leadtext',
  quote: 'quote pullquote blockquote pull-quote zitat',
  title: 'title headline heading titulo titre titolo article-title entry-title',
  box: 'factbox infobox facts fact-box info-box infokasten factoid timeline key-points keypoints takeaways highlights callout explainer',
  note: 'correction corrections editors-note editor-note disclosure footnote footnotes references note notes',
  poll: 'poll quiz survey vote voting rating ratings score weather stock stocks ticker market markets scoreboard calculator',
  // Names of the wall and, as often, of the article behind it.
  paywall: 'paywall regwall piano premium meter metered subscriber plusbox teaserwall',
  embed:
    'twitter-tweet twitter-video instagram-media tiktok-embed fb-post bluesky-embed reddit-embed embed embeds embedded tweet oembed',
  media:
    'image images img photo photos picture pictures media gallery galleries slideshow figure lightbox thumb thumbnail ' +
    'thumbnails video videos player podcast audio embed',
}

/** The meaning of each word and pair of the vocabulary, and with `beginsPair` of each word that a pair begins with. */
const meaningOf = new Map<string, number>()
for (const [meaning, words] of Object.entries(vocabulary)) {
  for (const word of words.split(' ')) meaningOf.set(word, (meaningOf.get(word) ?? 0) | means[meaning as Meaning])
}
const beginsPair = 1 << 30
for (const name of [...meaningOf.keys()]) {
  const [first] = name.split('-')
  if (name.includes('-')) meaningOf.set(first!, (meaningOf.get(first!) ?? 0) | beginsPair)
}

const table = nameTable([...meaningOf.keys()])
const meanings = Int32Array.from(table.names, name => meaningOf.get(name) ?? 0)
const hyphen = 0x2d

/**
 * What class, id and component names say, as bits of `means`. Names are parted by white space; their words by anything
 * but letters and digits, and where a capital follows a small letter. A page has hundreds of different names, so they
 * are looked up where they stand, without cutting out a single word.
 */
export function meaningOfNames(names: string): number {
  const { length } = names
  let bits = 0
  let pairFrom = -1
  let pairHash = 0
  for (let at = 0; at < length; ) {
    const code = codeAt(names, at)
    if (!isOfWord(code)) {
      // A pair is of one name.
      if (isWhiteSpace(code)) pairFrom = -1
      at++
      continue
    }
    const from = at
    let hash = 0
    let both = hashOn(pairHash, hyphen)
    for (let before = 0; at < length; at++) {
      const letter = codeAt(names, at)
      if (!isOfWord(letter) || (isCapital(letter) && isSmall(before))) break
      hash = hashOn(hash, letter)
      both = hashOn(both, letter)
      before = letter
    }
    const meaning = meanings[table.find(names, from, at, hash)]!
    bits |= meaning
    if (pairFrom >= 0) bits |= meaningOfPair(names, pairFrom, from, at, both)
    pairFrom = (meaning & beginsPair) !== 0 ? from : -1
    pairHash = hash
  }
  return bits & ~beginsPair
}

/** Two neighbouring words, whatever parts them in the source: the table has them with a hyphen. */
function meaningOfPair(names: string, first: number, second: number, end: number, hash: number): number {
  if (!table.mayHave(hash)) return 0
  const words = [names.slice(first, second).replace(notOfWords, ''), names.slice(second, end)]
  return meaningOf.get(words.join('-').toLowerCase()) ?? 0
}

const notOfWords = /[^a-z\d]+/gi

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a
const isOfWord = (code: number): boolean => isSmall(code) || isCapital(code) || (code >= 0x30 && code <= 0x39)
