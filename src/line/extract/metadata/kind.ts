import type { ArticleKind } from '../../../model/article.ts'
import { firstMeta, type PageFacts } from '../page-facts.ts'
import { typesOf } from '../structured-data.ts'

const opinionWords =
  /^(?:opinions?|comment(?:ary|isfree)?|columnists?|editorials?|leaders?|op-?ed|meinung(?:en)?|kommentare?|kolumnen?|gastbeitr[aä]ge?|d[ée]bats?|tribunes?|chroniques?|opini[óo]n(?:es)?|columnas?|tribuna|opini[ãa]o|colun(?:a|ista)s?|opinion[ei]|commenti|editoriale|columns?|opinie|mening(?:er|ar)?|ledare?|debatt|debat|kronikk?er?|mielipide|opinie|komentarz?e?|felieton|komentáře?|názory|v[ée]lem[ée]ny|yazarlar|k[öo][şs]e-yaz[ıi]s[ıi]|мнени[ея]|колонки|думка|απ[όο]ψεις|رأي|آراء|מאמרי-דעה|דעות|opini|社説|评论|評論|사설|칼럼)$/i

/** What sort of piece this is: by JSON-LD's type, `og:type`, the section and the folders of the address. */
export function findKind(facts: PageFacts, section: string | undefined, textLength: number): ArticleKind {
  const types = facts.article ? typesOf(facts.article) : []
  const folders = (URL.parse(facts.url)?.pathname ?? '').split('/').slice(1, -1)
  if (types.includes('LiveBlogPosting')) return 'live'
  if (
    types.some(type => /^Opinion/.test(type)) ||
    opinionWords.test(section ?? '') ||
    folders.some(folder => opinionWords.test(folder))
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
