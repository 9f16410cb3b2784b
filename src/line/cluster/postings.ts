/** Which numbers a term stands for, the newest first, in flat arrays: a term costs a block of 64 bytes, then 4 bytes a number. */
export type Postings = {
  /** An open hash table of terms; 0 in `heads` says that a place is free. */
  terms: Uint32Array
  heads: Int32Array
  used: number
  /** Blocks of 16: the block before, how many numbers it has, and these. Block 0 is none. */
  blocks: Int32Array
  blocksUsed: number
}

const blockSize = 16
const header = 2
/** How many numbers a block has room for. */
const perBlock = blockSize - header
const leastTerms = 1 << 7
const leastBlocks = 1 << 6

/** Nothing posted yet. */
export const createPostings = (): Postings => ({
  terms: new Uint32Array(leastTerms),
  heads: new Int32Array(leastTerms),
  used: 0,
  blocks: new Int32Array(leastBlocks * blockSize),
  blocksUsed: 1,
})

/** Adds a number to a term's, as the newest. */
export function post(postings: Postings, term: number, number: number): void {
  const place = placeOf(postings, term)
  const head = postings.heads[place]!
  const isFull = head === 0 || postings.blocks[head * blockSize + 1] === perBlock
  const block = isFull ? addBlock(postings, place, term) : head
  const start = block * blockSize
  const count = postings.blocks[start + 1]!++
  postings.blocks[start + header + count] = number
}

/** Copies a term's numbers into `into` from place `from`, the newest first, up to place `most`; gives where that ended. */
export function copyNewest(postings: Postings, term: number, into: Int32Array, from: number, most: number): number {
  const { blocks } = postings
  let size = from
  for (let block = postings.heads[placeOf(postings, term)]!; block !== 0; block = blocks[block * blockSize]!) {
    const start = block * blockSize + header
    const end = Math.max(start, start + blocks[start - 1]! - (most - size))
    for (let at = start + blocks[start - 1]! - 1; at >= end; at--) into[size++] = blocks[at]!
    if (size === most) break
  }
  return size
}

/** Where a term is in the table, or would be. */
function placeOf({ terms, heads }: Postings, term: number): number {
  const mask = terms.length - 1
  let place = Math.imul(term, 0x9e3779b1) >>> 8
  for (place &= mask; heads[place] !== 0 && terms[place] !== term; ) place = (place + 1) & mask
  return place
}

function addBlock(postings: Postings, place: number, term: number): number {
  const block = postings.blocksUsed++
  if (postings.blocksUsed * blockSize > postings.blocks.length) growBlocks(postings)
  postings.blocks[block * blockSize] = postings.heads[place]!
  if (postings.heads[place] === 0) postings.used++
  postings.terms[place] = term
  postings.heads[place] = block
  if (postings.used * 2 > postings.heads.length) growTable(postings)
  return block
}

function growBlocks(postings: Postings): void {
  const grown = new Int32Array(postings.blocks.length * 1.5)
  grown.set(postings.blocks)
  postings.blocks = grown
}

function growTable(postings: Postings): void {
  const { terms, heads } = postings
  postings.terms = new Uint32Array(terms.length * 2)
  postings.heads = new Int32Array(heads.length * 2)
  for (const [at, head] of heads.entries()) {
    if (head === 0) continue
    const place = placeOf(postings, terms[at]!)
    postings.terms[place] = terms[at]!
    postings.heads[place] = head
  }
}
