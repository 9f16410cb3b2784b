/** Where a hash begins. */
export const firstHash = 0x811c9dc5

/** FNV-1a over UTF-16 units with a closing mix, 32 bits. */
export function hash(from: number, word: string): number {
  let value = from
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}
