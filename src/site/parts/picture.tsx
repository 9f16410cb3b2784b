import type { Picture } from '../../model/feed.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Words } from '../words/words.ts'
import { type OwnPicture, sizesInColumn } from './own-pictures.ts'

/** The browser script that sees to pictures which cannot be had. */
export const pictureScript = 'pictures.js'

/**
 * A picture on a card: an ornament beside the headline, cut to 16:9 by the stylesheet, so it says nothing to those who
 * do not see it. `eager` for the one that is seen first.
 */
export const CardPicture = ({ picture, eager }: { picture: OwnPicture; eager?: boolean }): Html => (
  <img
    src={picture.src}
    srcset={picture.srcset}
    sizes={eager ? leadSizes : cardSizes}
    alt=""
    width="960"
    height="540"
    decoding="async"
    loading={!eager && 'lazy'}
    fetchpriority={eager && 'high'}
  />
)

// As wide as the columns of layout.css make them.
const leadSizes = '(min-width: 80rem) 44rem, (min-width: 62rem) 56vw, 100vw'
const cardSizes = '(min-width: 80rem) 25rem, (min-width: 62rem) 32vw, (min-width: 40rem) 48vw, 100vw'

type ColumnProps = { own: OwnPicture; picture: Picture; loading?: 'lazy'; fetchpriority?: 'high' }

/** A picture as wide as the text. One of an unknown size has a box of 3:2 that it is fitted into. */
export function ColumnPicture({ own, picture, loading, fetchpriority }: ColumnProps): Html {
  return (
    <img
      src={own.src}
      srcset={own.srcset}
      sizes={sizesInColumn(own)}
      alt={picture.alt ?? ''}
      width={own.width ?? 1200}
      height={own.height ?? 800}
      class={!own.width && 'guessed'}
      decoding="async"
      loading={loading}
      fetchpriority={fetchpriority}
    />
  )
}

type LeadProps = { own: OwnPicture; picture: Picture; credit?: string }

/** A leading picture with its caption and credit. */
export function LeadPicture({ own, picture, credit }: LeadProps): Html {
  return (
    <figure class="lead-picture">
      <ColumnPicture own={own} picture={picture} fetchpriority="high" />
      {(picture.caption || credit) && (
        <figcaption>
          {picture.caption && <div dir="auto">{picture.caption}</div>}{' '}
          {credit && (
            <span class="credit" dir="auto">
              {credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}

// "Photo: A. Lind", "© Northwire": such a credit says itself what it is
const sayingItself = /^(?:©|\(c\)|\p{L}[\p{L} ]{1,24}:)/iu

/** A picture's credit as the site says it. */
export const creditOf = ({ credit }: Picture, { article }: Words): string | undefined =>
  credit && !sayingItself.test(credit) ? article.pictureCredit(credit) : credit
