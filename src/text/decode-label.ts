import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import iconv from 'iconv-lite'

/**
 * Decodes by a label as documents and servers write it (WHATWG Encoding Standard §4.2, then UTF-32 and the code pages of
 * DOS and old Macintoshes, which the standard leaves out). Gives the text without byte order mark and the encoding's name in lower case, or
 * undefined when nobody knows the label. Never throws; bytes without meaning become U+FFFD.
 */
export function decodeAs(label: string, bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const cleaned = label.trim().toLowerCase().replaceAll('_', '-')
  const encoding = standardName(cleaned)
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding }
  if (/^utf-?32(?:le|be)?$/.test(cleaned)) return decodeUtf32(cleaned, bytes)
  if (isOldCodePage(cleaned)) return { text: iconv.decode(bytes, cleaned), encoding: cleaned }
  return undefined
}

function standardName(label: string): string | undefined {
  const encoding =
    normalizeEncoding(label) ??
    normalizeEncoding(label.replace(/^(iso|windows)-?(?=\d)/, '$1-')) ??
    normalizeEncoding(OTHER_NAMES[label] ?? '')
  // `replacement` stands for encodings that are attacks; `x-user-defined` never means what it says.
  return encoding && encoding !== 'replacement' && encoding !== 'x-user-defined' ? encoding : undefined
}

/** Names that Python and old Macs write; the later editions of the Japanese standards differ in rare signs only. */
const OTHER_NAMES: Record<string, string> = {
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
  'mac-cyrillic': 'x-mac-cyrillic',
  maccyrillic: 'x-mac-cyrillic',
  'shift-jisx0213': 'shift_jis',
  'shift-jis-2004': 'shift_jis',
  'euc-jisx0213': 'euc-jp',
  'euc-jis-2004': 'euc-jp',
}

function decodeUtf32(label: string, bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = label.endsWith('be') ? 'utf-32be' : 'utf-32le'
  return { text: iconv.decode(bytes, encoding).replace(/^\ufeff/, ''), encoding }
}

/** Only code pages by number and those of Macintoshes: iconv-lite also takes `base64`, `hex` and UTF-7, which are no encodings of documents. */
function isOldCodePage(label: string): boolean {
  return (
    /^(?:(?:cp|ibm|dos)-?\d{3,4}|mac-?(?:greek|iceland|turkish|croatian|centeuro|romania)|hp-?roman8)$/.test(label) &&
    iconv.encodingExists(label)
  )
}
