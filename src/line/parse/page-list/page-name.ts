import type { LightDocument } from '../../../text/light-dom.ts'
import { oneLine } from '../fields.ts'

/** What front pages are called in themselves, in languages of many sites. */
const homeWords =
  /^(?:home|home ?page|front page|start|startseite|accueil|inicio|início|portada|homepage|hem|forside|etusivu|главная|головна|首页|首頁|トップ|홈)$/i

/**
 * What a page is called as a source: a front page by the name of its site, a section's page by its own title, which
 * tells it from the site's other sections.
 */
export function pageName({ metas, title }: LightDocument, url: string): string | undefined {
  const site = metas.find(({ property, name }) => (property ?? name)?.toLowerCase() === 'og:site_name')?.content
  const parts = title
    .split(/\s+[|–—·»:-]\s+/)
    .map(part => part.trim())
    .filter(part => part !== '' && !homeWords.test(part))
  if (new URL(url).pathname !== '/') return oneLine(parts.join(' – ')) ?? oneLine(site)
  return oneLine(site) ?? oneLine(parts.find(part => isOfHost(part, url))) ?? oneLine(parts.join(' – '))
}

/** "The Orvan Courier" is called so at `orvancourier.example`. */
function isOfHost(part: string, url: string): boolean {
  const host = new URL(url).hostname.replaceAll(/[^a-z\d]/g, '')
  const words = part.toLowerCase().replace(/^(?:the|der|die|das|le|la|el|il|o|a)\s+/, '')
  const name = words.replaceAll(/[^a-z\d]/g, '')
  return name.length >= 3 && host.includes(name)
}
