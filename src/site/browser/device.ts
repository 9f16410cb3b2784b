// What a reader keeps on this device. Without a script, or where the browser keeps nothing (no https), none of it is seen.
//   <p class="kept" data-label="Kept on this device: {ago}" hidden></p>                   says how old a copy is
//   <keep-page data-keep="Save …" data-drop="Remove …" hidden><button>…</button></keep-page>    saves this page
//   <kept-pages data-none="Nothing …" data-label="Saved: {ago}" data-drop="Remove">…</kept-pages>  lists what is saved

const saved = (): Promise<Cache> => caches.open('saved')
const here = location.pathname
const { lang, dataset } = document.documentElement

function ago(date: string | null): string {
  const minutes = (Date.parse(date ?? '') - Date.now()) / 60_000
  if (Number.isNaN(minutes)) return ''
  const [n, unit] =
    minutes > -60
      ? ([minutes, 'minute'] as const)
      : minutes > -1440
        ? ([minutes / 60, 'hour'] as const)
        : ([minutes / 1440, 'day'] as const)
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(Math.round(n), unit)
}

const said = (label: string, date: string | null): string => label.replace('{ago}', ago(date))

function sayAge(): void {
  const note = document.querySelector<HTMLElement>('.kept')
  if (dataset.kept === undefined || !note) return
  note.textContent = said(note.dataset.label!, dataset.kept)
  note.hidden = false
}

/** The page with what it shows: its sheets, scripts, fonts and pictures, of which any may be missing. */
async function save(): Promise<void> {
  const cache = await saved()
  await cache.add(here)
  const named = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=preload]')].map(
    link => link.href,
  )
  const shown = [...document.images].map(picture => picture.currentSrc || picture.src)
  const run = [...document.scripts].map(script => script.src)
  const files = [...named, ...run, ...shown].filter(url => url.startsWith(location.origin))
  await Promise.allSettled(files.map(file => cache.add(file)))
  await navigator.storage?.persist?.()
}

class KeepPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const button = this.querySelector('button')!
    const tell = async (): Promise<void> => {
      const held = await (await saved()).match(here, { ignoreVary: true })
      button.textContent = (held ? this.dataset.drop : this.dataset.keep)!
      button.setAttribute('aria-pressed', String(Boolean(held)))
    }
    button.onclick = async () => {
      const held = button.getAttribute('aria-pressed') === 'true'
      await (held ? (await saved()).delete(here, { ignoreVary: true }) : save()).catch(() => undefined)
      await tell()
    }
    await tell()
    this.hidden = false
  }
}

class KeptPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const cache = await saved()
    const pages: [string, Response][] = []
    for (const { url } of await cache.keys()) {
      const page = /\/(article|story)\/\d+$/.test(url) && (await cache.match(url, { ignoreVary: true }))
      if (page) pages.push([url, page])
    }
    const front = await caches.match('/', { ignoreVary: true })
    if (front) pages.push([`${location.origin}/`, front])
    if (pages.length === 0) return void (this.textContent = this.dataset.none!)
    const list = Object.assign(document.createElement('ul'), { className: 'stack' })
    for (const [url, page] of pages.reverse()) list.append(await this.#row(url, page, cache))
    this.replaceChildren(list)
  }

  async #row(url: string, page: Response, cache: Cache): Promise<Element> {
    const text = new DOMParser().parseFromString(await page.text(), 'text/html')
    const title = text.querySelector<HTMLElement>('h1')
    const row = document.createElement('li')
    const link = Object.assign(document.createElement('a'), {
      href: url,
      textContent: title?.textContent || text.title,
      lang: title?.lang ?? '',
      dir: title?.dir || 'auto',
    })
    const age = Object.assign(document.createElement('span'), {
      className: 'faint',
      textContent: said(this.dataset.label!, page.headers.get('date')),
    })
    row.append(link, age)
    if (new URL(url).pathname !== '/') row.append(this.#remover(url, cache, row, link))
    return row
  }

  #remover(url: string, cache: Cache, row: Element, link: HTMLElement): Element {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: this.dataset.drop!,
    })
    button.setAttribute('aria-label', `${this.dataset.drop}: ${link.textContent}`)
    button.onclick = async () => {
      await cache.delete(url, { ignoreVary: true })
      row.remove()
    }
    return button
  }
}

sayAge()
if ('serviceWorker' in navigator && 'caches' in window) {
  customElements.define('keep-page', KeepPage)
  customElements.define('kept-pages', KeptPages)
  navigator.serviceWorker.register('/worker.js').catch(() => undefined)
}
const cut = document.querySelector<HTMLElement>('.no-network')
if (cut) cut.hidden = here === '/offline'
