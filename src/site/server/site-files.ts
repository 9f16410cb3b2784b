import type { Assets } from '../assets.ts'
import { type Ready, ready } from './send.ts'

const forEver = 'public, max-age=31536000, immutable'
const forADay = 'public, max-age=86400'

const robots = `User-agent: *
Disallow: /api/
Disallow: /live
Disallow: /search
`

/** The files of the site by path, ready to be sent: those with a hash in their name may be kept for ever. */
export function siteFiles(assets: Assets): Map<string, Ready> {
  const files = new Map<string, Ready>()
  for (const [path, { bytes, br, gzip, type }] of assets.files) {
    const headers = fileHeaders(type, path.startsWith('/assets/') ? forEver : forADay)
    files.set(path, { ...ready(200, headers, bytes), br, gzip })
  }
  files.set('/robots.txt', ready(200, fileHeaders('text/plain; charset=utf-8', forADay), Buffer.from(robots)))
  const icon = files.get('/favicon.svg')
  if (icon) files.set('/favicon.ico', icon)
  return files
}

const fileHeaders = (type: string, cacheControl: string): string[] => [
  'content-type',
  type,
  'cache-control',
  cacheControl,
  'vary',
  'accept-encoding',
]
