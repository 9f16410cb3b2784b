import type { Assets } from '../assets.ts'
import type { LanguageCode } from '../words/language-codes.ts'
import { languages } from '../words/languages.ts'
import { type Ready, ready } from './send.ts'

/** What the site is called, and the language it is installed in. */
export type SiteNamed = { name: string; language: LanguageCode; publicUrl?: string }

const forEver = 'public, max-age=31536000, immutable'
const forADay = 'public, max-age=86400'

// What stands here is its publishers': it may be found (RFC 9309). What else may be done with it is a header.
const robotsOf = (publicUrl: string | undefined): string => `User-agent: *
Disallow: /api/
Disallow: /live
Disallow: /search
${publicUrl ? `\nSitemap: ${publicUrl}/sitemap.xml\n` : ''}`

/** The files of the site by path, ready to be sent: those with a hash in their name may be kept for ever. */
export function siteFiles(assets: Assets, site: SiteNamed): Map<string, Ready> {
  const files = new Map<string, Ready>()
  for (const [path, { bytes, br, gzip, type }] of assets.files) {
    const headers = fileHeaders(type, path.startsWith('/assets/') ? forEver : forADay)
    files.set(path, { ...ready(200, headers, bytes), br, gzip })
  }
  files.set(
    '/robots.txt',
    ready(200, fileHeaders('text/plain; charset=utf-8', forADay), Buffer.from(robotsOf(site.publicUrl))),
  )
  files.set('/manifest.webmanifest', ready(200, fileHeaders('application/manifest+json', forADay), manifestOf(site)))
  const icon = files.get('/favicon.svg')
  if (icon) files.set('/favicon.ico', icon)
  return files
}

/** The site as it is installed (W3C Web Application Manifest). */
function manifestOf({ name, language }: SiteNamed): Buffer {
  const { lang, dir, words } = languages[language]
  const icon = (src: string, sizes: string, purpose: string) => ({ src, sizes, type: 'image/png', purpose })
  const manifest = {
    id: '/',
    name,
    short_name: name,
    description: words.promise,
    lang,
    dir,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      icon('/icon-192.png', '192x192', 'any'),
      icon('/icon-512.png', '512x512', 'any'),
      icon('/icon-512.png', '512x512', 'maskable'),
    ],
  }
  return Buffer.from(JSON.stringify(manifest))
}

const fileHeaders = (type: string, cacheControl: string): string[] => [
  'content-type',
  type,
  'cache-control',
  cacheControl,
  'vary',
  'accept-encoding',
]
