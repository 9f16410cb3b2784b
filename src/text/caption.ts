import { MONTH_NAMES } from './month-names.ts'
import { fold } from './tokens.ts'

/**
 * Whether a sentence is a picture's caption by how it begins (`FILE - In this …`, `Archivbild:`) or ends: with the day
 * the picture was taken (`… speaks at a rally in Lowmere, June 20, 2026.`). Linear.
 */
export const isCaption = (text: string): boolean => begins.test(text) || endsWithDate(text)

/**
 * The same, surer, for what stands where a text should begin to tell: its day is set off by a comma, as under a picture
 * and seldom elsewhere, or the sentence is nothing but a credit.
 */
export const isCaptionAbove = (text: string): boolean =>
  begins.test(text) || isCredit.test(text) || isCredited(text) || (endsWithDate(text) && setOff.test(text))

// The word for a picture as publishers set it before a caption, in the languages of the site.
const begins =
  /^(?:FILE\b|file (?:photo|picture|image)\b|1 of \d{1,2}\s(?=\p{Lu})|[Ii]n this .{3,60}\b(?:photo(?:graph)?|picture|image|frame|handout)\b|[Tt]his (?:combination|undated|handout|image|\p{L}{3,9}\.? \d{1,2}, \d{4}).{0,20}\b(?:photos?|pictures?|images?)\b|(?:Archivbild|Symbolbild|Im Bild|Bild|Foto|Foto de archivo|Imagen de archivo|En la imagen|Photo d[’']archives?|Image d[’']illustration|Foto d[’']archivio|Nella foto|Foto de arquivo|Imagem de arquivo|Архивное фото|На фото|Фото|Архівне фото|На світлині)(?:\s?[:–—-]|,| \()|صورة (?:أرشيفية|من الأرشيف)|عکس آرشیوی|फाइल फोटो|(?:资料图|資料圖|图为|圖為|資料写真|写真は))/u

/** Whether a line is a caption by the credit in brackets that it ends with: `(Ida Lind/Northwire)`. Linear. */
export const isCredited = (line: string): boolean => line.endsWith(')') && creditAtEnd.test(line.slice(-mostOfCredit))

const mostOfCredit = 110
// "(AP Photo/Ida Lind, File)", "(Ida Lind/Northwire)", "(Lowmere TV via NW)"
const creditAtEnd =
  /\((?:[^()]{0,50}\b(?:Photos?|Images?)\b[^()]{0,50}|\p{Lu}[\p{L}.’'-]{1,20} [^()/]{2,40}\/\p{Lu}[^()]{1,40}|[^()]{2,30} via \p{Lu}[^()]{1,40})\)$/u

// "Photograph: Ida Lind"
const isCredit = /^(?:Photograph|Photo|Image|Picture|Credit|Foto|Bild|Crédit photo|Фото)(?: credit)?: .{2,60}$/u

const monthDayYear = /(?:^|\s)(\p{L}{3,12})\.? \d{1,2}, (?:19|20)\d{2}(?:,? in [\p{L} .,]{2,40})?\.?$/u
const dayMonthYear = /(?:^|\s)\d{1,2}\.? (?:de |di )?(\p{L}{3,12})\.?,? (?:de )?(?:19|20)\d{2}(?: г| р)?\.?$/u
const hanDate = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:[^。]{0,8})?。?$/u
const months = new Set(MONTH_NAMES.flatMap(names => names.split(/\s+/)).filter(name => name.length >= 3))

function endsWithDate(text: string): boolean {
  const month = monthDayYear.exec(text)?.[1] ?? dayMonthYear.exec(text)?.[1]
  return month === undefined ? hanDate.test(text) : months.has(fold(month))
}

// ", June 8, 2026.", "C. June 18, 2026.", ", 8 June 2026": before the day a sign, and no word that makes it part of a sentence
const setOff =
  /[,.]\s(?:\p{L}{3,12}\.? \d{1,2}, (?:19|20)\d{2}(?:,? in [\p{L} .,]{2,40})?|\d{1,2}\.? (?:de |di )?\p{L}{3,12}\.?,? (?:de )?(?:19|20)\d{2}(?: г| р)?)\.?$/u
