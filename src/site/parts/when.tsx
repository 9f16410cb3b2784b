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
      {ago && ` ${language.words.marks.aside(ago)}`}
    </time>
  )
}

/** A time as HTML wants it (HTML Standard §2.3.5), to the second. */
export const machineTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
