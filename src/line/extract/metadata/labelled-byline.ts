import type { Block } from '../blocks.ts'

/** Characters of a line that may say who wrote the article, beside when and for whom. */
const longestLine = 160

/** Such a line says when or from whom: without that, `author` is as often of a book that is spoken of. */
const ofReport = /\d\d|来源|來源|출처|기자/

/** What stands before a name inside a line of dates and sources, with a colon; where words have no spaces, a slash is one. */
const label =
  /(?:^|[\s|·•,，.。;；()（）])(?:(?:author|autor(?:in)?|auteur|autore|автор|penulis|tác giả|الكاتب|الكاتبة|بقلم|کاتب|نویسنده|מאת|लेखक)\s?[:：]|(?:作者|记者|記者|撰文|文)\s?[:：/／])\s?(?<name>[^|·•;；()（）\d:：\n]{2,60})/iu

/** `김민수 기자`: Koreans write the office behind the name. */
const korean =
  /(?:^|[\s=\]|])(?<name>\p{Script=Hangul}{2,4})\s?(?:선임|수습|인턴|전문)?\s?(?:기자|특파원|논설위원)(?=[\s=(,.·|]|$)/u

/** Chinese and Japanese names end at the first space. */
const ideographic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、，,]{2,30}/u
/** The label of what comes next: `Quelle`, `来源`. */
const nextLabel = /[\s,]\s?\p{L}{2,14}\s?$/u

/** What the lines among `blocks` name the author, where that is said in the middle of a line: `3.3.2026, 9:12. Автор: Анна Ли`. */
export function labelledBylines(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ text }) => (text.length <= longestLine && ofReport.test(text) ? (nameIn(text) ?? []) : []))
}

function nameIn(text: string): string | undefined {
  const found = label.exec(text)
  const name = found?.groups?.name?.trim()
  if (!found || !name) return korean.exec(text)?.groups?.name
  const goesOn = /[:：]/.test(text.charAt(found.index + found[0].length))
  return ideographic.exec(name)?.[0] ?? (goesOn ? name.replace(nextLabel, '') : name)
}
