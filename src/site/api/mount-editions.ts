import type { Context, Hono } from 'hono'
import type { RightsProfile } from '../../model/source.ts'
import type { Store } from '../../store/open-store.ts'
import { briefingOf, latestBriefings } from '../../store/read/briefing.ts'
import { editionSizes } from '../../store/read/edition.ts'
import { storiesOnFront } from '../../store/read/front.ts'
import { noonOf } from '../../text/day-in-zone.ts'
import { editionAt } from '../parts/edition-name.ts'
import { storiesIn } from '../read/edition.tsx'
import type { SiteEnv } from '../server/page-route.ts'
import { briefingJson } from './briefing-json.ts'
import { storyJson } from './story-json.ts'

type EditionTools = { store: Store; clock: () => number; config: { rights: RightsProfile; zone?: string } }

const noSuchEdition = {
  error:
    'An edition is /api/v1/editions/<place>/<language>/<topic>, as in europe/de/science; world and all leave open.',
}
const mostBriefings = 30

/**
 * Ranked lists: `/api/v1/front`, `/api/v1/editions` with every edition there is news for, one of them under
 * `/<place>/<language>` and `/<topic>`, and `/api/v1/briefings` with one day's under `/<day>`. `?lang=` says for readers of
 * which language front page and briefings are.
 */
export function mountEditions(app: Hono<SiteEnv>, { store, clock, config }: EditionTools): void {
  const edition = async (context: Context<SiteEnv>) => {
    const asked = editionAt(context.req.param())
    if (!asked) return context.json(noSuchEdition, 404)
    const stories = await storiesIn(store, asked, { now: clock(), reader: '' })
    return context.json({ stories: stories.map(story => storyJson(story, config.rights)) })
  }
  app.get('/api/v1/front', async context => {
    const reader = readerOf(context)
    if (reader === undefined) return context.json(noSuchLanguage, 400)
    const { front } = await storiesOnFront(store.read, reader)
    return context.json({ stories: front.map(story => storyJson(story, config.rights)) })
  })
  app.get('/api/v1/editions', async context => context.json({ editions: await editionSizes(store.read) }))
  app.get('/api/v1/editions/:place/:lang', edition)
  app.get('/api/v1/editions/:place/:lang/:topic', edition)
  app.get('/api/v1/briefings', async context => {
    const reader = readerOf(context)
    if (reader === undefined) return context.json(noSuchLanguage, 400)
    const briefings = await latestBriefings(store.read, reader, mostBriefings)
    return context.json({ briefings: briefings.map(one => briefingJson(one, config)) })
  })
  app.get('/api/v1/briefings/:day', async context => {
    const day = context.req.param('day')
    const reader = readerOf(context)
    if (reader === undefined) return context.json(noSuchLanguage, 400)
    const found = noonOf(day) && (await briefingOf(store.read, reader, day))
    return found
      ? context.json({ briefing: briefingJson(found, config) })
      : context.json({ error: 'There is no briefing of this day.' }, 404)
  })
}

const noSuchLanguage = { error: 'lang takes a language tag such as en or pt-BR.' }

/** The language of `?lang=` without its region; empty for all readers, nothing for what is no language tag. */
function readerOf(context: Context<SiteEnv>): string | undefined {
  const lang = context.req.query('lang')
  return lang === undefined ? '' : /^([a-z]{2,3})(?:-[a-z0-9]{1,8})*$/i.exec(lang)?.[1]?.toLowerCase()
}
