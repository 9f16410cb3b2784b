import { excerptOf, shownBy } from '../../model/rights.ts'
import { articlePage } from '../../store/read/article.ts'
import { plainText } from '../../text/plain-text.ts'
import { keyedPosts } from '../parts/live-post-keys.ts'
import { withPicturesAt } from '../parts/own-pictures.ts'
import { idIn } from '../read/address-parameters.ts'
import type { FeedList } from './feed-lists.ts'

const mostPosts = 50
const titleLength = 90

/** The posts of a live blog as a list, where its source lets its whole text be shown; nothing for any other article. */
export const livePosts: FeedList = async ({ params }, tools) => {
  const id = idIn(params.id!)
  const article = id && (await articlePage(tools.store.read, id))
  if (!article || article.withdrawn || article.kind !== 'live') return undefined
  if (shownBy(article.rights, tools.rights, 'feed').text !== 'full') return undefined
  const posts = keyedPosts(article.apart.posts ?? []).slice(0, mostPosts)
  if (posts.length === 0) return undefined
  const items = posts.map(({ key, post }) => {
    const at = post.at ?? article.publishedAt
    const words = plainText(post.html)
    return {
      id: `${tools.origin}/article/${id}#${key}`,
      title: post.title ?? excerptOf(words, titleLength),
      original: article.url ?? undefined,
      publishedAt: at,
      updatedAt: at,
      authors: article.authors,
      summary: excerptOf(words),
      contentHtml: withPicturesAt(post.html, tools.pictureAt),
      lang: article.lang ?? undefined,
      categories: article.topic ? [article.topic] : [],
    }
  })
  return {
    title: `${article.title} · ${tools.siteName}`,
    description: tools.language.words.live.feedOf(article.sourceName),
    page: `/article/${id}`,
    lang: article.lang ?? undefined,
    items,
    stories: article.storyId ? [article.storyId] : [],
    articles: [article.id],
  }
}
