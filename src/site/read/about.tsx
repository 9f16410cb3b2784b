import type { Html } from '../jsx/jsx-runtime.ts'
import { feedAddress } from '../parts/feed-address.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { frameOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

/** The whole page about the site. */
export function AboutPage({ frame }: { frame: PageFrame }): Html {
  const { words } = frame.language
  const { aboutPage } = words
  return (
    <Page frame={frame} title={frame.language.words.about} sheets={['article']}>
      <ListHead title={aboutPage.title}>
        <p class="deck">{aboutPage.lead}</p>
      </ListHead>
      <div class="prose about">
        {aboutPage.parts.map(({ heading, paragraphs }) => (
          <>
            <h2>{heading}</h2>
            {paragraphs.map(paragraph => (
              <p>{paragraph}</p>
            ))}
          </>
        ))}
        <h2>{words.subjects.creditsHeading}</h2>
        <p>{words.subjects.credits}</p>
        <ul>
          {[
            'https://www.geonames.org/',
            'https://www.naturalearthdata.com/',
            'https://iptc.org/standards/media-topics/',
          ].map(address => (
            <li>
              <a href={address}>{address}</a>
            </li>
          ))}
        </ul>
        <h2>{aboutPage.feedsHeading}</h2>
        <p>{aboutPage.feedsIntro}</p>
        <ul>
          {['rss', 'atom', 'json'].map(format => (
            <li>
              <a href={feedAddress('/', format, frame)}>{feedAddress('/', format, frame)}</a>
            </li>
          ))}
        </ul>
        <h2>{aboutPage.apiHeading}</h2>
        <p>{aboutPage.apiIntro}</p>
        <ul>
          {aboutPage.apiLists.map(([path, what]) => (
            <li>
              <a href={path}>{path}</a> {what}
            </li>
          ))}
          <li>
            <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> OpenAPI 3.1
          </li>
        </ul>
      </div>
    </Page>
  )
}

/** `GET /about` */
export const aboutPage: PageHandler = async (request, tools) => {
  const frame = await frameOf(request, tools)
  return { status: 200, html: AboutPage({ frame }).text, stories: [], lang: frame.language.lang }
}
