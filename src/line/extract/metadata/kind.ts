import type { ArticleKind } from '../../../model/article.ts'
import { isOpinionWord } from '../../../text/opinion-words.ts'
import { firstMeta, type PageFacts } from '../page-facts.ts'
import { typesOf } from '../structured-data.ts'

/** What sort of piece this is: by JSON-LD's type, `og:type`, the section and the folders of the address. */
export function findKind(facts: PageFacts, section: string | undefined, textLength: number): ArticleKind {
  const types = facts.article ? typesOf(facts.article) : []
  const folders = (URL.parse(facts.url)?.pathname ?? '').split('/').slice(1, -1)
  if (types.includes('LiveBlogPosting')) return 'live'
  if (
    types.some(type => /^Opinion/.test(type)) ||
    isOpinionWord(section ?? '') ||
    folders.some(folder => isOpinionWord(folder))
  )
    return 'opinion'
  if (folders.some(folder => /^(?:live|liveblog|liveticker|en-direct|directo|ao-vivo|diretta)$/i.test(folder)))
    return 'live'
  if (folders.some(folder => /^(?:briefings?|morning-briefing|newsletters?)$/i.test(folder))) return 'briefing'
  if (textLength > 1_500) return 'article'
  const media = `${types.join(' ')} ${firstMeta(facts, 'og:type') ?? ''} ${folders.join(' ')}`
  if (/\bVideoObject\b|\bvideos?\b/i.test(media)) return 'video'
  if (/\bAudioObject\b|\bPodcastEpisode\b|\b(?:audio|podcasts?)\b/i.test(media)) return 'audio'
  return /\b(?:ImageGallery|MediaGallery|gallery|galler(?:ies|ia)|galerie|fotostrecke|bilder|pictures)\b/i.test(media)
    ? 'gallery'
    : 'article'
}
