import type { FactBox } from '../../model/article.ts'
import type { Picture } from '../../model/feed.ts'
import type { Shown } from '../../model/rights.ts'
import type { WholeArticle } from '../../store/read/article.ts'
import { escapeHtml, type Html, raw } from '../jsx/jsx-runtime.ts'
import { LivePosts } from './live-posts.tsx'
import { type OwnPicture, ownPicture } from './own-pictures.ts'
import { ColumnPicture, creditOf } from './picture.tsx'
import { prose } from './prose.ts'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'

type ApartProps = { article: WholeArticle; shown: Shown; reading: Reading; announced?: number }

/** What is said before an article's text: what was put right in it, and its key points. */
export function BeforeText({ article, shown, reading }: ApartProps): Html | null {
  const { corrections = [], keyPoints = [] } = article.apart
  const { words } = reading.language
  const tongue = tongueOf(article.lang, reading.language.lang)
  if (shown.text !== 'full') return null
  return (
    <>
      {corrections.map(note => (
        <p class="note correction" {...tongue}>
          {note}
        </p>
      ))}
      {keyPoints.length > 0 && (
        <section class="in-short" aria-labelledby="key-points">
          <h2 id="key-points">{words.article.keyPoints}</h2>
          <ul {...tongue}>
            {keyPoints.map(point => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/**
 * What stands after an article's text: the posts of a live blog, boxes of facts, the pictures of a gallery. `announced` is
 * the last announcement when the page was made, from which a live page goes on.
 */
export function AfterText({ article, shown, reading, announced }: ApartProps): Html | null {
  const { facts = [], gallery = [] } = article.apart
  if (shown.text !== 'full') return null
  const others = gallery.flatMap(picture => {
    const own = isShown(picture, article) ? undefined : ownPicture(picture, reading.pictures)
    return own ? [{ picture, own }] : []
  })
  return (
    <>
      <LivePosts article={article} reading={reading} announced={announced} />
      {facts.map(box => (
        <Facts box={box} article={article} reading={reading} />
      ))}
      {shown.picture && others.length > 0 && <Gallery pictures={others} article={article} reading={reading} />}
    </>
  )
}

function Facts({ box, article, reading }: { box: FactBox; article: WholeArticle; reading: Reading }): Html {
  const tongue = tongueOf(article.lang, reading.language.lang)
  return (
    <aside class="facts-box">
      <h2 {...(box.title ? tongue : {})}>{box.title ?? reading.language.words.article.facts}</h2>
      <div class="prose" {...tongue} innerHtml={raw(prose(box.html, reading.pictures))} />
    </aside>
  )
}

type GalleryProps = { pictures: { picture: Picture; own: OwnPicture }[]; article: WholeArticle; reading: Reading }

function Gallery({ pictures, article, reading }: GalleryProps): Html {
  const { words, lang } = reading.language
  return (
    <section class="gallery" aria-label={words.article.gallery(pictures.length)}>
      <h2 class="faint">{words.article.gallery(pictures.length)}</h2>
      {pictures.map(({ picture, own }) => (
        <figure>
          <ColumnPicture own={own} picture={picture} loading="lazy" />
          {(picture.caption || picture.credit) && (
            <figcaption {...tongueOf(article.lang, lang)}>
              {picture.caption} {picture.credit && <span class="credit">{creditOf(picture, words)}</span>}
            </figcaption>
          )}
        </figure>
      ))}
    </section>
  )
}

/** Whether the page shows this picture already, in whatever size. */
function isShown({ url }: Picture, { html, picture: lead }: WholeArticle): boolean {
  const path = URL.parse(url)?.pathname ?? url
  return html.includes(escapeHtml(path)) || (lead !== undefined && URL.parse(lead.url)?.pathname === path)
}
