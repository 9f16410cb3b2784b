import type { FoundWord } from '../../text/search/find-words.ts'
import { markedPieces } from '../../text/search/find-words.ts'
import type { Html } from '../jsx/jsx-runtime.ts'

/** A text with the words that were found in it marked. */
export const Marked = ({ text, found }: { text: string; found: readonly FoundWord[] }): Html => (
  <>{markedPieces(text, found).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
)
