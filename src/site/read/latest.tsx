import type { Store } from '../../store/open-store.ts'
import type { ListedArticle } from '../../store/read/article-row.ts'
import { type ListPlace, latestArticles } from '../../store/read/latest.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ArticleRows } from '../parts/article-rows.tsx'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import type { Reading } from '../parts/reading.ts'
import { placeAfter, placeIn } from './address-parameters.ts'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

const rows = 60

/** A stretch of the latest articles; `more` is where the next begins. */
export type LatestView = { articles: ListedArticle[]; before?: ListPlace; more?: ListPlace }

/** Loads the newest articles after `before`. */
export async function loadLatest({ read }: Pick<Store, 'read'>, before?: ListPlace): Promise<LatestView> {
  const found = await latestArticles(read, rows + 1, before)
  const articles = found.slice(0, rows)
  return { articles, before, more: found.length > rows ? articles.at(-1) : undefined }
}

type LatestPageProps = { view: LatestView; frame: PageFrame; reading: Reading }

/** The whole page of the latest articles. */
export function LatestPage({ view: { articles, before, more }, frame, reading }: LatestPageProps): Html {
  const { latestPage } = reading.language.words
  return (
    <Page
      frame={frame}
      title={latestPage.title}
      feeds={{ path: '/latest', name: latestPage.title }}
      noindex={Boolean(before)}
    >
      <ListHead title={latestPage.title}>
        <p class="faint">{articles.length > 0 ? latestPage.intro : latestPage.none}</p>
      </ListHead>
      <ArticleRows articles={articles} reading={reading} />
      <Pager
        label={latestPage.title}
        before={before && { href: '/latest', name: latestPage.newest }}
        after={more && { href: `/latest?before=${placeAfter(more)}`, name: latestPage.older }}
      />
    </Page>
  )
}

/** `GET /latest` */
export const latestPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const before = placeIn(request.query.get('before'))
  const [view, frame] = await Promise.all([loadLatest(tools.store, before), frameOf(request, tools)])
  const html = LatestPage({ view, frame, reading }).text
  return { status: 200, html, stories: [], lang: reading.language.lang, noindex: Boolean(before) }
}
