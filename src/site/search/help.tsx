import { clockOf } from '../../text/day-in-zone.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from '../parts/reading.ts'
import type { HelpRow } from '../words/search-words.ts'
import { searchAddress } from './search-address.ts'

/** How to search, with examples to try; `source` is the name of one there is. */
export function SearchHelp({ reading, source }: { reading: Reading; source?: string }): Html {
  const { words, formats } = reading.language
  const { help } = words.finding
  return (
    <section aria-labelledby="help" class="help">
      <h2 id="help">{help.title}</h2>
      <p>{help.intro}</p>
      <dl>
        {examples(reading, source).map(([row, example]) => (
          <div>
            <dt>
              <a href={searchAddress(example)}>
                <code dir="auto">{example}</code>
              </a>
            </dt>
            <dd>{help.rows[row]}</dd>
          </div>
        ))}
      </dl>
      <p>
        {help.together} {help.days(formats.zone)}
      </p>
    </section>
  )
}

function examples({ language, now }: Reading, source = 'River Herald'): [HelpRow, string][] {
  const { first, second } = language.words.finding.help
  const dayAt = clockOf(language.formats.zone)
  const date = (daysAgo: number): string => dayAt(now - daysAgo * 86_400_000).day
  return [
    ['words', `${first} ${second}`],
    ['phrase', `"${first} ${second}"`],
    ['or', `${first} OR ${second}`],
    ['minus', `${first} -${second}`],
    ['beginning', `${first}*`],
    ['title', `title:${first}`],
    ['source', `${first} source:"${source.replaceAll('"', '')}"`],
    ['lang', `${first} lang:en,de`],
    ['topic', `${first} topic:science`],
    ['country', `${first} country:GB`],
    ['after', `${first} after:${date(14)} before:${date(7)}`],
  ]
}
