import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'

const step = 4
const height = 24

/** The line of a story's volume: one point for each hour, oldest first. Nothing where there is nothing to see. */
export function Sparkline({ volume, reading }: { volume: number[]; reading: Reading }): Html | null {
  const peak = Math.max(...volume, 0)
  if (peak === 0 || volume.length < 2) return null
  const points = volume.map((count, hour) => `${hour * step + 2},${yOf(count, peak)}`)
  const width = (volume.length - 1) * step + 5
  return (
    <svg
      class="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={reading.language.words.sparkline(volume.length, peak)}
    >
      <polyline points={points.join(' ')} fill="none" stroke="currentColor" />
      <circle cx={width - 3} cy={yOf(volume.at(-1)!, peak)} r="2.5" />
    </svg>
  )
}

const yOf = (count: number, peak: number): number => Math.round(height - 3 - (count / peak) * (height - 6))
