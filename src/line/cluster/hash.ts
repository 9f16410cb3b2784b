/** Where a hash begins. */
export const firstHash = 0x811c9dc5

/** FNV-1a over UTF-16 units with a closing mix, 32 bits. */
export function hash(from: number, word: string): number {
  let value = from
  for (let at = 0; at < word.length; at++) value = hashed(value, word.charCodeAt(at))
  return mixed(value)
}

/** Takes one more unit into a hash. */
export const hashed = (value: number, unit: number): number => Math.imul(value ^ unit, 0x01000193)

/** Closes a hash. */
export function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}
