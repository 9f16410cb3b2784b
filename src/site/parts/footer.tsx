import type { Html } from '../jsx/jsx-runtime.ts'
import { feedAddress } from './feed-address.ts'
import type { PageFrame } from './page.tsx'

/** What stands under every page: the promise, the site map, and the choices of a language and of light or dark. */
export function Footer({ frame, feeds }: { frame: PageFrame; feeds?: { path: string } }): Html {
  const { words, formats } = frame.language
  return (
    <footer class="page footer">
      <p>{words.promise}</p>
      <p>
        {words.madeBy} {words.timesIn(formats.zone)}
      </p>
      <ul>
        <li>
          <a href="/about">{words.about}</a>
        </li>
        <li>
          <a href="/sources">{words.sources}</a>
        </li>
        <li>
          <a href="/freshness">{words.freshness}</a>
        </li>
        <li>
          <a href="/latest">{words.latest}</a>
        </li>
        <li>
          <a href="/places">{words.subjects.placesTitle}</a>
        </li>
        <li>
          <a href="/offline">{words.device.title}</a>
        </li>
        <li>
          <a href="/shortcuts">{words.shortcuts.title}</a>
        </li>
        <li>
          <a href={feedAddress(feeds?.path ?? '/', 'rss', frame)}>{words.feeds}</a>
        </li>
      </ul>
      <ThemeChoice frame={frame} />
      <LanguageChoice frame={frame} />
    </footer>
  )
}

/** The languages of the site, each by its own name; the choice is kept in a cookie. */
function LanguageChoice({ frame: { request, language, tools } }: { frame: PageFrame }): Html {
  return (
    <form class="choice languages" method="post" action="/language">
      <input type="hidden" name="back" value={addressOf(request)} />
      <span id="language">{language.words.language}</span>
      {tools.languageButtons(language)}
    </form>
  )
}

/** A choice that is kept in a cookie, so that the page comes in the right colours and needs no script. */
function ThemeChoice({ frame: { request, language } }: { frame: PageFrame }): Html {
  const { appearance } = language.words
  const choices = [
    ['', appearance.system],
    ['light', appearance.light],
    ['dark', appearance.dark],
  ] as const
  return (
    <form class="choice appearance" method="post" action="/theme">
      <input type="hidden" name="back" value={addressOf(request)} />
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

function addressOf({ path, query }: PageFrame['request']): string {
  return query.size > 0 ? `${path}?${query}` : path
}
