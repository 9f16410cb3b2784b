import type { Link } from '../../model/feed.ts'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'
import { webAddress } from './web-address.ts'

type ReadMoreProps = {
  links: Link[]
  /** The articles we hold, by canonical address. */
  held: Map<string, number>
  reading: Reading
}

/** The publisher's own further links, apart from the text; to our page where we hold the article. */
export function ReadMore({ links, held, reading }: ReadMoreProps): Html | null {
  const shown = links.filter(link => webAddress(link.url))
  if (shown.length === 0) return null
  const { words } = reading.language
  return (
    <nav class="read-more" aria-labelledby="read-more">
      <div class="line">
        <h2 id="read-more">{words.article.readMore}</h2>
      </div>
      <ul>
        {shown.map(({ url, title }) => {
          const id = held.get(canonicalUrl(url))
          return (
            <li dir="auto">
              {id ? (
                <a href={`/article/${id}`}>{title}</a>
              ) : (
                <a href={url} rel="noopener external">
                  {title}
                </a>
              )}{' '}
              <span class="faint">
                {id ? words.article.heldHere : words.article.elsewhere((hostOf(url) ?? '').replace(/^www\./, ''))}
              </span>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
