import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'
import { machineTime } from './when.tsx'

const sixDays = 6 * 86_400_000

/** When a step of a story was: as a list says it, and with the hour where that is only a day. */
export function StepTime({ at, reading: { language, now } }: { at: number; reading: Reading }): Html {
  const { clock } = language.formats
  // at its own moment a clock says the hour
  const said = now - at < sixDays ? clock(at, now) : `${clock(at, now)}${language.words.marks.comma}${clock(at, at)}`
  return <time datetime={machineTime(at)}>{said}</time>
}
