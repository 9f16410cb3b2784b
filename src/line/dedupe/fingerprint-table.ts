/** The fingerprints of the texts of some hours, each with the number of its text, in flat arrays: 20 bytes for each. */
export type FingerprintTable = {
  size: number
  fingerprints: Uint32Array
  owners: Int32Array
  /** The entry before with the same place in `heads`, both counted from 1. */
  before: Int32Array
  heads: Int32Array
}

const leastRoom = 1 << 12

/** An empty table. */
export const createFingerprintTable = (): FingerprintTable => ({
  size: 0,
  fingerprints: new Uint32Array(leastRoom),
  owners: new Int32Array(leastRoom),
  before: new Int32Array(leastRoom),
  heads: new Int32Array(2 * leastRoom),
})

/** Adds the fingerprints of a text; gives the place of the first. */
export function addFingerprints(table: FingerprintTable, fingerprints: Uint32Array, owner: number): number {
  const from = table.size
  while (from + fingerprints.length > table.fingerprints.length) grow(table)
  for (const fingerprint of fingerprints) {
    table.fingerprints[table.size] = fingerprint
    table.owners[table.size++] = owner
    chain(table, table.size)
  }
  return from
}

/** Gives `take` the texts that have a fingerprint, the newest first, `most` at most; gives how many those were. */
export function eachOwner(
  { heads, before, fingerprints, owners }: FingerprintTable,
  fingerprint: number,
  most: number,
  take: (owner: number) => void,
): number {
  let taken = 0
  for (let entry = heads[placeOf(fingerprint, heads)]!; entry !== 0 && taken < most; entry = before[entry - 1]!) {
    if (fingerprints[entry - 1] !== fingerprint) continue
    take(owners[entry - 1]!)
    taken++
  }
  return taken
}

// Of long texts the lowest are kept (text/fingerprint.ts), so their highest bits say little.
const placeOf = (fingerprint: number, heads: Int32Array): number => fingerprint & (heads.length - 1)

function chain({ fingerprints, before, heads }: FingerprintTable, entry: number): void {
  const place = placeOf(fingerprints[entry - 1]!, heads)
  before[entry - 1] = heads[place]!
  heads[place] = entry
}

function grow(table: FingerprintTable): void {
  const room = 2 * table.fingerprints.length
  const { fingerprints, owners } = table
  table.fingerprints = new Uint32Array(room)
  table.fingerprints.set(fingerprints)
  table.owners = new Int32Array(room)
  table.owners.set(owners)
  table.before = new Int32Array(room)
  table.heads = new Int32Array(2 * room)
  for (let entry = 1; entry <= table.size; entry++) chain(table, entry)
}
