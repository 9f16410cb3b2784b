import type { LightElement } from '../../text/light-dom.ts'

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

const meaningOf = new Map<string, number>()
for (const [meaning, words] of Object.entries(vocabulary)) {
  for (const word of words.split(' ')) meaningOf.set(word, (meaningOf.get(word) ?? 0) | means[meaning as Meaning])
}

/** Words that a pair in the vocabulary begins with. */
const beginsPair = new Set([...meaningOf.keys()].filter(name => name.includes('-')).map(name => name.split('-')[0]!))

const longestNames = 400

/** What the class, id and component names of an element say, as bits of `means`; remembers what it saw on this page. */
export function classReader(): (element: LightElement) => number {
  const seen = new Map<string, number>()
  const ofNames = (names: string | undefined): number => {
    if (!names) return 0
    let bits = seen.get(names)
    if (bits === undefined) seen.set(names, (bits = meaningOfNames(names, ofName)))
    return bits
  }
  const seenAlone = new Map<string, number>()
  const ofName = (name: string): number => {
    let bits = seenAlone.get(name)
    if (bits === undefined) seenAlone.set(name, (bits = meaningOfName(name)))
    return bits
  }
  return ({ attributes }) => {
    const { class: classes, id, role } = attributes
    const [test, component, type] = [attributes['data-testid'], attributes['data-component'], attributes['data-type']]
    // Joined only where they are too long to be read whole: each by itself, nearly all were seen before.
    const bits =
      lengthOf(classes) + lengthOf(id) + lengthOf(test) + lengthOf(component) + lengthOf(type) + 4 <= longestNames
        ? ofNames(classes) | ofNames(id) | ofNames(test) | ofNames(component) | ofNames(type)
        : ofNames([classes, id, test, component, type].join(' ').slice(0, longestNames))
    return bits | (role ? roleMeaning(role) : 0) | (attributes.itemprop === 'articleBody' ? means.body : 0)
  }
}

const lengthOf = (names: string | undefined): number => names?.length ?? 0

function meaningOfNames(names: string, ofName: (name: string) => number): number {
  let bits = 0
  for (const name of names.split(/\s+/)) bits |= ofName(name)
  return bits
}

function meaningOfName(name: string): number {
  let bits = 0
  let before = ''
  for (const word of name.replace(camelCase, '$1-$2').toLowerCase().split(betweenWords)) {
    bits |= meaningOf.get(word) ?? 0
    if (beginsPair.has(before)) bits |= meaningOf.get(`${before}-${word}`) ?? 0
    before = word
  }
  return bits
}

const camelCase = /([a-z])([A-Z])/g
const betweenWords = /[^a-z\d]+/

function roleMeaning(role: string): number {
  if (role === 'navigation' || role === 'menu' || role === 'search') return means.navigation
  if (role === 'complementary') return means.sidebar
  if (role === 'contentinfo') return means.footer
  return role === 'dialog' || role === 'alertdialog' ? means.consent : 0
}
