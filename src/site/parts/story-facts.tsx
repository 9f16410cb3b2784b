import type { Exactness, FactValue, Statement, StoryDigest, StoryFact } from '../../model/story-digest.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { roleName } from '../words/role-names.ts'
import type { Reading } from './reading.ts'
import { StepTime } from './step-time.tsx'
import { tongueOf } from './tongue.ts'

type FactsProps = { digest: StoryDigest; articles: ReadonlyMap<number, ListedArticle>; reading: Reading }
type Telling = Omit<FactsProps, 'digest'>

/** What a story's reports agree on, and where they differ, each with its sources. Nothing where nothing is known. */
export function StoryFacts({ digest, articles, reading }: FactsProps): Html {
  const { digest: words } = reading.language.words
  const agreed = digest.facts.filter(({ verdict }) => verdict === 'agreed')
  const differ = digest.facts.filter(({ verdict }) => verdict === 'differ')
  return (
    <>
      {agreed.length > 0 && (
        <section class="facts" aria-labelledby="agree">
          <h2 id="agree">{words.agree}</h2>
          <ul>
            {agreed.map(fact => (
              <AgreedFact fact={fact} articles={articles} reading={reading} />
            ))}
          </ul>
        </section>
      )}
      {differ.length > 0 && (
        <section class="facts differ" aria-labelledby="differ">
          <h2 id="differ">{words.differ}</h2>
          <ul>
            {differ.map(fact => (
              <DifferingFact fact={fact} articles={articles} reading={reading} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type FactProps = Telling & { fact: StoryFact }

function AgreedFact({ fact, articles, reading }: FactProps): Html {
  const [first, ...rest] = fact.values
  return (
    <li>
      <Answer fact={fact} value={first!} reading={reading} />{' '}
      <Sources statements={first!.statements} articles={articles} reading={reading} />
      {rest.map(value => (
        <Otherwise value={value} isBefore={isBefore(value, first!)} articles={articles} reading={reading} />
      ))}
    </li>
  )
}

/** Another answer than the agreed one: what was said before it, or by one alone. */
function Otherwise({ value, isBefore, articles, reading }: Telling & { value: FactValue; isBefore: boolean }): Html {
  const { digest: words, marks } = reading.language.words
  return (
    <p class="faint">
      {isBefore ? words.before : words.otherwise}
      {marks.colon}
      {amount(value, reading)} <Sources statements={value.statements} articles={articles} reading={reading} withTime />
    </p>
  )
}

const isBefore = (value: FactValue, than: FactValue): boolean =>
  Math.max(...value.statements.map(({ at }) => at)) < Math.max(...than.statements.map(({ at }) => at))

function DifferingFact({ fact, articles, reading }: FactProps): Html {
  const called = calledIn(fact, reading)
  return (
    <li>
      {called && <b>{called}</b>}
      <ul>
        {fact.values.map(value => (
          <li>
            {called ? <b>{value.name ?? amount(value, reading)}</b> : <Sentence value={value} reading={reading} />}{' '}
            <Sources statements={value.statements} articles={articles} reading={reading} withTime />
          </li>
        ))}
      </ul>
    </li>
  )
}

/** What a count counts and whom names name; figures and quotations stand for themselves. */
function calledIn({ kind, role }: StoryFact, { language }: Reading): string | undefined {
  if (kind === 'figure' || kind === 'quote') return undefined
  if (kind === 'name') return role && roleName(role, language.code)
  return language.words.digest.kind[kind]
}

/** What is agreed on: a count with its name, who fills a role, somebody's words, or the sentence of a report. */
function Answer({ fact, value, reading }: { fact: StoryFact; value: FactValue; reading: Reading }): Html {
  const { marks } = reading.language.words
  if (fact.kind === 'figure') return <Sentence value={value} reading={reading} />
  if (fact.kind === 'quote')
    return (
      <>
        <q {...tongueOf(value.sentence?.lang, reading.language.lang)}>{value.sentence?.text}</q>
        {fact.speaker && <span> — {fact.speaker}</span>}
      </>
    )
  return (
    <b>
      {calledIn(fact, reading)}
      {marks.colon}
      {value.name ?? amount(value, reading)}
    </b>
  )
}

const Sentence = ({ value: { sentence }, reading }: { value: FactValue; reading: Reading }): Html => (
  <span {...tongueOf(sentence?.lang, reading.language.lang)}>{sentence?.text}</span>
)

/** A number as precisely as it was said. */
export function amount({ value, exactness }: { value: number; exactness: Exactness }, { language }: Reading): string {
  const said = language.formats.number(value)
  return exactness === 'exact' ? said : language.words.digest.exactness[exactness](said)
}

const mostNamed = 4

type SourcesProps = Telling & { statements: readonly Statement[]; withTime?: boolean }

/** Who says so, each a way to the article; the first few by name. */
function Sources({ statements, articles, reading, withTime }: SourcesProps): Html {
  const { words, formats } = reading.language
  const named = statements.slice(0, mostNamed)
  const more = statements.length - named.length
  return (
    <span class="said-by">
      {named.map(({ articleId, at }, place) => (
        <>
          {place > 0 && words.marks.comma}
          <a href={`/article/${articleId}`}>{articles.get(articleId)!.sourceName}</a>
          {withTime && ' '}
          {withTime && <StepTime at={at} reading={reading} />}
        </>
      ))}
      {more > 0 && words.marks.comma}
      {more > 0 && words.digest.more(formats.number(more))}
    </span>
  )
}
