import type { Subjects } from '../../store/read/subjects.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { nameAddress, placeAddress, placeName } from './place-name.ts'
import type { Reading } from './reading.ts'
import { topicName } from './topic-name.ts'

type Entry = { href: string; name: string; isolated?: boolean }

/** Who, what and where a story or an article is about: each a way to the other stories. Nothing where nothing is known. */
export function StoryNames({ subjects, reading }: { subjects: Subjects; reading: Reading }): Html | null {
  const { subjects: words } = reading.language.words
  const { names, places, topics, keyphrases } = subjects
  const named = (kind: 'person' | 'organisation'): Entry[] =>
    names.flatMap(name =>
      name.kind === kind ? [{ href: nameAddress(name.key), name: name.name, isolated: true }] : [],
    )
  const rows: [label: string, entries: Entry[]][] = [
    [words.people, named('person')],
    [words.organisations, named('organisation')],
    [
      words.places,
      places.map(place => ({ href: placeAddress(place), name: placeName(place, reading), isolated: true })),
    ],
    [words.topics, topics.map(({ slug }) => ({ href: `/topic/${slug}`, name: topicName(slug, reading) }))],
    [
      words.keyphrases,
      keyphrases.map(phrase => ({
        href: `/search?q=${encodeURIComponent(`"${phrase}"`)}`,
        name: phrase,
        isolated: true,
      })),
    ],
  ]
  const told = rows.filter(([, entries]) => entries.length > 0)
  if (told.length === 0) return null
  return (
    <section class="section subjects">
      <div class="line">
        <h2>{words.about}</h2>
      </div>
      <dl>
        {told.map(([label, entries]) => (
          <div>
            <dt>{label}</dt>
            {entries.map(({ href, name, isolated }) => (
              <dd>
                <a href={href} dir={isolated ? 'auto' : undefined}>
                  {name}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
