/**
 * What a headline loses for telling what somebody makes of the news in place of the news, 0 to 0.6: it speaks of its
 * writer or to its reader outside quotation marks ("What you are not told"), counts off a list ("These 8 steps"), explains
 * ("Why the dam broke"), answers ("No, …"). Little each: where all do so one of them still heads the story.
 */
export function mannerOf(title: string): number {
  const own = title.replaceAll(quoted, ' ')
  return (
    (speaks.test(own) ? costs.speaking : 0) +
    (lists.test(own) ? costs.listing : 0) +
    (explains.test(own) ? costs.explaining : 0) +
    (answers.test(own) ? costs.answering : 0)
  )
}

const costs = { speaking: 0.2, listing: 0.2, explaining: 0.12, answering: 0.2 }

const quoted =
  /["“„][^"”“]{1,200}["”“]|«[^»]{1,200}»|「[^」]{1,200}」|(?<![\p{L}\p{N}])[‘'][^‘]{1,200}?[’'](?![\p{L}\p{N}])/gu

/** A word of one of these, whole, in any case unless said. */
const anyWord = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}.])(?:${words})(?![\p{L}\p{M}\p{N}.])`, 'u')

// "US" is a country, "World War I" a war.
const speaks = anyWord(
  [
    "[Ww]e(?:[’'](?:re|ve|ll|d))?|[Uu]s|[Oo]ur|[Mm]y|[Mm]e|[Yy]ou(?:[’'](?:re|ve|ll|d))?|[Yy]our|[Ll]et[’']s|I[’'](?:m|ve|d|ll)|(?<=^|(?:^|\\s)\\p{Ll}{1,20} |[?:—–-] |(?:[Ww]hy|[Ww]hat|[Ww]hen|[Hh]ow|[Ii]f) )I(?= \\p{L})",
    '[Ww]ir|[Ii]ch|[Uu]nsere?[mnrs]?|[Mm]eine?[mnrs]?',
    '[Nn]osotros|[Nn]uestr[oa]s?|[Nn]ous|[Nn]otre|[Jj]e|[Nn]oi|[Nn]ostr[oaie]|[Nn]ós|[Nn]oss[oa]s?|[Mm]inha',
    '[Мм]ы|[Нн]ам|[Нн]ас|[Нн]аш[аиеу]?|[Яя]|[Мм]и',
    'हम|हमारे|हमारा|我们为什么|我们|私たち',
  ].join('|'),
)

// "The 12 hostages" are news; "the 12 best" and "these 12" are a list.
const lists =
  /^(?:(?:these|those|top|here are) \d{1,2} |(?:here are )?the \d{1,2} (?:most|best|worst|biggest|key|top|\p{L}+ (?:things|ways|reasons|facts|questions|myths|steps))(?!\p{L})|\d{1,2} (?:\p{L}+ )?(?:things|ways|reasons|tips|facts|questions|takeaways|lessons|myths|steps)(?!\p{L})|(?:diese|top) \d{1,2} |(?:estas|estos|top) \d{1,2} |(?:ces|top) \d{1,2} |(?:questi|queste|ecco) .{0,6}\d{1,2} )|here(?:[’']s| are) (?:the|why|what|how|\d)/iu

const explains =
  /^(?!WHO )(?:why|how|what|when|who|inside|meet|warum|wieso|weshalb|wie|was|por qué|cómo|qué|pourquoi|comment|perché|come|cosa|por que|o que|почему|зачем|как|что|чому|навіщо|як|що|لماذا|كيف|ماذا|چرا|چگونه|क्यों|कैसे|为什么|为何|如何|なぜ)(?![\p{L}\p{M}])|: (?:why|what|how|warum|wie|was|por qué|cómo|pourquoi|comment|perché|почему|чому|لماذا|چرا) |, explained$/iu

const answers = /^["“]?(?:no|yes|sorry|actually|nein|ja|non|oui|sí|não|нет|да|ні|так|لا|نعم),\s/iu
