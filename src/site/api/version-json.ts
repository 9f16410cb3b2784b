import type { Context, Hono } from 'hono'
import { excerptOf, shownBy } from '../../model/rights.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { Store } from '../../store/open-store.ts'
import { versionsOf, wordingAt } from '../../store/read/versions.ts'
import { articleWithId } from '../../store/read-api/articles.ts'
import { wordingOf } from '../../text/wording-change.ts'
import { idIn } from '../read/address-parameters.ts'
import type { SiteEnv } from '../server/page-route.ts'
import { isoTime } from './article-json.ts'

type VersionTools = { store: Store; config: { rights: RightsProfile } }

/** `/api/v1/articles/:id/versions` and `…/versions/:number`: how an article read before it changed. */
export function mountVersions(app: Hono<SiteEnv>, tools: VersionTools): void {
  app.get('/api/v1/articles/:id/versions', context => versions(context, tools))
  app.get('/api/v1/articles/:id/versions/:number', context => version(context, tools))
}

const none = { error: 'There is no article with this id.' }

async function versions(context: Context<SiteEnv>, { store }: VersionTools): Promise<Response> {
  const id = idIn(context.req.param('id'))
  const article = id && (await articleWithId(store.read, id))
  if (!article) return context.json(none, 404)
  const found = await versionsOf(store.read, article.id)
  return context.json({
    versions: found.map(({ number, endedAt, title, parts, isMajor, added, removed }) => ({
      number,
      title,
      lang: article.lang,
      endedAt: isoTime(endedAt),
      changed: parts,
      major: isMajor,
      wordsAdded: added,
      wordsRemoved: removed,
    })),
  })
}

/** One earlier version, with as much of its text as of the article's own. */
async function version(context: Context<SiteEnv>, { store, config }: VersionTools): Promise<Response> {
  const [id, number] = [idIn(context.req.param('id')), idIn(context.req.param('number'))]
  const article = id && (await articleWithId(store.read, id))
  if (!article) return context.json(none, 404)
  const wording = number && (await wordingAt(store.read, article.id, number, wordingOf(article)))
  if (!wording) return context.json({ error: 'There is no earlier version with this number.' }, 404)
  const shown = shownBy(article.source.rights, config.rights, 'api')
  const text = { full: wording.text, excerpt: excerptOf(wording.text, shown.excerptLength), none: null }[shown.text]
  const summary = shown.summary ? (wording.standfirst ?? null) : null
  return context.json({
    version: {
      article: article.id,
      number,
      title: wording.title,
      lang: article.lang,
      summary,
      shows: shown.text,
      text,
    },
  })
}
