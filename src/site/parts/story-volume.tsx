import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'

const hour = 3_600_000
const mostParts = 48
const width = 240
const height = 44

/** How many articles came in each part of a story's life, oldest first; `partMs` is the length of a part. */
export type Volume = { parts: number[]; partMs: number }

/** Counts articles (one at least) from the first to the last, by the hour, or in longer parts for a story of more than two days. */
export function volumeOver(times: readonly number[]): Volume {
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const partMs = hour * Math.max(1, Math.ceil((to - from + 1) / hour / mostParts))
  const parts = new Array<number>(Math.floor((to - from) / partMs) + 1).fill(0)
  for (const at of times) parts[Math.floor((at - from) / partMs)]!++
  return { parts, partMs }
}

const fewest = 4

/** A story's volume from its first report to its last, as a row of bars; what it says is said in words under it. */
export function StoryVolume({ times, reading }: { times: readonly number[]; reading: Reading }): Html | null {
  if (times.length < fewest) return null
  const { parts, partMs } = volumeOver(times)
  if (parts.length < fewest) return null
  const { words, formats } = reading.language
  const peak = Math.max(...parts)
  const step = width / parts.length
  const bars = parts.map((count, at) => {
    const tall = count === 0 ? 1 : Math.max(3, Math.round((count / peak) * height))
    return `M${(at * step).toFixed(1)} ${height - tall}h${Math.max(1, step - 1).toFixed(1)}v${tall}h-${Math.max(1, step - 1).toFixed(1)}z`
  })
  return (
    <figure class="volume">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={bars.join('')} />
      </svg>
      <figcaption>
        {words.digest.volume(formats.duration(parts.length * partMs), formats.number(peak), formats.duration(partMs))}
      </figcaption>
    </figure>
  )
}
