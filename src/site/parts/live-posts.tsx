import type { WholeArticle } from '../../store/read/article.ts'
import { type Html, raw } from '../jsx/jsx-runtime.ts'
import { keyedPosts } from './live-post-keys.ts'
import { prose } from './prose.ts'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'
import { Moment } from './when.tsx'

/** The mark of a live blog beside its headline. */
export const LiveMark = ({ kind, reading }: { kind: string; reading: Reading }): Html | null =>
  kind === 'live' ? <span class="live">{reading.language.words.live.mark}</span> : null

type PostsProps = { article: WholeArticle; reading: Reading; announced?: number }

/**
 * The posts of a live blog, newest first, each with its own time and an address of its own on the page. While the page is
 * open new ones are offered; without scripts a link asks for them.
 */
export function LivePosts({ article, reading, announced }: PostsProps): Html | null {
  const { words, formats, lang } = reading.language
  const posts = keyedPosts(article.apart.posts ?? [])
  const tongue = tongueOf(article.lang, lang)
  if (posts.length === 0) return null
  return (
    <section class="posts" aria-labelledby="posts">
      <h2 id="posts" class="faint">
        {words.live.title} <span>{words.marks.aside(formats.number(posts.length))}</span>
      </h2>
      {announced !== undefined && <Offer article={article} reading={reading} announced={announced} />}
      {posts.map(({ key, post }) => (
        <article id={key}>
          {post.at !== undefined && (
            <p class="faint">
              <a href={`#${key}`}>
                <Moment at={post.at} reading={reading} />
              </a>
            </p>
          )}
          {post.title && <h3 {...tongue}>{post.title}</h3>}
          <div class="prose" {...tongue} innerHtml={raw(prose(post.html, reading.pictures))} />
        </article>
      ))}
    </section>
  )
}

type OfferProps = { article: WholeArticle; reading: Reading; announced: number }

const Offer = ({ article, reading, announced }: OfferProps): Html => (
  <live-posts data-article={article.id} data-since={announced} data-label={reading.language.words.live.newPosts}>
    <a class="button" href={`/article/${article.id}#posts`}>
      {reading.language.words.live.look}
    </a>
  </live-posts>
)
