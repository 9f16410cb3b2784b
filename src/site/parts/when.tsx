import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'

type WhenProps = { at: number; reading: Reading }

/** How long ago, in a few letters, for lists and cards. */
export const Ago = ({ at, reading: { language, now } }: WhenProps): Html => (
  <time datetime={machineTime(at)}>
    {now - at < 60_000 ? language.words.justNow : language.formats.shortAgo(at, now)}
  </time>
)

/** The time of day, or the day when it was another. */
export const Clock = ({ at, reading: { language, now } }: WhenProps): Html => (
  <time datetime={machineTime(at)}>{language.formats.clock(at, now)}</time>
)

/** The whole date and time with its zone, and how long ago that is. */
export function Moment({ at, reading: { language, now } }: WhenProps): Html {
  const ago = now - at < 60_000 ? language.words.justNow : language.formats.ago(at, now)
  return (
    <time datetime={machineTime(at)}>
      {language.formats.moment(at)}
      {ago && (
        <>
          {' '}
          <span>{language.words.marks.aside(ago)}</span>
        </>
      )}
    </time>
  )
}

/** A time as HTML wants it (HTML Standard §2.3.5), to the second. A page says eighty, and `toISOString` takes twice as long. */
export function machineTime(at: number): string {
  const time = new Date(at)
  const day = `${time.getUTCFullYear()}-${two(time.getUTCMonth() + 1)}-${two(time.getUTCDate())}`
  return `${day}T${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}Z`
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
