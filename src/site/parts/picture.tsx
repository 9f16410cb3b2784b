import type { Picture } from '../../model/feed.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Words } from '../words/words.ts'
import { webAddress } from './web-address.ts'

/** The browser script that takes away pictures which cannot be had. */
export const pictureScript = 'pictures.js'

/** A picture's address if it is one a page may ask for. */
export const pictureUrl = (picture: Picture | undefined): string | undefined => webAddress(picture?.url)

/**
 * A picture on a card: an ornament beside the headline, cut to 16:9 by the stylesheet, so it says nothing to those who
 * do not see it. `eager` for the one that is seen first.
 */
export const CardPicture = ({ url, eager }: { url: string; eager?: boolean }): Html => (
  <img
    src={url}
    alt=""
    width="960"
    height="540"
    referrerpolicy="no-referrer"
    decoding="async"
    loading={!eager && 'lazy'}
    fetchpriority={eager && 'high'}
  />
)

type LeadProps = { url: string; picture: Picture; credit?: string }

/** A leading picture with its caption and credit. An unknown size is taken for 16:9 until the picture is here. */
export function LeadPicture({ url, picture, credit }: LeadProps): Html {
  return (
    <figure class="lead-picture">
      <img
        src={url}
        alt={picture.alt ?? ''}
        width={picture.width ?? 1200}
        height={picture.height ?? 675}
        referrerpolicy="no-referrer"
        decoding="async"
        fetchpriority="high"
      />
      {(picture.caption || credit) && (
        <figcaption dir="auto">
          {picture.caption} {credit && <span class="credit">{credit}</span>}
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
