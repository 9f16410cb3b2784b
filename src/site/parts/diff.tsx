import type { DiffPiece } from '../../text/word-diff.ts'
import type { Child, Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'

type PiecesProps = { pieces: DiffPiece[]; reading: Reading }

/**
 * Words that went, came and stayed, in one line. What went is struck through and what came underlined, and who sees
 * neither is told in words where each begins and ends.
 */
export function Pieces({ pieces, reading }: PiecesProps): Html {
  const { gone, fresh, until } = reading.language.words.versions
  const said = (before: string, text: string): Child => (
    <>
      <span class="visually-hidden"> {before} </span>
      {text}
      <span class="visually-hidden"> {until} </span>
    </>
  )
  return (
    <>
      {pieces.map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'gone' ? <del>{said(gone, text)}</del> : <ins>{said(fresh, text)}</ins>,
      )}
    </>
  )
}

/** A paragraph that is shown, or how many unchanged ones are passed over. */
type Shown = DiffPiece[] | number

// More than this is no longer read.
const mostParagraphs = 300

type LinesProps = { lines: DiffPiece[][]; tongue: object; reading: Reading }

/** The paragraphs of a text with what changed in them; of the unchanged ones only the neighbours of those. */
export function Lines({ lines, tongue, reading }: LinesProps): Html {
  const { words } = reading.language
  const shown = aroundChanges(lines)
  return (
    <>
      {shown.slice(0, mostParagraphs).map(one =>
        typeof one === 'number' ? (
          <p class="faint passed-over">{words.versions.same(one)}</p>
        ) : (
          <p {...tongue}>
            <Pieces pieces={one} reading={reading} />
          </p>
        ),
      )}
      {shown.length > mostParagraphs && <p class="note">{words.versions.longer}</p>}
    </>
  )
}

function aroundChanges(lines: DiffPiece[][]): Shown[] {
  const isChanged = (at: number): boolean => lines[at]?.some(({ kind }) => kind !== 'same') ?? false
  const shown: Shown[] = []
  for (const [at, line] of lines.entries()) {
    const last = shown.at(-1)
    if (isChanged(at - 1) || isChanged(at) || isChanged(at + 1)) shown.push(line)
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1
    else shown.push(1)
  }
  return shown
}
