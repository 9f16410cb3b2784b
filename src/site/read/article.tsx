import { type Shown, shownBy } from '../../model/rights.ts'
import type { Store } from '../../store/open-store.ts'
import { articlePage as articleOf, articlesByAddress, type WholeArticle } from '../../store/read/article.ts'
import type { Headline } from '../../store/read/article-row.ts'
import { coverageOf } from '../../store/read/coverage.ts'
import { lastAnnouncement } from '../../store/read/gauges.ts'
import { type Subjects, subjectsOfArticle } from '../../store/read/subjects.ts'
import { openingOf } from '../../text/sentences.ts'
import { canonicalUrl } from '../../text/urls.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ArticleBody } from '../parts/article-body.tsx'
import { ArticleHead } from '../parts/article-head.tsx'
import { ArticleRows } from '../parts/article-rows.tsx'
import { deviceScript, KeepPage } from '../parts/device.tsx'
import { liveScript } from '../parts/live-offer.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { pictureScript } from '../parts/picture.tsx'
import { ReadMore } from '../parts/read-more.tsx'
import type { Reading } from '../parts/reading.ts'
import { Section } from '../parts/section.tsx'
import { StoryNames } from '../parts/story-names.tsx'
import { articleData, originalAddress } from '../parts/structured-data.ts'
import { webAddress } from '../parts/web-address.ts'
import { idIn } from './address-parameters.ts'
import { errorPage, notFoundPage } from './error.tsx'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

const coverageRows = 12

/** An article with the rest of its story's coverage and the articles its "Read more" links lead to, by address. */
export type ArticleView = {
  article: WholeArticle
  coverage: Headline[]
  held: Map<string, number>
  subjects?: Subjects
  /** The last announcement, from which the open page of a live blog goes on. */
  announced?: number
}

/** Loads an article with what its page shows beside it; or nothing. */
export async function loadArticle({ read }: Pick<Store, 'read'>, id: number): Promise<ArticleView | undefined> {
  const article = await articleOf(read, id)
  if (!article) return undefined
  const addresses = article.readMore.map(link => canonicalUrl(link.url))
  const [coverage, held, subjects, announced] = await Promise.all([
    article.story ? coverageOf(read, [article.story.id], coverageRows + 1) : new Map<number, Headline[]>(),
    articlesByAddress(read, addresses),
    article.story ? subjectsOfArticle(read, id, article.story.id) : undefined,
    article.kind === 'live' ? lastAnnouncement(read) : undefined,
  ])
  const others = (coverage.get(article.story?.id ?? 0) ?? []).filter(other => other.id !== id)
  return { article, coverage: others.slice(0, coverageRows), held, subjects, announced }
}

type ArticlePageProps = { view: ArticleView; frame: PageFrame; reading: Reading }

/** The whole page of an article. */
export function ArticlePage({
  view: { article, coverage, held, subjects, announced },
  frame,
  reading,
}: ArticlePageProps): Html {
  const shown = shownBy(article.rights, reading.rights, 'page')
  const isBlog = article.kind === 'live' && shown.text === 'full' && (article.apart.posts ?? []).length > 0
  return (
    <Page
      frame={frame}
      title={article.title}
      titleOf={article.sourceName}
      description={descriptionOf(article, shown)}
      canonical={originalAddress(article)}
      scripts={[pictureScript, deviceScript, ...(isBlog ? liveScript : [])]}
      sheets={['article']}
      noindex={!webAddress(article.url)}
      feeds={isBlog ? { path: `/article/${article.id}`, name: article.title } : undefined}
      share={{
        card: { kind: 'article', id: article.id, says: article.title },
        published: article.publishedAt,
        updated: article.updatedAt,
        data: [articleData(frame.tools.site, article, shown, reading.now)],
      }}
    >
      <article class="article">
        <ArticleHead article={article} reading={reading} />
        <ArticleBody article={article} shown={shown} reading={reading} announced={announced} />
        <KeepPage words={reading.language.words} />
        <ReadMore links={article.readMore} held={held} reading={reading} />
      </article>
      {subjects && (
        <div class="article-coverage">
          <StoryNames subjects={subjects} reading={reading} />
        </div>
      )}
      {article.story && coverage.length > 0 && <Coverage story={article.story} articles={coverage} reading={reading} />}
    </Page>
  )
}

const descriptionOf = ({ summary }: WholeArticle, shown: Shown): string | undefined =>
  shown.summary && summary ? openingOf(summary, 200) : undefined

type CoverageProps = { story: NonNullable<WholeArticle['story']>; articles: Headline[]; reading: Reading }

function Coverage({ story, articles, reading }: CoverageProps): Html {
  const { words } = reading.language
  const link = { path: `/story/${story.id}`, name: words.article.wholeStory(story.articles) }
  return (
    <div class="article-coverage">
      <Section title={words.article.coverage} link={link}>
        <ArticleRows articles={newestFirst(articles)} reading={reading} />
      </Section>
    </div>
  )
}

/** Copies come after the texts they repeat, and a list of times in no order looks like a mistake. */
const newestFirst = (articles: Headline[]): Headline[] => articles.toSorted((a, b) => b.publishedAt - a.publishedAt)

/** `GET /article/:id` */
export const articlePage: PageHandler = async (request, tools) => {
  const id = idIn(request.params.id)
  const view = id && (await loadArticle(tools.store, id))
  if (!view) return notFoundPage(request, tools)
  const reading = readingOf(request, tools)
  const { article } = view
  if (article.withdrawn) {
    const { withdrawnTitle, withdrawn, coverage } = reading.language.words.article
    const links =
      article.story && view.coverage.length > 0 ? [{ path: `/story/${article.story.id}`, name: coverage }] : []
    return errorPage(410, { title: withdrawnTitle, text: withdrawn(article.sourceName), links }, request, tools)
  }
  const frame = await frameOf(request, tools)
  return {
    status: 200,
    html: ArticlePage({ view, frame, reading }).text,
    stories: article.storyId ? [article.storyId] : [], // a hidden one too: it may come back
    articles: [id],
    lang: reading.language.lang,
    canonical: originalAddress(article),
    noindex: !webAddress(article.url),
  }
}
