import type { Html } from '../jsx/jsx-runtime.ts'

/** The browser script that fills a `LiveOffer`. */
export const liveScript = ['live-updates.js']

type LiveOfferProps = {
  /** The number of the last announcement when the page was made. */
  since: number
  /** What is offered, with `{n}` for how many. */
  label: string
  /** Only what is new in this story. */
  story?: number
}

/** The place where new stories are offered while the page is open; hidden until there are any, and without a script. */
export const LiveOffer = ({ since, label, story }: LiveOfferProps): Html => (
  <live-updates data-since={since} data-label={label} data-story={story} hidden>
    <button type="button" class="button" />
  </live-updates>
)
