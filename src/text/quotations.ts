/**
 * Words that a text gives as somebody's own: without their marks, with whose they are where the text says so beside them.
 * `start` and `end` (exclusive) are the places of the marks.
 */
export type Quotation = { text: string; speaker?: string; start: number; end: number }

const mostCharacters = 8000
const mostQuoted = 400
const leastWords = 4
const leastHan = 8
const beside = 90

// Opening and closing marks of all languages of the site; `"` and `“` may do both.
const pairs: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
  '”': '”',
  '‘': '’',
}
const opening = /[“„«»「『"”]|(?<![\p{L}\p{N}])‘/gu

/**
 * The quotations of a text that say something: at least four words, or eight signs of a script without spaces. Who said it
 * is taken from right beside it (`said Ada Marsh`, `Ада Марш заявила`, `艾达表示：`) and left open where nothing is clear.
 */
export function quotationsIn(text: string, lang: string): Quotation[] {
  const read = text.slice(0, mostCharacters)
  const found: Quotation[] = []
  let from = 0
  opening.lastIndex = 0
  for (const mark of read.matchAll(opening)) {
    if (mark.index < from) continue
    const end = closingOf(read, mark.index, mark[0])
    if (end === undefined) continue
    from = end
    const quoted = read.slice(mark.index + 1, end - 1).trim()
    if (!saysSomething(quoted)) continue
    found.push({
      text: quoted.replace(/[,،，]$/, ''),
      speaker: speakerOf(read, mark.index, end, lang),
      start: mark.index,
      end,
    })
  }
  return found
}

/** The place behind the closing mark; nothing where the quotation is torn apart by the end of its paragraph. */
function closingOf(text: string, start: number, mark: string): number | undefined {
  const closers = pairs[mark]!
  const stretch = text.slice(start + 1, start + 1 + mostQuoted)
  for (let at = 0; at < stretch.length; at++) {
    const sign = stretch[at]!
    if (sign === '\n') return undefined
    // an apostrophe closes nothing inside a word
    if (closers.includes(sign) && !(sign === '’' && /\p{L}/u.test(stretch[at + 1] ?? ''))) return start + 2 + at
  }
  return undefined
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

const saysSomething = (quoted: string): boolean =>
  (quoted.match(han)?.length ?? 0) >= leastHan || (quoted.match(/[\p{L}\p{M}\p{N}’'-]+/gu)?.length ?? 0) >= leastWords

// What says that somebody speaks, and a name beside it: in scripts with capitals a run of words that have them.
const fullName = String.raw`(?:\p{Lu}[\p{L}\p{M}’'.-]*[ \u00a0](?:(?:von|van|de|al|el)[ \u00a0])?\p{Lu}[\p{L}\p{M}’'.-]*)`
const name = String.raw`(?:\p{Lu}[\p{L}\p{M}’'.-]*(?:[ \u00a0](?:(?:van|von|de|da|del|della|di|do|dos|bin|al|el|la|le)[ \u00a0])?\p{Lu}[\p{L}\p{M}’'.-]*){0,4})`
const latinVerbs: Record<string, string> = {
  en: 'said|says|told|added|adds|wrote|asked|warned|argued|explained|insisted',
  de: 'sagte|sagt|erklärte|betonte|teilte|schrieb|kritisierte|warnte|meinte|so',
  es: 'dijo|afirmó|declaró|señaló|aseguró|añadió|explicó|indicó|apuntó|advirtió|ha dicho',
  fr: 'dit|déclaré|affirmé|expliqué|ajouté|souligné|estimé|assuré|a déclaré|a dit|déclare|affirme|explique',
  it: 'detto|dice|dichiarato|affermato|spiegato|aggiunto|ha detto|ha dichiarato|ha spiegato|spiega',
  pt: 'disse|afirmou|declarou|explicou|acrescentou|destacou|ressaltou|diz',
  ru: 'сказал|сказала|заявил|заявила|отметил|отметила|сообщил|сообщила|добавил|добавила|подчеркнул|подчеркнула|написал|написала',
  uk: 'сказав|сказала|заявив|заявила|зазначив|зазначила|повідомив|повідомила|додав|додала|наголосив|наголосила|написав|написала',
  tr: 'dedi|söyledi|belirtti',
  el: 'είπε|δήλωσε|τόνισε|ανέφερε',
}
const besideVerb: ReadonlyMap<string, { after: RegExp; before: RegExp }> = new Map(
  Object.entries(latinVerbs).map(([lang, verbs]) => [
    lang,
    {
      // ,” said Ada Marsh, the mayor · ,” Ada Marsh said · ,” sagte die Bürgermeisterin Ada Marsh
      after: new RegExp(
        String.raw`^[\s,.;:–—-]{0,5}(?:(?:a |ha |l’a |hat )?(?:${verbs})(?:[ \u00a0]\p{Ll}[\p{L}\p{M}’'-]*,?){0,6}[ \u00a0](${name})|(${name})(?:,[^.“”„«»"]{1,50},)?[ \u00a0](?:${verbs})(?!\p{L}))`,
        'u',
      ),
      before: new RegExp(
        String.raw`(${name})(?:,[^.“”„«»"]{1,50},)?[ \u00a0](?:a |ha |hat )?(?:${verbs})[^.“”„«»"]{0,30}[:,]?\s?$`,
        'u',
      ),
    },
  ]),
)
// Where there are no capitals the words between the verb and the sign beside it are whose it is.
const otherSpeakers: Record<string, { after?: RegExp; before?: RegExp }> = {
  ar: {
    before:
      /(?:وقال|قال|قالت|وقالت|صرح|أكد|أكدت|وأكد|وأكدت|أضاف|وأضاف|وأضافت)\s((?:[^\s:«»"“،.]+\s?){1,4}?)\s?(?:إن|أن|:|،)?\s?$/u,
  },
  fa: { before: /([^\s:«»"“،.]+(?:\s[^\s:«»"“،.]+){0,3})\s(?:گفت|افزود|اعلام کرد|تأکید کرد)\s?:?\s?$/u },
  hi: { before: /([^\s:,।“"]+(?:\s[^\s:,।“"]+){0,3})\sने\s(?:[^\s।“"]+\s){0,2}?(?:कहा|बताया)[,:]?\s?(?:कि\s?)?$/u },
  zh: { before: /([^\s，。：；“”「」]{2,14}?)(?:表示|说|說|称|稱|指出|强调|強調|告诉记者)[：:，]?$/u },
  ja: {
    before: /([^\s、。「」]{2,16}?)(?:は|も)(?:[^。「」]{0,12}、)?$/u,
  },
}

// German writes every noun with a capital: behind `sagte der Leiter der Behörde` a name is two words, or stands at once.
const germanAfter = new RegExp(
  String.raw`^[\s,.;:–—-]{0,5}(?:${latinVerbs.de})[ \u00a0](?:(${fullName})|(?:\p{L}[\p{L}\p{M}’'-]*,?[ \u00a0]){1,8}?(${fullName})|(${name})(?=[,.:\s]))`,
  'u',
)

function speakerOf(text: string, start: number, end: number, lang: string): string | undefined {
  const before = text.slice(Math.max(0, start - beside), start)
  const after = text.slice(end, end + beside)
  const german = lang === 'de' ? germanAfter.exec(after)?.slice(1).find(Boolean) : undefined
  if (german) return german.replace(/[.,]$/, '')
  const latin = besideVerb.get(lang)
  const others = otherSpeakers[lang]
  const said = latin
    ? (latin.after.exec(after) ?? latin.before.exec(lineOf(before)))
    : (others?.after?.exec(after) ?? others?.before?.exec(lineOf(before)))
  const speaker = said?.slice(1).find(Boolean)?.trim().replace(/[.,]$/, '')
  return speaker && speaker.length >= 2 && !weekday.test(speaker) && !pronoun.test(speaker) ? speaker : undefined
}

// `He said`, `Er sagte`: somebody, and the reader of the quotation alone cannot know who
const pronoun =
  /^(?:he|she|they|it|we|i|you|who|er|sie|wir|ich|él|ella|ellos|ellas|il|elle|ils|elles|on|lui|lei|egli|ele|ela|eles|elas|он|она|они|він|вона|вони|هو|هي|او|وی|उन्होंने|उसने|他|她|彼|彼女)$/iu

// "Trump said Monday", "dijo el lunes": a capital, and nobody
const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|twitter|facebook|the|in|on|at)(?![\p{L}])/iu

const lineOf = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
