import { hostOf } from '../../../text/urls.ts'
import type { Block } from '../blocks.ts'
import type { PageFacts } from '../page-facts.ts'

/**
 * Whether `3/4/2026` is in April on this page. What the page writes elsewhere tells it where a number is no month
 * (`24/3/2026`); else only Americans put the month first, who write English: what a page declares of its language is
 * often what its template came with.
 */
export function isDayFirst(facts: PageFacts, blocks: readonly Block[]): boolean {
  return orderShown(blocks) ?? orderOfPlace(facts, blocks)
}

const written = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:19|20)?\d\d(?![\d/])/g
const mostLooked = 2_000

/** The order in which the page's own dates can be read only. */
function orderShown(blocks: readonly Block[]): boolean | undefined {
  let days = 0
  for (const { text } of blocks.slice(0, mostLooked)) {
    if (text.length > 600 || !text.includes('/')) continue
    for (const [, first, second] of text.matchAll(written)) {
      if (Number(first) > 12 && Number(second) <= 12) days++
      else if (Number(second) > 12 && Number(first) <= 12) days--
    }
  }
  return days === 0 ? undefined : days > 0
}

/** Countries whose names stand in addresses for something else. */
const names = new Set('ai app cc co fm gg io is la ly me nu to tv us ws'.split(' '))

function orderOfPlace(facts: PageFacts, blocks: readonly Block[]): boolean {
  const lang = facts.document.lang?.trim() ?? ''
  const country = hostOf(facts.url)?.split('.').at(-1) ?? ''
  if (country === 'us' || /^en-(?:us|ph)/i.test(lang)) return !isEnglish(blocks)
  if (lang !== '' && !/^en/i.test(lang)) return true
  return /^en-\w/i.test(lang) || (country.length === 2 && !names.has(country)) || !isEnglish(blocks)
}

/** Whether the longer texts of a page have the words without which no English is written; little text is believed to. */
function isEnglish(blocks: readonly Block[]): boolean {
  const prose = blocks
    .filter(({ text }) => text.length > 50)
    .slice(0, 20)
    .map(({ text }) => text.slice(0, 400))
    .join(' ')
  if (prose.length < 300) return true
  return (prose.match(/(?<!\p{L})(?:the|of|and)(?!\p{L})/giu)?.length ?? 0) > prose.length / 200
}
