import { type Child, type Html, raw } from '../jsx/jsx-runtime.ts'
import type { PageRequest, SiteInfo, SiteTools } from '../read/page-handler.ts'
import type { SiteLanguage } from '../words/languages.ts'
import { deviceScript, KeptCopy } from './device.tsx'
import { feedAddress } from './feed-address.ts'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { ownAddress, type ShareFacts, ShareMeta } from './share-meta.tsx'

/** What every page is given: where it is, how the reader wants to see it, and what it is made with. */
export type PageFrame = {
  request: Pick<PageRequest, 'path' | 'query' | 'theme'>
  tools: Pick<SiteTools, 'site' | 'assets' | 'cards' | 'languageButtons'>
  language: SiteLanguage
  /** The topics of the masthead, by slug. */
  topics: string[]
}

export type PageProps = {
  frame: PageFrame
  /** Without the site's name, which is added; none on the front page. */
  title?: string
  /** What tells this page from another of the same title; said in the window's title only. */
  titleOf?: string
  description?: string
  /** Where the original is; the page's own address without it. */
  canonical?: string
  /** The address of a list that has feeds, and its name. */
  feeds?: { path: string; name: string }
  noindex?: boolean
  /** Loads the page anew after this many seconds. */
  refreshAfter?: number
  /** Browser scripts by name. */
  scripts?: string[]
  /** The page's own sheets by name, of `style/only/`; together with the common one within the budget. */
  sheets?: string[]
  /** What it says of itself to those who link here. */
  share?: ShareFacts
  children?: Child
}

/** The whole document around a page's content. */
export function Page(props: PageProps): Html {
  const { frame, children } = props
  const { site } = frame.tools
  const { lang, dir, words } = frame.language
  const document = (
    <html lang={lang} dir={dir} data-theme={frame.request.theme}>
      <Head {...props} />
      <body>
        <a class="skip visually-hidden" href="#main">
          {words.skip}
        </a>
        <header>
          {props.scripts?.includes(deviceScript) && <KeptCopy words={words} />}
          {site.demo === 'running' && <p class="banner">{words.demoBanner}</p>}
          <Masthead frame={frame} />
        </header>
        <main id="main" class="page">
          {children}
        </main>
        <Footer frame={frame} feeds={props.feeds} />
      </body>
    </html>
  )
  return raw(`<!doctype html>${document.text}`)
}

function Head({
  frame,
  title,
  titleOf,
  description,
  canonical,
  feeds,
  noindex,
  refreshAfter,
  scripts = [],
  sheets = [],
  share,
}: PageProps): Html {
  const { site, assets } = frame.tools
  const about = description ?? frame.language.words.promise
  const heading = title ? [title, titleOf, site.name].filter(Boolean).join(' · ') : siteTitle(site)
  const address = canonical ?? (noindex ? undefined : ownAddress(frame))
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{heading}</title>
      <meta name="description" content={about} />
      {noindex && <meta name="robots" content="noindex" />}
      {refreshAfter && <meta http-equiv="refresh" content={refreshAfter} />}
      {address && <link rel="canonical" href={address} />}
      <ShareMeta
        {...share}
        frame={frame}
        title={title ?? site.name}
        about={about}
        isOurs={canonical === undefined && !noindex}
      />
      {themeColours}
      <link rel="preload" href={assets.url('headline.woff2')} as="font" type="font/woff2" crossorigin />
      {['site', ...sheets].map(name => (
        <link rel="stylesheet" href={assets.url(`${name}.css`)} />
      ))}
      <link rel="icon" href={assets.url('favicon.svg')} type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {feeds && <FeedLinks {...feeds} frame={frame} />}
      {['shortcuts.js', ...scripts].map(name => (
        <script type="module" src={assets.url(name)} />
      ))}
    </head>
  )
}

const themeColours = raw(
  '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="#101317">',
)

// where a title is plain text the name can be written as it is drawn
const siteTitle = ({ name }: SiteInfo): string => (name === 'News Factory' ? '⎯ 《 News • Factory 》' : name)

const feedKinds = [
  ['rss', 'application/rss+xml', 'RSS'],
  ['atom', 'application/atom+xml', 'Atom'],
  ['json', 'application/feed+json', 'JSON Feed'],
] as const

const FeedLinks = ({ path, name, frame }: { path: string; name: string; frame: PageFrame }): Html => (
  <>
    {feedKinds.map(([format, type, label]) => (
      <link rel="alternate" type={type} title={`${name} (${label})`} href={feedAddress(path, format, frame)} />
    ))}
  </>
)
