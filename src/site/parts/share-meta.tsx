import type { CardKind } from '../cards/card-address.ts'
import { type Html, raw } from '../jsx/jsx-runtime.ts'
import type { LanguageCode } from '../words/language-codes.ts'
import { languages } from '../words/languages.ts'
import type { PageFrame } from './page.tsx'
import { linkedData, type Thing } from './structured-data.ts'

/** What a page says of itself to those who link to it. Times: milliseconds UTC. */
export type ShareFacts = {
  /** What its picture for social media is of, and what the picture says. */
  card?: { kind: CardKind; id: number; says: string }
  /** Of an article, when it was published and changed. */
  published?: number
  updated?: number
  /** What schema.org calls what it is. */
  data?: Thing[]
}

type MetaProps = ShareFacts & { frame: PageFrame; title: string; about: string; isOurs: boolean }

/** Open Graph, the cards of X, the same page in other languages, and schema.org's words for it. */
export function ShareMeta({ frame, title, about, isOurs, card, published, updated, data = [] }: MetaProps): Html {
  const { site } = frame.tools
  const url = ownAddress(frame)
  const picture = card && frame.tools.cards?.pathOf(card.kind, card.id)
  return (
    <>
      <meta property="og:site_name" content={site.name} />
      <meta property="og:type" content={published === undefined ? 'website' : 'article'} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={about} />
      <meta property="og:locale" content={frame.language.lang.replace('-', '_')} />
      {url && <meta property="og:url" content={url} />}
      {published !== undefined && (
        <meta property="article:published_time" content={new Date(published).toISOString()} />
      )}
      {updated !== undefined && <meta property="article:modified_time" content={new Date(updated).toISOString()} />}
      {card && picture && site.publicUrl && (
        <>
          <meta property="og:image" content={site.publicUrl + picture} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={card.says} />
        </>
      )}
      <meta name="twitter:card" content={picture && site.publicUrl ? 'summary_large_image' : 'summary'} />
      {isOurs && <Alternates frame={frame} />}
      {data.length > 0 && <script type="application/ld+json" innerHtml={raw(linkedData(data))} />}
    </>
  )
}

/** The address of a page of ours: a page in another language than the site's is a page of its own. */
export function ownAddress(frame: PageFrame, language: LanguageCode = frame.language.code): string | undefined {
  const { publicUrl, language: own } = frame.tools.site
  if (!publicUrl) return undefined
  return `${publicUrl}${frame.request.path}${language === own ? '' : `?lang=${language}`}`
}

/** The same page in every language that the site speaks, where the page has an address for all the world. */
function Alternates({ frame }: { frame: PageFrame }): Html | null {
  const { site } = frame.tools
  if (!site.publicUrl || frame.request.query.size > 0) return null
  return (
    <>
      {Object.values(languages).map(({ code, lang }) => (
        <link rel="alternate" hreflang={lang} href={ownAddress(frame, code)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={ownAddress(frame, site.language)} />
    </>
  )
}
