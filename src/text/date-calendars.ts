import type { DateParts } from './date-parts.ts'

/** Who writes in Arabic letters, or the year first, means no day of the Middle Ages. */
const MAY_BE_SOLAR = /\p{Script=Arabic}|^\D{0,40}1[34]\d\d ?[-/.]/u

/**
 * The same day in the Gregorian calendar, told by the year: Thai dates count from the Buddha (2566 is 2023), Persian
 * ones the solar years since the Hijra (1405 began in March 2026). Other days stay as they are.
 * @param written the date as it is written
 */
export function gregorianDay<Day extends DateParts>(day: Day, written: string): Day {
  if (day.year > 2400 && day.year < 2700) return { ...day, year: day.year - 543 }
  return day.year >= 1300 && day.year < 1450 && MAY_BE_SOLAR.test(written) ? fromSolarHijri(day) : day
}

const DAY = 86_400_000
/** The first day of the solar Hijri calendar. */
const HIJRA = Date.UTC(622, 2, 21)

/**
 * A leap year every four or five years, eight in 33: the arithmetic rule of the calendar, the same as the astronomers'
 * days in all years from 1178 to 1633 (compared with `Intl` by the test).
 */
function fromSolarHijri<Day extends DateParts>(written: Day): Day {
  const { year, month, day } = written
  if (month < 1 || month > 12 || day < 1 || day > (month < 7 ? 31 : 30)) return { ...written, day: Number.NaN }
  const before = 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + (month - 1) * 30 + Math.min(month - 1, 6)
  const date = new Date(HIJRA + (before + day - 1) * DAY)
  return { ...written, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Eras of Japan in which things have been published that are on the web, and Taiwan's Republic: their year 0. */
const ERAS: Record<string, number> = { 昭和: 1925, 平成: 1988, 令和: 2018, 民國: 1911, 民国: 1911 }
const IN_ERA = /(昭和|平成|令和|民國|民国) ?(\d{1,3}|元) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/

/** A day in a year of an era: `令和2年3月24日`; undefined where the text has none. */
export function dayOfEra(text: string): { year: number; month: number; day: number } | undefined {
  const [found, era, year, month, day] = IN_ERA.exec(text) ?? []
  if (found === undefined) return undefined
  return { year: ERAS[era!]! + (year === '元' ? 1 : Number(year)), month: Number(month), day: Number(day) }
}
