import { MONTH_NAMES } from '../../../text/month-names.ts'
import { compact } from '../page-facts.ts'

/** Words before a name in a byline, in the languages of the press. */
const leading =
  /^(?:by|von|vom|par|por|di|door|av|af|przez|oleh|autor(?:in|es|en|zy|ka)?(?:\/(?:autor|in))?|autoři|author|authors|auteurs?|autore|autori|written by|words by|reported by|posted by|story by|report by|analysis by|opinion by|interview by|text(?: von)?|texte?(?: de)?|texto(?: de)?|testo di|tekst|teksti|ein (?:kommentar|gastbeitrag|interview|bericht) von|eine (?:analyse|kolumne|reportage) von|propos recueillis par|redactado por|publicado por|escrito por|penulis|reporter|reporters|ditulis oleh|bởi|tác giả|yazan|haber|muhabir|από|του|της|от|автор(?:ы)?|текст|підготував|автор(?:ка)?|بقلم|كتبت?|تحرير|إعداد|מאת|נכתב על ידי|द्वारा|लेखक|โดย|เรื่อง|文|撰文|记者|記者|作者|责编|責編|责任编辑|编辑|文字|quelle|source|fuente|fonte|bron|kilde)(?:\s*[:：/|]\s*|\s+)/iu

/** Words after a name: what the person is, when it was written. */
const trailing = /\s*(?:기자|특파원|논설위원|선임기자|記者|记者|特派員|編集委員|論説委員)$/u
/** What a person is, behind a name of two words. */
const office =
  /^(\p{Lu}\p{Ll}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}?)\s(?:Redakteur(?:in)?|(?:Staff |Senior )?Writer|Contributor)$/u

/** The bare name in a byline's part: without "by", titles of office, initials in brackets, times. */
export function bareName(part: string): string {
  let name = part
    .replace(/[\u200b\u200e\u200f\ufeff\u00ad]/g, '')
    .replace(/^\s*[([（](.*)[)\]）]\s*$/s, '$1')
    .replace(/\s*[([（][^()[\]（）]{0,60}[)\]）]/g, '')
  for (let before = ''; before !== name; ) {
    before = name
    name = name.replace(leading, '').replace(trailing, '').replace(office, '$1').trim()
  }
  const beforeTime = name.replace(/\s+\d.*$/su, '')
  const withoutTime = beforeTime === name ? name : withoutMonth(beforeTime).replace(beforeATime, '')
  return (withoutTime || name).replace(/^[\s:：|·•–—-]+|[\s:：|·•–—,;.*-]+$/gu, dotsOfInitials)
}

/** `Ann Lee at 9:12`. */
const beforeATime = /\s(?:at|on|um|am|à|le|el|il|alle|den|kl\.?|в|о)$/iu

/** Of `Ann Lee Dec 2, 2026` the name. */
const withoutMonth = (name: string): string => {
  const last = name.lastIndexOf(' ')
  return last > 0 &&
    months.has(
      name
        .slice(last + 1)
        .toLowerCase()
        .replace('.', ''),
    )
    ? name.slice(0, last)
    : name
}

const months: ReadonlySet<string> = new Set(MONTH_NAMES.flatMap(names => names.split(/\s+/)))

/** `Martin Luther King Jr.` and `John F.` keep their full stop. */
const dotsOfInitials = (ends: string, at: number, whole: string): string =>
  at > 0 && ends.startsWith('.') && /(?:\b\p{Lu}|\b[JS]r)$/u.test(whole.slice(0, at)) ? '.' : ''

const agencies = new Set(
  (
    'afp ap apa dpa reuters sid ansa efe tass xinhua upi pa pti ians ani belga anp keystone sda ats tt ntb ritzau stt bns lusa adnkronos ' +
    'dapd epd kna afpap apafp reutersafp thomsonreuters associatedpress agencefrancepresse presseassociation pressassociation ' +
    'canadianpress thecanadianpress aap antara bernama kyodo jiji yonhap 연합뉴스 共同 時事 新华社 新華社 anadoluajansi anadoluajansı aa dha iha ' +
    'europapress ritb wam spa petra mena рианoвости тасс интерфакс укринформ'
  ).split(' '),
)

