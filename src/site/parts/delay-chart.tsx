import type { Delays } from '../../model/freshness.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { dayDelayTold } from './delay-told.ts'
import type { Reading } from './reading.ts'

/** Delays from publication to the page, a day each, the last of which is that of `until`; `name` says whose they are. */
export type DelayChartProps = { name: string; days: (Delays | undefined)[]; until: number; reading: Reading }

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const [shortest, longest] = [10 * second, day]

/** A delay on a scale of powers, 0 for ten seconds and less to 1 for a day and more: a minute is not lost beside an hour. */
const share = (ms: number): number =>
  Math.log(Math.min(longest, Math.max(shortest, ms)) / shortest) / Math.log(longest / shortest)

type Box = { top: number; height: number; left: number; step: number }

/** A small line of days for a row of a table: a dot for half of the articles, a line up to 95 of 100. */
export function DelayLine(props: DelayChartProps): Html {
  const box = { top: 3, height: 20, left: 6, step: 12 }
  const width = 2 * box.left + (props.days.length - 1) * box.step
  return (
    <svg
      class="sparkline delays"
      width={width}
      height={26}
      viewBox={`0 0 ${width} 26`}
      role="img"
      aria-label={inWords(props)}
    >
      <Days days={props.days} box={box} />
    </svg>
  )
}

/** The same large, with a scale and the names of the days. */
export function DelayChart(props: DelayChartProps): Html {
  const { days, until, reading } = props
  const box = { top: 10, height: 110, left: 74, step: 34 }
  const width = box.left + (days.length - 1) * box.step + 20
  const yOf = (ms: number): number => placeOf(ms, box)
  return (
    <svg
      class="sparkline delays scaled"
      direction="ltr"
      font-size="12"
      width={width}
      height={148}
      viewBox={`0 0 ${width} 148`}
      role="img"
      aria-label={inWords(props)}
    >
      {[10 * second, minute, 10 * minute, hour, day].map(ms => (
        <>
          <path d={`M${box.left - 12} ${yOf(ms)}H${width}`} stroke="currentColor" stroke-opacity=".25" />
          <text x={box.left - 18} y={yOf(ms) + 4} text-anchor="end">
            {apart(reading.language.formats.shortDelay(ms))}
          </text>
        </>
      ))}
      <Days days={days} box={box} />
      {days.map((_, at) => (
        <text x={box.left + at * box.step} y={143} text-anchor="middle">
          {reading.language.formats.tinyWeekday(dayAt(at, days, until))}
        </text>
      ))}
    </svg>
  )
}

/** In its own direction, whatever the chart's (U+2068, U+2069; UAX #9 §2.7). */
const apart = (label: string): string => `\u2068${label}\u2069`

function Days({ days, box }: { days: (Delays | undefined)[]; box: Box }): Html {
  return (
    <>
      {days.map((of, at) => {
        if (!of) return null
        const [x, half, most] = [box.left + at * box.step, placeOf(of.page.p50Ms, box), placeOf(of.page.p95Ms, box)]
        return (
          <>
            <path d={`M${x} ${half}V${most}`} stroke="currentColor" stroke-width="2.5" stroke-opacity=".5" />
            <circle cx={x} cy={half} r="2" />
          </>
        )
      })}
    </>
  )
}

const placeOf = (ms: number, { top, height }: Box): number => Math.round((top + (1 - share(ms)) * height) * 10) / 10

const dayAt = (at: number, days: unknown[], until: number): number => until - (days.length - 1 - at) * day

/** What the chart shows, for whoever does not see it. */
function inWords({ name, days, until, reading }: DelayChartProps): string {
  const { words, formats } = reading.language
  const said = days.map((of, at) => {
    const weekday = formats.shortWeekday(dayAt(at, days, until))
    return dayDelayTold(weekday, of, reading.language)
  })
  return words.freshnessPage.chartOf(name, said.join('; '))
}
