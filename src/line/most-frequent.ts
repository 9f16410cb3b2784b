/** The word that most of them say; the first of equals. */
export function mostFrequent(words: (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
