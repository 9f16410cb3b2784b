import type { Failure } from '../../model/outcome.ts'
import type { FirstReading } from '../../store/read/gauges.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { Notice } from '../parts/notice.tsx'
import type { Reading } from '../parts/reading.ts'
import type { SiteInfo } from './page-handler.ts'

type ProgressProps = { progress: FirstReading; reading: Reading }
type EmptyProps = ProgressProps & { demo: SiteInfo['demo'] }

// When so many have been asked and none answered, it is the network and not the sources.
const enoughToTell = 12

/** Why a front page has no news, from what the first reading of the sources has come to. */
function reasonOf(progress: FirstReading): 'none' | 'reading' | 'forming' | 'silent' | 'quiet' {
  const { demo, sources, read, answered, articles } = progress
  if (demo) return articles > 0 ? 'forming' : 'reading'
  if (sources === 0) return 'none'
  if (answered === 0 && read >= Math.min(sources, enoughToTell)) return 'silent'
  if (articles > 0) return 'forming'
  return read < sources ? 'reading' : 'quiet'
}

/** After how many seconds the page is to be asked again, while something is under way. */
export const refreshAfter = (progress: FirstReading): number | undefined =>
  ({ reading: 3, forming: 3, silent: progress.read < progress.sources ? 3 : 15, quiet: undefined, none: undefined })[
    reasonOf(progress)
  ]

/** The front page before there is any news: what is being done, or what stands in the way, and what helps. */
export function FrontWithoutNews({ progress, demo, reading }: EmptyProps): Html {
  const { start } = reading.language.words
  switch (reasonOf(progress)) {
    case 'none':
      return <NoSources demo={demo} reading={reading} />
    case 'silent':
      return <NoAnswer progress={progress} demo={demo} reading={reading} />
    case 'quiet':
      return (
        <Notice title={start.quietTitle}>
          <p>{start.quiet(progress.answered)}</p>
          <Sources reading={reading} />
        </Notice>
      )
    default:
      return <Starting progress={progress} reading={reading} />
  }
}

function Starting({ progress, reading }: ProgressProps): Html {
  const { start } = reading.language.words
  const { sources, read, answered, articles } = progress
  return (
    <Notice title={start.readingTitle}>
      <p>{sources > 0 ? start.reading(read, sources) : start.demoStarting}</p>
      <progress class="progress" max={Math.max(1, sources)} value={read} aria-label={start.readingTitle} />
      {articles > 0 && <p>{start.forming(articles)}</p>}
      {read > answered && (
        <p class="faint">
          {start.readingFailed(read - answered)} <Sources reading={reading} />
        </p>
      )}
    </Notice>
  )
}

function NoSources({ demo, reading }: { demo: SiteInfo['demo']; reading: Reading }): Html {
  const { start } = reading.language.words
  return (
    <Notice title={start.noSourcesTitle}>
      <p>{start.noSources}</p>
      <p>{start.noSourcesHow}</p>
      <pre>{'news-factory add https://news.example/\nNF_SOURCES=my-sources.opml npm start'}</pre>
      <DemoOffer demo={demo} reading={reading} />
    </Notice>
  )
}

function NoAnswer({ progress, demo, reading }: EmptyProps): Html {
  const { start, failure } = reading.language.words
  const wordsFor = (outcome: string): string => failure[outcome as Failure] ?? outcome
  return (
    <Notice title={start.noAnswerTitle}>
      <p>{start.noAnswer(progress.read, progress.sources)}</p>
      <h2>{start.noAnswerWhy}</h2>
      <ul class="reasons-grouped">
        {progress.outcomes.map(([outcome, feeds]) => (
          <li>
            <b>{feeds}</b> {wordsFor(outcome)}
          </li>
        ))}
      </ul>
      <p class="faint">
        {start.noAnswerNext} <Sources reading={reading} />
      </p>
      <DemoOffer demo={demo} reading={reading} />
    </Notice>
  )
}

function DemoOffer({ demo, reading }: { demo: SiteInfo['demo']; reading: Reading }): Html | null {
  if (demo !== 'offered') return null
  const { start } = reading.language.words
  return (
    <form class="offer" method="post" action="/demo">
      <p>{start.demoOffer}</p>
      <button type="submit" class="button strong">
        {start.demoButton}
      </button>
    </form>
  )
}

const Sources = ({ reading }: { reading: Reading }): Html => <a href="/sources">{reading.language.words.sources}</a>
