/** Parts of a path that name lists, people and pages about the site itself, in the languages most addresses use. */
const listWords = new Set(
  (
    'tag tags topic topics thema themen tema temas sujet sujets tagged label labels keyword category categories kategorie ' +
    'categoria author authors autor autoren auteur byline contributor contributors profile profiles people team staff user ' +
    'users search suche recherche buscar archive archives archiv page pages seite section sections rubrik rubrique channel ' +
    'channels kanal feed feeds rss amp newsletter newsletters podcasts videos video-clips gallery galleries photos'
  ).split(' '),
)
const siteWords = new Set(
  (
    'about about-us ueber-uns contact contact-us kontakt contacto contatti privacy privacy-policy datenschutz cookies ' +
    'cookie-policy cookie-settings terms terms-of-use terms-of-service terms-and-conditions conditions agb nutzungsbedingungen ' +
    'impressum imprint legal legal-notice mentions-legales aviso-legal disclaimer accessibility barrierefreiheit advertise ' +
    'advertising advertise-with-us mediadaten careers jobs karriere press presse help hilfe aide faq faqs support login ' +
    'log-in logout signin sign-in signup sign-up register registration account my-account konto subscribe subscription ' +
    'subscriptions abo abonnement abonnieren suscripcion donate donations shop store sitemap site-map copyright licensing ' +
    'syndication corrections editorial-policy editorial-guidelines code-of-ethics apps app weather wetter horoscope ' +
    'horoskop crossword crosswords games gewinnspiel e-paper epaper share intent sharer print'
  ).split(' '),
)

/**
 * How much an address looks like that of one article rather than of a list, a person or a page about the site: dates,
 * numbers and slugs speak for it, short words and the names of lists against it. From −4 to 4; 1 and more is an article
 * most often.
 */
export function articleShape(address: string): number {
  const url = URL.parse(address)
  if (!url) return -4
  const segments = segmentsOf(url)
  if (segments.length === 0) return url.search ? queryShape(url) - 1 : -4
  const words = segments.map(segment => segment.toLowerCase().replace(/\.\w{2,5}$/, ''))
  const last = words.at(-1)!
  let shape = slugShape(words) + numberShape(url.pathname) + queryShape(url)
  if (hasDate(url.pathname)) shape += 1.5
  if (siteWords.has(last) || siteWords.has(words[0]!)) shape -= words.length <= 2 && !/\d{4}/.test(last) ? 4 : 1
  if (words.some(word => listWords.has(word))) shape -= hasDate(url.pathname) ? 1 : 3
  if (shape === 0) shape = last.length <= 24 && !/\d/.test(last) ? -2 : -0.5
  return Math.max(-4, Math.min(4, shape))
}

/** Says whether the path alone tells which article is meant: a date or a long slug, and no number in the query. */
export function namesArticle(url: URL): boolean {
  const words = segmentsOf(url).map(wordsIn)
  return queryShape(url) === 0 && Math.max(0, ...words) >= (hasDate(url.pathname) ? 2 : 4)
}

/**
 * The form of an address with what differs from article to article taken out: `/world/2026/11/storm-hits-coast-4711`
 * gives `/a/0/0/~`. Articles of one site have few forms.
 */
export function addressForm(address: string): string {
  const url = URL.parse(address)
  if (!url) return ''
  const form = segmentsOf(url).map(segment => {
    if (/^\d+$/.test(segment)) return '0'
    if (wordsIn(segment) >= 3) return '~'
    return /\d/.test(segment) ? 'a0' : 'a'
  })
  const names = [...url.searchParams.keys()].slice(0, 3).join('&')
  return `/${form.join('/')}${names ? `?${names}` : ''}`
}

/** The day that an address names, as milliseconds UTC of its beginning; undefined when it names none. */
export function dayInAddress(address: string): number | undefined {
  const path = URL.parse(address)?.pathname ?? ''
  const found = /(?:^|\D)(20\d\d)([-/_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path)
  if (!found) return undefined
  const [, year, , month, day] = found
  return Date.UTC(Number(year), Number(month) - 1, Number(day))
}

const segmentsOf = (url: URL): string[] => url.pathname.split('/').filter(segment => segment !== '')

const hasDate = (path: string): boolean => /(?:^|\D)20\d\d[-/_.]?(?:0?[1-9]|1[0-2])(?:\D|[0-3]\d(?!\d))/.test(path)

/** Words joined by hyphens or underscores; letters of other scripts, which come percent-encoded, by their number. */
function wordsIn(segment: string): number {
  const encoded = segment.match(/%[0-9a-f]{2}/gi)?.length ?? 0
  const words = segment.split(/[-_+,.]|%20/).filter(word => /[a-z]{2}|%[0-9a-f]{2}/i.test(word)).length
  return encoded >= 18 ? Math.max(words, 4) : words
}

function slugShape(words: string[]): number {
  const longest = Math.max(...words.map(wordsIn))
  if (longest >= 5) return 2.5
  if (longest === 4) return 2
  return longest === 3 ? 1 : 0
}

/** Numbers of an archive: five digits and more, or an identifier of letters and digits. */
function numberShape(path: string): number {
  if (/\d{5,}/.test(path.replace(/20\d\d[-/_.]?\d\d[-/_.]?\d\d/, ''))) return 1.5
  return /(?:^|[/.-])(?=[a-z]*\d)[0-9a-z]{8,}(?:$|[/.])/i.test(path) ? 1 : 0
}

function queryShape({ searchParams }: URL): number {
  for (const [name, value] of searchParams) {
    if (/^(?:p|id|aid|nid|artid|article|articleid|newsid|story|storyid|idx|no)$/i.test(name) && /\d/.test(value))
      return 2
  }
  return 0
}

/** The headline that the words of an address make, for an article of which nothing else is known yet. */
export function titleInAddress(address: string): string | undefined {
  const url = URL.parse(address)
  const segments = url ? segmentsOf(url).map(decoded) : []
  const slug = segments.toSorted((one, other) => wordsIn(other) - wordsIn(one))[0]
  const words = slug
    ?.replace(/\.\w{2,5}$/, '')
    .split(/[-_+\s]/)
    .filter(word => word !== '' && !/^(?=.*\d)[0-9a-f]{5,}$/i.test(word))
    .join(' ')
  return words && words.length >= 8 ? words[0]!.toUpperCase() + words.slice(1) : undefined
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
