import { isText, type LightElement } from '../../text/light-dom.ts'
import { weighedLength } from './weighed-length.ts'

/** Elements that no cell of data holds. */
const ofLayout = new Set(['table', 'h1', 'h2', 'form', 'article'])

/** Nodes of a cell that are looked at: a cell of data has few. */
const mostLooked = 200
/** Weighed characters in long pieces of text: a cell of data has less. */
const longCell = 400
const longPiece = 60

/**
 * Whether the cells of a table's row lay out the page, as they did on most pages until about 2010: one of them holds a
 * table, a headline or much text. Each is then a piece of the page by itself; the cells of any other row are read
 * together, as one line of data.
 */
export function isLayoutRow(row: LightElement): boolean {
  return row.children.some(cell => !isText(cell) && isLayoutCell(cell))
}

function isLayoutCell(cell: LightElement): boolean {
  let [looked, length] = [0, 0]
  const lays = (element: LightElement): boolean =>
    element.children.some(child => {
      if (++looked > mostLooked) return false
      if (!isText(child)) return ofLayout.has(child.tag) || lays(child)
      const piece = weighedLength(child.text.trim())
      if (piece > longPiece) length += piece
      return length > longCell
    })
  return lays(cell)
}
