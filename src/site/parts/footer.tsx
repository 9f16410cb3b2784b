import type { Html } from '../jsx/jsx-runtime.ts'
import { feedAddress } from './feed-address.ts'
import type { PageFrame } from './page.tsx'

/** What stands under every page: the promise, the site map, and the choice of light or dark. */
export function Footer({ frame, feeds }: { frame: PageFrame; feeds?: { path: string } }): Html {
  const { words, formats } = frame.language
  return (
    <footer class="page footer">
      <p>{words.promise}</p>
      <p>
        {words.madeBy} {words.timesIn(formats.zone)}.
      </p>
      <ul>
        <li>
          <a href="/about">{words.about}</a>
        </li>
        <li>
          <a href="/sources">{words.sources}</a>
        </li>
        <li>
          <a href="/latest">{words.latest}</a>
        </li>
        <li>
          <a href={feedAddress(feeds?.path ?? '/', 'rss')}>{words.feeds}</a>
        </li>
      </ul>
      <ThemeChoice frame={frame} />
    </footer>
  )
}

/** A choice that is kept in a cookie, so that the page comes in the right colours and needs no script. */
function ThemeChoice({ frame: { request, language } }: { frame: PageFrame }): Html {
  const { appearance } = language.words
  const query = request.query.toString()
  const choices = [
    ['', appearance.system],
    ['light', appearance.light],
    ['dark', appearance.dark],
  ] as const
  return (
    <form class="appearance" method="post" action="/theme">
      <input type="hidden" name="back" value={query ? `${request.path}?${query}` : request.path} />
      <span id="appearance">{appearance.label}</span>
      {choices.map(([theme, label]) => (
        <button
          type="submit"
          name="theme"
          value={theme}
          aria-pressed={String((request.theme ?? '') === theme)}
          aria-describedby="appearance"
        >
          {label}
        </button>
      ))}
    </form>
  )
}
