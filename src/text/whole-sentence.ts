import { addressesReader } from './addresses-reader.ts'
import { isCaption } from './caption.ts'

/**
 * Whether a sentence can stand by itself before a reader who has seen nothing else of its text (`lang` by ISO 639-1): it
 * begins and ends as a sentence, is neither too short nor too long to be read at once, closes what it opens, does not
 * point back (`He`, `But`, `Dieser`), asks nothing, and is no caption, byline, call to read on or word of the writer's own.
 */
export function standsAlone(sentence: string, lang: string): boolean {
  const text = sentence.trim()
  const { least, most } = unspaced.has(lang) ? { least: 16, most: 140 } : { least: 45, most: 300 }
  if (text.length < least || text.length > most) return false
  return (
    begins.test(text) &&
    ends.test(text) &&
    !asks.test(text) &&
    !brokenOff.test(text) &&
    !shouts.test(text) &&
    isBalanced(text) &&
    !isFurniture.test(text) &&
    !addressesReader(text, lang) &&
    !isCaption(text) &&
    !isWritersOwn(text, lang) &&
    !pointsBack(text, lang) &&
    !namesNobody(text, lang)
  )
}

const unspaced = new Set(['zh', 'ja', 'th', 'ko', 'yue'])

const begins = /^["“„«»「『(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u
const ends = /(?:[.!?。！？।؟…]["”“«»」』’)]?|[”»」』])$/u

// a question, and what breaks off: neither tells
const asks = /(?:[?？؟]|\.\.\.|…)$/

// "and Democratic Sens.", "the U.S.": divided where nothing ended
const brokenOff =
  /(?:^|[\s(])(?:Sens?|Reps?|Govs?|Gens?|Lt|Col|Mr|Mrs|Ms|Drs?|St|Jr|Sr|No|vs|Inc|Corp|Co|Prof|\p{Lu}|bzw|ca|Nr|Sra?)\.$/u

// "WORSE THAN": two words in capitals, neither a name of letters nor a dateline, which is gone by then
const shouts = /(?<!\p{L})\p{Lu}{4,20} \p{Lu}{4,20}(?!\p{L})/u

/** Quotation marks and brackets come in pairs: half a quotation is somebody's words torn apart. */
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return (
    count(/"/g) % 2 === 0 &&
    count(/[“”„]/g) % 2 === 0 &&
    count(/[«»]/g) % 2 === 0 &&
    count(/[「『]/g) === count(/[」』]/g) &&
    count(/[(（]/g) === count(/[)）]/g)
  )
}

// Calls to act, credits of pictures, notes on rights and on the text itself. Anchored or of fixed words, so linear.
const isFurniture =
  /^(?:read more|read also|more:|(?:watch|listen|click|photo|picture|image|credit|file)(?!\p{L})|follow (?:us|the)|in this .{3,40} (?:photo|picture|image)|(?:left|right|above|below|pictured)[,:]|advertisement|sponsored|related|updated|published|by \p{Lu}|foto:|bild:|lesen sie|mehr zum|abonnieren|anzeige|leer más|lea también|suscríb|síg[ua]e|foto |lire aussi|à lire|abonnez|crédit|leggi anche|abbonati|iscriviti|leia (?:mais|também)|assine|читайте|подпис|фото|читайте також|підпис|اقرأ|اشترك|بخوانید|پڑھ|और पढ़ें|यह भी पढ़ें|続きを読む|写真|阅读更多|延伸阅读|图片来源|编辑|記者)|(?:©|\(AP|AP Photo|\/ ?(?:AFP|AP|Reuters|Getty|dpa)|Getty Images|\(c\)|all rights reserved|cookie|newsletter|https?:|www\.|@\w|read the full|this article (?:was|is)|the post .{1,80} appeared first|alle rechte vorbehalten|tous droits réservés|todos los derechos|все права|all’autore|whatsapp|telegram channel|facebook|javascript)/iu

/** What stands for whoever wrote a text: outside a quotation it is opinion, and tells no event. */
const self: Record<string, string> = {
  en: "I|I['’]m|I['’]ve|I['’]d|I['’]ll|[Mm]y|me|myself|we|we['’](?:re|ve|ll|d)|[Oo]ur|us|ourselves",
  de: 'ich|Ich|mich|mir|[Mm]eine?[rnms]?|wir|Wir|uns|[Uu]nsere?[rnms]?',
  es: 'yo|Yo|mí|[Mm]i|nosotros|[Nn]uestr[oa]s?',
  fr: "[Jj]e|moi|[Mm]on|[Mm]es|[Nn]ous|[Nn]otre|[Nn]os|[Jj][’']ai",
  it: 'io|Io|[Mm]io|[Mm]ia|[Mm]iei|noi|[Nn]ostr[oaie]',
  pt: 'eu|Eu|[Mm]eu|[Mm]inha|nós|[Nn]oss[oa]s?',
  ru: 'я|Я|[Мм]ой|[Мм]оя|мне|меня|мы|Мы|нам|[Нн]аш[аиеу]?',
  uk: 'я|Я|[Мм]ій|[Мм]оя|мені|мене|ми|Ми|нам|[Нн]аш[аіеу]?',
}
const selves = new Map(
  Object.entries(self).map(([lang, words]) => [
    lang,
    new RegExp(`(?<![\\p{L}\\p{M}.])(?:${words})(?![\\p{L}\\p{M}.])`, 'u'),
  ]),
)

const isWritersOwn = (text: string, lang: string): boolean =>
  !/["“„«「]/.test(text) && selves.get(lang)?.test(text) === true

/** Words at a sentence's head that need what stood before it. */
const backward: Record<string, string> = {
  en: 'as it is|as (?:he|she|they)|after that|before that|since then|by then|until then|at that|even so|that said|to that end|in (?:his|her|its|their|this|that|these|those)|he|she|it|they|this|that|these|those|his|her|its|their|but|and|or|so|however|also|then|there|meanwhile|instead|still|yet|nor|both|neither|such|him|them|we|i|you|our|my|in addition|by contrast|for example|as a result|moreover|furthermore|therefore|not everyone|of these|of the|others?|another|the company|the man|the woman|the two|the pair|the former|the latter|the same',
  de: 'danach|zuvor|seitdem|trotzdem|er|sie|es|dies|diese[rsmn]?|das|der|sein[ernms]?|ihre?[rnms]?|aber|und|oder|doch|auch|dann|dort|damit|daher|deshalb|zudem|außerdem|jedoch|wir|ich|dabei|darauf|dazu|davon|so|allerdings|hingegen|denn|damals|dafür|dagegen',
  es: 'después de (?:eso|ello)|desde entonces|tras ello|él|ella|ellos|ellas|est[eao]s?|es[eao]s?|su|sus|pero|y|o|también|además|entonces|allí|sin embargo|no obstante|asimismo|nosotros|yo|por ello|por eso|ello|mientras tanto|aun así|tampoco',
  fr: "après cela|depuis lors|dès lors|il|elle|ils|elles|on|ce|cet|cette|ces|cela|ça|son|sa|ses|leur|leurs|mais|et|ou|aussi|puis|ensuite|cependant|toutefois|pourtant|nous|je|vous|en outre|par ailleurs|de plus|ainsi|celui|celle|y|c[’']est|c[’']était",
  it: 'dopo di che|da allora|egli|ella|esso|essa|loro|lui|lei|quest[oaie]|quell[oaie]|suo|sua|ma|e|o|anche|inoltre|però|tuttavia|poi|così|noi|io|intanto|infine|ciò',
  pt: 'depois disso|desde então|ele|ela|eles|elas|isso|isto|ess[ea]s?|est[ea]s?|aquel[ea]s?|seu|sua|mas|e|ou|também|além disso|então|porém|contudo|no entanto|nós|eu|já|lá|ainda assim',
  ru: 'после этого|с тех пор|он|она|оно|они|это|эт[аои]т?|его|её|ее|их|но|и|а|или|также|затем|однако|тогда|там|при этом|кроме того|мы|я|поэтому|тем временем|так|такой',
  uk: 'після цього|відтоді|він|вона|воно|вони|це|ц[еяі]й?|його|її|їх|але|і|й|та|а|або|також|потім|однак|проте|тоді|там|при цьому|крім того|ми|я|тому|так',
  ar: 'هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|ولكن|كما|ثم|أيضا|أيضًا|وهو|وهي|وكان|وكانت|وأضاف|وأضافت|وقال|وقالت|وأوضح|وأشار|وتابع|وأكد|غير أن',
  fa: 'او|وی|آنها|آن‌ها|این|آن|اما|ولی|همچنین|سپس|و|ما|من|با این حال',
  hi: 'वह|वे|यह|ये|उसने|उन्होंने|उनके|उसके|इसके|इस|लेकिन|और|साथ ही|हालांकि|हालाँकि|इसमें|हम|मैं|वहीं|इससे|उनका',
  zh: '他|她|它|他们|她们|这|這|那|但|而|也|并|此外|同时|同時|其|该|該|因此|然而|不过|另外|我们|我',
  ja: '彼|彼女|これ|それ|この|その|しかし|また|そして|一方|さらに|このため|そのため|ただ|私|同氏|同社|なお|だが',
}
const backwards = new Map(
  Object.entries(backward).map(([lang, words]) => [
    lang,
    new RegExp(`^["“„«「]?(?:${words})${unspaced.has(lang) ? '' : String.raw`(?![\p{L}\p{M}])`}`, 'iu'),
  ]),
)

const pointsBack = (text: string, lang: string): boolean => backwards.get(lang)?.test(text) ?? false

/** Whose words or doings a sentence tells without naming anybody: `” he said`, `A car she was in`, `After a week it stops`. */
const unnamed: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:[Ee]ach|[Bb]oth|[Nn]one|[Nn]either|[Ss]ome|[Mm]any|[Mm]ost|[Aa]ll) of (?:them|these|those)(?!\p{L})|[”"’'],? (?:he|she|they|it)(?: \p{Ll}{3,12}){0,2} (?:said|says|told|tells|added|adds|wrote|writes|tweeted|asked|explained|continued|argued|noted|recalled|warned)(?!\p{L})|[”"’'],? (?:said|says|added|wrote) (?:he|she|they)(?!\p{L})|^(?:["“]?(?:A|An|The|One|Some|Two|Three|No) |["“]?(?:After|Before|In|On|At|When|While|As|During|By|For|Since|Until|If|With|From|To) )[^\p{Lu}”“"]{0,80}?(?<!\p{L})(?:he|she|him|her|his|hers)(?!\p{L})|^(?:After|Before|In|On|At|When|During|By|For|Since|Until) (?:[\p{Ll}\d-]+,? ){1,4}(?:it|they) [\p{Ll}]+/u,
  de: /[“”"«»],? (?:sagte|sagt|erklärte|betonte|so|meinte|schrieb) (?:er|sie)(?!\p{L})/u,
  fr: /[»"”],? (?:a-t-|dit-|déclare-t-|ajoute-t-|explique-t-|affirme-t-|assure-t-|poursuit-|estime-t-)(?:il|elle|on)(?!\p{L})/u,
  es: /[”"»’],? (?:dijo|afirmó|declaró|señaló|aseguró|añadió|explicó|indicó|apuntó|concluyó|ha dicho)(?: (?:él|ella))?[.,]/u,
  it: /[”"»’],? (?:ha (?:detto|dichiarato|affermato|spiegato|aggiunto|concluso)|dice|spiega|aggiunge)(?: (?:lui|lei))?[.,]/u,
  pt: /[”"»’],? (?:disse|afirmou|declarou|explicou|acrescentou|destacou|completou|diz|afirma)(?: (?:ele|ela))?[.,]/u,
  ru: /[»"”],? ?[—–-] (?:сказал|заявил|отметил|добавил|подчеркнул|написал|пояснил)а? (?:он|она)(?!\p{L})/u,
  uk: /[»"”],? ?[—–-] (?:сказа|заяви|зазначи|дода|наголоси|написа|поясни)(?:в|ла) (?:він|вона)(?!\p{L})/u,
}

const namesNobody = (text: string, lang: string): boolean => unnamed[lang]?.test(text) ?? false
