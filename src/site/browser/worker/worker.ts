// Keeps the site readable without a network: the files every page needs, the last front page, and the pages that the reader
// saved on this device. Nothing else is kept. `shell` is written before this when it is served (assets.ts).

type Shell = { version: string; files: string[] }
type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Asked = Lasting & {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}

declare const shell: Shell
declare const clients: { claim(): Promise<void> }
declare const registration: { navigationPreload?: { enable(): Promise<void> } }
declare const skipWaiting: () => Promise<void>

const shellName = `shell-${shell.version}`
const kept = ['front', 'saved', shellName]
// an answer that takes longer than this is as good as none where there is a copy to read
const patienceMs = 3000
// the copy is the reader's own: what its answer was made for (cookies, encodings) is not asked again
const asIs = { ignoreVary: true }

addEventListener('install', event => {
  const files = caches.open(shellName).then(cache => cache.addAll(shell.files))
  // this worker sees no page before the second: who loses the network after the first has the front page all the same
  const front = caches.open('front').then(cache => cache.add('/'))
  ;(event as Lasting).waitUntil(files.then(() => front.catch(() => {})).then(skipWaiting))
})

addEventListener('activate', event => {
  ;(event as Lasting).waitUntil(Promise.all([dropOld(), registration.navigationPreload?.enable(), clients.claim()]))
})

addEventListener('fetch', event => {
  const asked = event as Asked
  const { origin, pathname } = new URL(asked.request.url)
  if (asked.request.method !== 'GET' || origin !== location.origin) return
  if (asked.request.mode === 'navigate') asked.respondWith(pageOf(asked))
  else if (/^\/(assets|picture)\//.test(pathname)) asked.respondWith(fileOf(asked.request))
})

async function dropOld(): Promise<void> {
  for (const name of await caches.keys()) if (!kept.includes(name)) await caches.delete(name)
}

const fileOf = async (request: Request): Promise<Response> => (await caches.match(request, asIs)) ?? fetch(request)

/** The network's page; the copy on this device when it is late or fails; else the page that says what is on this device. */
async function pageOf(asked: Asked): Promise<Response> {
  const answer = networkOf(asked)
  const copy = await caches.match(asked.request, asIs)
  if (!copy) return answer.catch(() => caches.match('/offline', asIs) as Promise<Response>)
  const late = new Promise<undefined>(done => setTimeout(done, patienceMs))
  const first = await Promise.race([answer, late]).catch(() => {})
  return first && first.status < 500 ? first : dated(copy)
}

async function networkOf(asked: Asked): Promise<Response> {
  const answer = (await asked.preloadResponse) ?? (await fetch(asked.request))
  asked.waitUntil(keepUp(asked.request.url, answer.clone()))
  return answer
}

/** The last front page is kept; a saved page is brought up to date, and goes when its article was withdrawn. */
async function keepUp(url: string, answer: Response): Promise<void> {
  const saved = await caches.open('saved')
  if (answer.status === 410 || answer.status === 404) await saved.delete(url, asIs)
  else if (!answer.ok || answer.redirected) return
  else if (new URL(url).pathname === '/') await (await caches.open('front')).put('/', answer)
  else if (await saved.match(url, asIs)) await saved.put(url, answer)
}

/** The copy with the time it was made on its root, so that the page can say how old it is. */
async function dated(copy: Response): Promise<Response> {
  const html = await copy.text()
  const headers = new Headers(copy.headers)
  headers.delete('content-encoding')
  return new Response(html.replace('<html ', `<html data-kept="${copy.headers.get('date') ?? ''}" `), { headers })
}
