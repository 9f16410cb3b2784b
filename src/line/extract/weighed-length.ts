import { codeAt } from '../../text/code-at.ts'

/** Length in which a CJK character counts for two and a half, as it says about as much as that many Latin letters. */
export function weighedLength(text: string): number {
  const { length } = text
  let ideographs = 0
  for (let at = 0; at < length; at++) if (isIdeograph(codeAt(text, at))) ideographs++
  return length + 1.5 * ideographs
}

const isIdeograph = (code: number): boolean =>
  code >= 0x3040 && (code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af))
