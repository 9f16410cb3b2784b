import type { Html } from '../jsx/jsx-runtime.ts'
import type { PageFrame } from './page.tsx'
import { topicName } from './topic-name.ts'
import { Wordmark } from './wordmark.tsx'

// What fits in one line of a desktop page.
const mostTopics = 9

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
          {topics.slice(0, mostTopics).map(slug => (
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
