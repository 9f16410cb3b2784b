import type { Html } from '../jsx/jsx-runtime.ts'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import type { ShortcutWords } from '../words/shortcut-words.ts'
import { frameOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

// as `browser/shortcuts.ts` hears them
const keys: [key: string, work: keyof ShortcutWords['does']][] = [
  ['j', 'next'],
  ['k', 'previous'],
  ['↵', 'open'],
  ['/', 'search'],
  ['h', 'front'],
  ['l', 'latest'],
  ['n', 'news'],
  ['s', 'save'],
  ['?', 'help'],
]

/** The page that tells the single keys and turns them off. */
export function ShortcutsPage({ frame }: { frame: PageFrame }): Html {
  const { shortcuts } = frame.language.words
  return (
    <Page frame={frame} title={shortcuts.title} sheets={['device']}>
      <ListHead title={shortcuts.title}>
        <p class="deck">{shortcuts.intro}</p>
      </ListHead>
      <p class="switch">
        <label>
          <input type="checkbox" id="single-keys" disabled /> {shortcuts.use}
        </label>{' '}
        <span class="faint">{shortcuts.kept}</span>
      </p>
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">{shortcuts.key}</th>
            <th scope="col">{shortcuts.work}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, work]) => (
            <tr>
              <td>
                <kbd dir="ltr">{key}</kbd>
              </td>
              <td>{shortcuts.does[work]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  )
}

/** `GET /shortcuts` */
export const shortcutsPage: PageHandler = async (request, tools) => {
  const frame = await frameOf(request, tools)
  return { status: 200, html: ShortcutsPage({ frame }).text, stories: [], lang: frame.language.lang }
}
