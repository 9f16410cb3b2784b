// Offers new stories, and new posts of a live blog, to an open page. Nothing moves until the reader presses.
// New stories; the markup works as it is (it is hidden until there is something to offer):
//   <live-updates data-since="48213" data-label="{n} new stories" hidden><button>…</button></live-updates>
// With data-story="12" only that story's news counts. The cards stand right after the element, or the page is loaded anew
// where a card would not do.
// New posts; without this script a link loads the page anew:
//   <live-posts data-article="12" data-since="48213" data-label="New posts: {n}"><a class="button" href="…">…</a></live-posts>

/** A story that is new or has grown; or one that was withdrawn, which alone goes from under the eye. */
type News = { story: number; html?: string; gone?: true }
/** A live blog with the names of its newest posts. */
type Posts = { article: number; posts: string[] }

// More than a screen of cards is not read card by card.
const mostCards = 24
const language = document.documentElement.lang

/** An offer that stands while its page is open; `kind` is the event it hears. */
abstract class Offer extends HTMLElement {
  #stream: EventSource | undefined
  #since = ''
  abstract kind: string
  abstract hear(data: string): void
  abstract show(): void

  connectedCallback(): void {
    this.#since ||= this.dataset.since ?? ''
    this.hidden = true
    this.onclick = event => {
      event.preventDefault()
      this.show()
    }
    document.addEventListener('visibilitychange', this.#follow)
    this.#follow()
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#follow)
    this.#close()
  }

  /** Says how many things are new, and hides itself where none is. */
  offer(n: number): void {
    this.firstElementChild!.textContent = this.dataset.label!.replace('{n}', n.toLocaleString(language))
    this.hidden = n === 0
  }

  // A hidden tab holds no connection: a browser has six for one place, and the reader may have twenty tabs.
  #follow = (): void => {
    if (document.hidden) return this.#close()
    if (this.#stream) return
    this.#stream = new EventSource(`/live?since=${this.#since}&lang=${language}`)
    this.#stream.addEventListener(this.kind, ({ data, lastEventId }) => {
      this.#since = lastEventId
      this.hear(data)
    })
  }

  #close(): void {
    this.#stream?.close()
    this.#stream = undefined
  }
}

class LiveUpdates extends Offer {
  kind = 'story'
  #waiting = new Map<number, string>()

  hear(data: string): void {
    const { story, html } = JSON.parse(data) as News
    const only = this.dataset.story
    if (only && Number(only) !== story) return
    this.#waiting.delete(story)
    if (html !== undefined) this.#waiting.set(story, html)
    else for (const card of document.querySelectorAll(`article:has(a[href="/story/${story}"])`)) card.remove()
    this.offer(this.#waiting.size)
  }

  show(): void {
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

class LivePosts extends Offer {
  kind = 'posts'

  hear(data: string): void {
    const { article, posts } = JSON.parse(data) as Posts
    if (article === Number(this.dataset.article)) this.offer(posts.filter(key => !document.getElementById(key)).length)
  }

  show(): void {
    this.#insert().catch(() => location.reload())
  }

  /** Puts the posts that the page has not yet above those it has. */
  async #insert(): Promise<void> {
    const answer = await fetch(location.pathname, { cache: 'no-cache' })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = [...page.querySelectorAll('.posts > article')].filter(post => !document.getElementById(post.id))
    if (fresh.length === 0) return location.reload()
    this.hidden = true
    this.after(...fresh)
    fresh[0]!.querySelector('a')?.focus({ preventScroll: true })
    fresh[0]!.scrollIntoView({ block: 'nearest' })
  }
}

customElements.define('live-updates', LiveUpdates)
customElements.define('live-posts', LivePosts)
