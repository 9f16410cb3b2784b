// Offers new stories to an open page. The markup works as it is (it is hidden until there is something to offer):
//   <live-updates data-since="48213" data-label="{n} new stories" hidden><button>…</button></live-updates>
// With data-story="12" only that story's news counts. Nothing moves until the reader presses; then the cards stand right
// after the element, or the page is loaded anew where a card would not do.

/** A story that is new or has grown; or one that was withdrawn, which alone goes from under the eye. */
type News = { story: number; html?: string; gone?: true }

// More than a screen of cards is not read card by card.
const mostCards = 24

class LiveUpdates extends HTMLElement {
  #stream: EventSource | undefined
  #waiting = new Map<number, string>()
  #since = ''

  connectedCallback(): void {
    this.#since ||= this.dataset.since ?? ''
    this.onclick = () => this.#show()
    document.addEventListener('visibilitychange', this.#follow)
    this.#follow()
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#follow)
    this.#close()
  }

  // A hidden tab holds no connection: a browser has six for one place, and the reader may have twenty tabs.
  #follow = (): void => {
    if (document.hidden) return this.#close()
    if (this.#stream) return
    this.#stream = new EventSource(`/live?since=${this.#since}&lang=${document.documentElement.lang}`)
    this.#stream.addEventListener('story', event => this.#hear(event))
  }

  #close(): void {
    this.#stream?.close()
    this.#stream = undefined
  }

  #hear({ data, lastEventId }: MessageEvent<string>): void {
    this.#since = lastEventId
    const { story, html } = JSON.parse(data) as News
    const only = this.dataset.story
    if (only && Number(only) !== story) return
    this.#waiting.delete(story)
    if (html !== undefined) this.#waiting.set(story, html)
    else for (const card of document.querySelectorAll(`article:has(a[href="/story/${story}"])`)) card.remove()
    this.querySelector('button')!.textContent = this.dataset.label!.replace(
      '{n}',
      this.#waiting.size.toLocaleString(document.documentElement.lang),
    )
    this.hidden = this.#waiting.size === 0
  }

  #show(): void {
    if (this.dataset.story || this.#waiting.size > mostCards) return location.reload()
    const place = this.#place()
    for (const [story, html] of this.#waiting) {
      place.querySelector(`[data-story="${story}"]`)?.remove()
      place.prepend(cardOf(story, html))
    }
    this.#waiting.clear()
    this.hidden = true
    place.querySelector('a')?.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'nearest' })
  }

  #place(): Element {
    const next = this.nextElementSibling
    if (next?.className === 'arrivals') return next
    const place = Object.assign(document.createElement('div'), { className: 'arrivals' })
    this.after(place)
    return place
  }
}

function cardOf(story: number, html: string): Element {
  const holder = document.createElement('template')
  holder.innerHTML = html
  const card = holder.content.firstElementChild as HTMLElement
  card.dataset.story = String(story)
  return card
}

customElements.define('live-updates', LiveUpdates)