const department =
  /^(?:(?:the )?(?:newsroom|staff|editors?|editorial|news ?desk|web ?desk|online ?desk|digital ?desk|desk|agenc(?:y|ies)|wires?|press release)|red|agenturen|agences?|agencias?|agências?|agenzie|redaktion|onlineredaktion|rédaction|redacción|redação|redazione|redactie|redakcja|redakce|redakcia|redakció|redaktionen|toimitus|редакция|редакція|редакцията|هيئة التحرير|هيئة|編集部|编辑部|編輯部|편집부|디지털뉴스팀|온라인뉴스팀)$/iu
/** What a system calls whoever it knows nothing of. */
const nobody = /^(?:admin(?:istrator)?|team|webmaster|guest|anonymous|user|unknown|none|null)$/i
const departmentWords =
  /(?:^|[\s-])(?:redaktion|staff|newsroom|news ?desk|web ?desk|desk|bureau|editorial (?:board|team)|correspondents?|reporters?|agenturen|agencies|agencias|rédaction|redacción|redação|redazione|redactie|redakcja|редакция|redaktionsnetzwerk|news service|news agency|press release)(?:$|[\s-])/iu

const agencyWords =
  /^(?:associated press|agence france|reuters|press association|australian associated|canadian press|bloomberg news)/i

/** What a byline names: a person, an agency, a department or the publication itself, or nothing of the kind. */
export type Named = 'person' | 'agency' | 'house' | 'nothing'

/**
 * Tells people from agencies, departments and the publication itself (`sites`: its names, compact), and both from what
 * is no name at all.
 */
export function whatIs(name: string, sites: readonly string[]): Named {
  const words = compact(name)
  if (words.length < 2 || name.length > 80 || !/\p{L}/u.test(name)) return 'nothing'
  if (/^https?:|^www\.|@|[*=<>{}[\]()]|\.(?:jpe?g|png|php|html?)$/i.test(name)) return 'nothing'
  if (
    /\b(?:share|follow|edit profile|updated|published|read more|comments?|minutes?|lesezeit|photo|image|getty)\b/i.test(
      name,
    )
  )
    return 'nothing'
  if (nobody.test(name)) return 'nothing'
  if (agencies.has(words) || agencyWords.test(name)) return 'agency'
  if (isOfSite(words, sites) || department.test(name) || departmentWords.test(name)) return 'house'
  if (/\.(?:com|net|org|at|de|ch|fr|es|it|nl|uk|tv|info|co|lt|br)(?:\b|$)/i.test(name)) return 'house'
  const parts = name.split(/\s+/)
  if (parts.length > 6) return 'nothing'
  // Initials of an editor and signs of an agency: not what a reader would call a name.
  if (parts.length === 1 && /^(?:\p{Ll}{1,4}|\p{Lu}{2,5})$/u.test(name)) return 'house'
  if (parts.length === 1 && /^[a-z\d]+(?:[-_.][a-z\d]+)+$/.test(name)) return 'house'
  return 'person'
}

const isOfSite = (words: string, sites: readonly string[]): boolean =>
  sites.some(
    site =>
      site === words ||
      (site.length > 2 && words.startsWith(site) && words.length < site.length + 16) ||
      (words.length > 5 && site.startsWith(words)),
  )

/** The looks of a full name in a line of its own: two to five words, each with a capital but for particles. */
export function looksLikeName(text: string): boolean {
  if (
    text.length < 4 ||
    text.length > 60 ||
    /[\d.,:;!?"“”„»«()|/…]|\p{Ll}{4}\p{Lu}/u.test(text.replace(/(?<!\p{L})\p{Lu}\p{L}{0,3}\./gu, ''))
  )
    return false
  if (notOfNames.test(text)) return false
  const words = text.split(/\s+/)
  const capitals = words.filter(word => /^[\p{Lu}\p{Lo}]/u.test(word)).length
  const rest = words.filter(word => !/^[\p{Lu}\p{Lo}]/u.test(word))
  return words.length >= 2 && words.length <= 5 && capitals >= 2 && rest.every(word => particles.has(word))
}

const particles = new Set(
  "de del della di da dos das do van von der den ten ter la le du bin al el e y zu zur af av d'".split(' '),
)

/** Words of the boxes around a byline, and of offices. */
const notOfNames =
  /(?:^|\s)(?:more|also|read|reading|learn|about|related|topics?|articles?|this|our|you|your|writer|editor|manager|contributor|contributors|researcher|specialist|expert|director|follow|share|latest|popular|newsletter|video|photos?|mehr|themen|artikel|autorin|lesen|aussi|lire|también|leer|más|leia|mais|anche|ook|meer)(?:\s|$)/i
