import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { languageCodeOf } from '../words/language-codes.ts'
import type { SiteEnv } from './page-route.ts'

/** What the forms of the site may do. */
export type FormTools = {
  publicUrl?: string
  demo: () => 'off' | 'offered' | 'running'
  startDemo: () => Promise<void>
}

/** The forms: choosing a language, light or dark, starting the demonstration. Each answers 303 to a page of ours. */
export function mountForms(app: Hono<SiteEnv>, tools: FormTools): void {
  const small = bodyLimit({ maxSize: 4096, onError: c => c.text('This form is too large.', 413) })
  app.post('/theme', fromOurPages(tools.publicUrl), small, readable, async c => {
    const form = await c.req.parseBody()
    const theme = form.theme === 'light' || form.theme === 'dark' ? form.theme : ''
    c.header('set-cookie', choiceCookie('theme', theme, tools.publicUrl))
    return c.redirect(localPath(form.back), 303)
  })
  app.post('/language', fromOurPages(tools.publicUrl), small, readable, async c => {
    const form = await c.req.parseBody()
    const language = languageCodeOf(typeof form.language === 'string' ? form.language : undefined) ?? ''
    c.header('set-cookie', choiceCookie('lang', language, tools.publicUrl))
    return c.redirect(localPath(form.back), 303)
  })
  app.post('/demo', fromOurPages(tools.publicUrl), small, async c => {
    if (tools.demo() === 'off') return c.text('There is no demonstration here.', 404)
    if (tools.demo() === 'offered') await tools.startDemo()
    return c.redirect('/', 303)
  })
}

/**
 * Lets a form through only from a page of this site: by `Sec-Fetch-Site`, which scripts cannot set, or by `Origin` where
 * a browser sends only that (specs/security.md B5).
 */
function fromOurPages(publicUrl: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const ours = site ? site === 'same-origin' || site === 'none' : isOurOrigin(origin, publicUrl, c.req.header('host'))
    if (!ours) return c.text('This form was not sent from a page of this site.', 403)
    return next()
  }
}

/** A form that is none is its sender's mistake, and nothing for our log. What was read is kept for the handler. */
const readable: MiddlewareHandler = async (c, next) => {
  try {
    await c.req.parseBody()
  } catch {
    return c.text('This form cannot be read.', 400)
  }
  return next()
}

function isOurOrigin(origin: string | undefined, publicUrl: string | undefined, host: string | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const given = new URL(origin)
  return publicUrl ? given.origin === new URL(publicUrl).origin : given.host === host
}

/** A cookie that keeps a reader's choice for a year, or takes it back where there is none. */
function choiceCookie(name: 'theme' | 'lang', choice: string, publicUrl: string | undefined): string {
  const secure = publicUrl?.startsWith('https:') ? '; Secure' : ''
  const rest = `Path=/; HttpOnly; SameSite=Lax${secure}`
  return `${name}=${choice}; Max-Age=${choice ? 31_536_000 : 0}; ${rest}`
}

/** The address as a path of this site, or the front page for anything that a browser could read as another place. */
export function localPath(address: unknown): string {
  return typeof address === 'string' && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(address) ? address : '/'
}
