/** The widest line that the help prints: an 80-column terminal without its last column. */
export const lineWidth = 79

/** Text broken into lines of at most `width` characters between words; a longer word has a line of its own. */
export function wrapped(text: string, width: number = lineWidth): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Two columns: names, and beside or below each what it means. */
export function table(rows: readonly (readonly [name: string, means: string])[], nameWidth: number): string[] {
  const margin = ' '.repeat(nameWidth + 4)
  return rows.flatMap(([name, means]) => {
    const [first, ...rest] = wrapped(means, lineWidth - margin.length)
    const below = rest.map(line => margin + line)
    return name.length <= nameWidth
      ? [`  ${name.padEnd(nameWidth)}  ${first}`, ...below]
      : [`  ${name}`, margin + first, ...below]
  })
}
