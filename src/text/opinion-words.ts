/** Words by which publishers call what they think of the news, in a section, a folder of an address or a source's name. */
const words =
  /^(?:opinions?|comment(?:ary|isfree)?|columnists?|editorials?|leaders?|op-?ed|meinung(?:en)?|kommentare?|kolumnen?|gastbeitr[aä]ge?|d[ée]bats?|tribunes?|chroniques?|opini[óo]n(?:es)?|columnas?|tribuna|opini[ãa]o|colun(?:a|ista)s?|opinion[ei]|commenti|editoriale|columns?|opinie|mening(?:er|ar)?|ledare?|debatt|debat|kronikk?er?|mielipide|opinie|komentarz?e?|felieton|komentáře?|názory|v[ée]lem[ée]ny|yazarlar|k[öo][şs]e-yaz[ıi]s[ıi]|мнени[ея]|колонки|думка|απ[όο]ψεις|رأي|آراء|מאמרי-דעה|דעות|opini|社説|评论|評論|사설|칼럼)$/i

/** Whether a section or a folder of an address is called so. */
export const isOpinionWord = (word: string): boolean => words.test(word)

/**
 * Whether a source is by its name the part of a publisher that says what it thinks: `Lowmere Post - Opinion`,
 * `Opinion | Lowmere Post`, `Lowmere Post (Editorials)`. The word set apart, so that `Opinion Research Lowmere` is none.
 */
export const isOpinionSource = (name: string): boolean =>
  name.split(setApart).some(part => words.test(part.trim())) && setApart.test(name)

const setApart = /\s[-–—|>·:/]\s|\s?[()|»>]\s?|:\s/
