import type { Failed, Failure } from '../../model/outcome.ts'

/** An address that was tried and gave no feed. `stage` says why it was tried. */
export type Miss = { stage: 'link' | 'guess' | 'sitemap' | 'page'; failed: Failure }

/** What a search saw before it gave up. `start` is the page, or why there was none. */
export type Searched = { url: string; start: { announced: number; isPage: boolean } | Failed; misses: Miss[] }

/**
 * Says in one sentence why no feed was found, with the failure to store: that of the address itself when it did not
 * answer, 'not-a-feed' when it did.
 */
export function nothingFound({ url, start, misses }: Searched): Failed {
  const links = misses.filter(miss => miss.stage === 'link')
  const guesses = misses.filter(miss => miss.stage === 'guess')
  const usual = guesses.length > 0 ? `the usual addresses ${tally(guesses)}` : 'the usual addresses were not tried'
  if ('failed' in start) {
    const reason = start.detail ?? `${url} could not be read`
    const toldMore = guesses.some(({ failed }) => saying(failed) !== 'did not answer')
    return { ...start, detail: toldMore ? `${reason}; ${usual}` : reason }
  }
  const list = misses.find(miss => miss.stage === 'page')
  const headlines = list ? `its headlines ${saying(list.failed)}` : 'it lists no headlines'
  const tried = `${pageSays(start, links)}, ${usual}, there is no sitemap with news, and ${headlines}`
  return { failed: 'not-a-feed', detail: `No feed was found at ${url}: ${tried}` }
}

function pageSays(start: { announced: number; isPage: boolean }, links: Miss[]): string {
  if (!start.isPage) return 'what it answered is no page'
  if (start.announced === 0) return links.length > 0 ? `its links ${tally(links)}` : 'the page announces none'
  if (links.length === 0) return `the page announces ${start.announced}, but only at addresses that do not answer`
  return `the page announces ${start.announced}, but ${links.length === 1 ? 'it' : 'they'} ${tally(links)}`
}

/** "answered 404", or "answered 404 (9) or gave no feed (2)". */
function tally(misses: Miss[]): string {
  const counts = new Map<string, number>()
  for (const { failed } of misses) counts.set(saying(failed), (counts.get(saying(failed)) ?? 0) + 1)
  const parts = [...counts].sort((one, other) => other[1] - one[1])
  if (parts.length <= 1) return parts[0]?.[0] ?? 'were not tried'
  return parts.map(([words, count]) => `${words} (${count})`).join(' or ')
}

function saying(failed: Failure): string {
  if (failed === 'not-found') return 'answered 404'
  if (failed === 'gone') return 'answered 410'
  if (failed === 'not-a-feed' || failed === 'empty') return 'gave no feed'
  if (failed === 'refused') return 'refused us'
  if (failed === 'forbidden-by-robots') return 'were forbidden by robots.txt'
  if (failed === 'slow-down') return 'asked us to slow down'
  if (failed === 'server-error') return 'answered with an error'
  return 'did not answer'
}
