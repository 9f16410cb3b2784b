import type { LineCounts } from '../line/line-tools.ts'
import type { Store } from '../store/open-store.ts'
import { countSources } from '../store/sources.ts'

/** What `run` shows as it goes: one block that is drawn anew on a terminal, plain lines elsewhere. */
export type Progress = {
  /** Prints a line of its own, above the block. */
  line(text: string): void
  follow(store: Store, counts: LineCounts, startedAt: number): void
  close(): void
}

// On a terminal the block moves with the eye; in a log file a line a quarter of a minute is plenty.
const blockEveryMs = 500
const lineEveryMs = 15_000

export function openProgress(out: NodeJS.WriteStream): Progress {
  let block: string[] = []
  let timer: NodeJS.Timeout | undefined
  const erase = (): string => (block.length > 0 ? `\u001b[${block.length}A\u001b[0J` : '')
  const draw = (lines: string[]): void => {
    out.write(`${erase()}${lines.map(line => `${line.slice(0, (out.columns ?? 100) - 1)}\n`).join('')}`)
    block = lines
  }

  return {
    line: text => {
      if (!out.isTTY) return void out.write(`${text}\n`)
      out.write(`${erase()}${text}\n${block.map(line => `${line}\n`).join('')}`)
    },
    follow: (store, counts, startedAt) => {
      let last = ''
      const show = async (): Promise<void> => {
        const sources = await countSources(store.read).then(
          found => found.all,
          () => 0,
        )
        if (out.isTTY) return draw(blockOf(counts, sources, startedAt))
        const text = lineOf(counts, sources, startedAt)
        if (text !== last) out.write(`${text}\n`)
        last = text
      }
      void show()
      timer = setInterval(() => void show(), out.isTTY ? blockEveryMs : lineEveryMs)
    },
    close: () => {
      clearInterval(timer)
      block = []
    },
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

function blockOf(counts: LineCounts, sources: number, startedAt: number): string[] {
  const first = counts.firstFrontAt
    ? `stands since ${seconds(counts.firstFrontAt - startedAt)} after the start`
    : 'waits for the first stories'
  return [
    '⎯ 《 News • Factory 》',
    `  sources     ${sources} in all; answers read ${counts.sourcesRead}, failed ${counts.sourcesFailed}`,
    `  articles    ${counts.articlesIn} in; pages read ${counts.pagesRead}, failed ${counts.pagesFailed}`,
    `  stories     ${counts.storiesFormed} formed of ${counts.articlesPlaced} articles`,
    `  front page  ${first}`,
  ]
}

const lineOf = (counts: LineCounts, sources: number, startedAt: number): string =>
  [
    `sources ${sources}, answers read ${counts.sourcesRead}, failed ${counts.sourcesFailed}`,
    `articles ${counts.articlesIn} in, pages read ${counts.pagesRead}, failed ${counts.pagesFailed}`,
    `stories ${counts.storiesFormed} of ${counts.articlesPlaced} articles`,
    counts.firstFrontAt ? `front page after ${seconds(counts.firstFrontAt - startedAt)}` : 'no front page yet',
  ].join('; ')
