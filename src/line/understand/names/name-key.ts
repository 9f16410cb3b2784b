// Endings of cases of languages that put names into them; what is left has at least three letters.
const cyrillicEnding =
  /(?<=.{3})(?:ого|ему|ому|ыми|ими|ами|ях|ах|ом|ем|ой|еи|ои|ою|ею|ым|им|ых|их|ую|юю|ая|яя|ии|ыи|а|я|у|ю|ы|и|е|о|ь|і|є)$/u
const latinEnding = /(?<=.{3})(?:owi|em|ie|ego|emu|a|u|y|e|i)$/u

const endings: Record<string, RegExp> = {
  ...Object.fromEntries(['ru', 'uk', 'be', 'bg', 'sr', 'mk'].map(lang => [lang, cyrillicEnding])),
  ...Object.fromEntries(['pl', 'cs', 'sk', 'sl', 'hr', 'bs', 'lt', 'lv'].map(lang => [lang, latinEnding])),
}

/** What makes two forms one name: its folded words without the endings of cases, joined by hyphens. */
export function nameKey(folded: readonly string[], lang: string): string {
  const ending = endings[lang.slice(0, 2)]
  const told = (folded.length > 2 && folded[0] === 'us' ? folded.slice(1) : folded).filter(
    (word, at) => !(isInitial(word) && at > 0 && at < folded.length - 1) && !isForm(word, at),
  )
  const words = ending ? told.map(word => word.replace(ending, '')) : told
  return words
    .join('-')
    .replaceAll(/[\s'’"]+/g, '-')
    .slice(0, mostInKey)
}
const mostInKey = 60

/** `Donald J. Trump` is Donald Trump. */
const isInitial = (word: string): boolean => word.length === 1

/** `Twitter Inc` is Twitter. */
const isForm = (word: string, at: number): boolean => at > 0 && forms.has(word)
const forms: ReadonlySet<string> = new Set(['inc', 'corp', 'ltd', 'llc', 'plc', 'gmbh', 'ag', 'kg', 'spa', 'srl', 'sa'])
