import type { LightElement } from '../../text/light-dom.ts'

/** The blocks [first, end) under an element, what its own names mean, and those of it and all around it. */
export type Extent = {
  first: number
  end: number
  own: number
  above: number
  near: number
  isHidden: boolean
  /** Bits of `pathTags`: of the element and everything above it. */
  path: number
  depth: number
}

/** An extent that begins at a block. */
export const newExtent = (first: number, own = 0, isHidden = false): Extent => ({
  first,
  end: first,
  own,
  above: 0,
  near: 0,
  isHidden,
  path: 0,
  depth: 0,
})

/**
 * The extents of a page's elements; none of those inside what is not for reading, nor of another page's. A class, as
 * `LightElement` is, so that its functions are made once: they are called more often than any others.
 */
export class Extents {
  /** Elements and extents by the elements' place in document order. */
  readonly elements: (LightElement | undefined)[]
  readonly found: (Extent | undefined)[]

  /** @param many how many elements the page has */
  constructor(many: number) {
    this.elements = new Array<LightElement | undefined>(many).fill(undefined)
    this.found = new Array<Extent | undefined>(many).fill(undefined)
  }

  add(element: LightElement, extent: Extent): void {
    this.elements[element.order] = element
    this.found[element.order] = extent
  }

  get(element: LightElement): Extent | undefined {
    const { order } = element
    return this.elements[order] === element ? this.found[order] : undefined
  }
}
