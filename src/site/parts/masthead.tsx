import type { Html } from '../jsx/jsx-runtime.ts'
import type { PageFrame } from './page.tsx'
import { topicName } from './topic-name.ts'
import { Wordmark } from './wordmark.tsx'

// What fits in one line of a desktop page.
const mostTopics = 9

/** The topics with most stories, always in the same order, so that each is found where it was. */
function inFixedOrder(topics: string[], order: string[]): string[] {
  const place = (slug: string): number => (order.includes(slug) ? order.indexOf(slug) : order.length)
  return topics.slice(0, mostTopics).sort((a, b) => place(a) - place(b))
}

/** The name, the topics, and the search. */
export function Masthead({ frame }: { frame: PageFrame }): Html {
  const { request, tools, language, topics } = frame
  const { words } = language
  const named = tools.site.name !== 'News Factory'
  return (
    <div class="page masthead">
      <a class="mark" href="/">
        <Wordmark />
        {named && <span>{tools.site.name}</span>}
      </a>
      <nav aria-label={words.topics}>
        <ul>
          <NavLink path="/latest" name={words.latest} here={request.path} />
          {inFixedOrder(topics, Object.keys(words.topic)).map(slug => (
            <NavLink path={`/topic/${slug}`} name={topicName(slug, frame)} here={request.path} />
          ))}
        </ul>
      </nav>
      {request.path !== '/search' && (
        <search>
          <form action="/search">
            <input type="search" name="q" aria-label={words.search} placeholder={words.searchButton} />
          </form>
        </search>
      )}
    </div>
  )
}

const NavLink = ({ path, name, here }: { path: string; name: string; here: string }): Html => (
  <li>
    <a href={path} aria-current={here === path && 'page'}>
      {name}
    </a>
  </li>
)
