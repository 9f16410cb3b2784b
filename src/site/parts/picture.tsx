import type { Picture } from '../../model/feed.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { webAddress } from './web-address.ts'

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

/** An article's leading picture with its caption and credit. An unknown size is taken for 16:9 until the picture is here. */
export function LeadPicture({ url, picture, credit }: { url: string; picture: Picture; credit: string }): Html {
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
      <figcaption>
        {picture.caption && <span>{picture.caption} </span>}
        <span class="credit">{credit}</span>
      </figcaption>
    </figure>
  )
}
