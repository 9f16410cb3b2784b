import type { Edition, EditionSize } from '../../store/read/edition.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { editionAddress, languageName, placeName } from './edition-name.ts'
import type { Reading } from './reading.ts'
import { topicName } from './topic-name.ts'

type ChooserProps = {
  /** Where the reader is; a link keeps what it does not change. */
  here: Edition
  sizes: EditionSize[]
  reading: Reading
  /** With countries and topics too, and all languages. */
  whole?: boolean
  /** The level of its headings among the page's. */
  level?: 2 | 3
}

/** The sheet of pages that let a reader choose an edition. */
export const editionSheet = 'editions'

// So many fit in a line or two; the page of all editions has the others.
const mostInRow = 12

type Choice = { to: Edition; name: string; isHere: boolean }

/**
 * Links to other editions, a row for each way to choose: the largest first, or all of them in the order of the reader's
 * alphabet.
 */
export function EditionChooser({ here, sizes, reading, whole = false, level = 3 }: ChooserProps): Html {
  const { editions, topics } = reading.language.words
  const most = whole ? sizes.length : mostInRow
  const of = (kind: EditionSize['kind']): string[] =>
    sizes
      .filter(size => size.kind === kind)
      .map(({ value }) => value)
      .slice(0, most)
  const inOrder = (choices: Choice[]): Choice[] =>
    whole ? choices.sort((a, b) => a.name.localeCompare(b.name, reading.language.lang)) : choices
  const row = (key: keyof Edition, values: string[], nameOf: (value: string) => string, all?: string): Choice[] => [
    ...(all ? [{ to: { ...here, [key]: undefined }, name: all, isHere: here[key] === undefined }] : []),
    ...inOrder(
      values.map(value => ({ to: { ...here, [key]: value }, name: nameOf(value), isHere: here[key] === value })),
    ),
  ]
  const place = (value: string): string => placeName(value, reading)
  return (
    <nav class="editions" aria-label={editions.title}>
      <Row level={level} name={editions.regions} choices={row('place', of('region'), place, editions.everywhere)} />
      {whole && <Row level={level} name={editions.countries} choices={row('place', of('country'), place)} />}
      <Row
        level={level}
        name={editions.languages}
        choices={row('lang', of('lang'), value => languageName(value, reading), editions.everyLanguage)}
      />
      {whole && (
        <Row
          level={level}
          name={topics}
          choices={row('topic', of('topic'), value => topicName(value, reading), editions.everyTopic)}
        />
      )}
    </nav>
  )
}

type RowProps = { name: string; choices: Choice[]; level: 2 | 3 }

function Row({ name, choices, level }: RowProps): Html | null {
  if (choices.length === 0) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section>
      <Heading>{name}</Heading>
      <ul>
        {choices.map(({ to, name: called, isHere }) => (
          <li>
            <a href={editionAddress(to)} aria-current={isHere && 'true'}>
              {called}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
