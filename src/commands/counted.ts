/** A number with its noun: `1 feed`, `2 feeds`; `nouns` is for those that do not end so. */
export const counted = (number: number, noun: string, nouns = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : nouns}`
