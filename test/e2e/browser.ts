import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { after, before } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { type Program, unpackChromium } from './unpack-chromium.ts'

/** Why there is no browser, in one line; the title of skipped tests says it. */
export const noBrowser =
  'no Chromium: the package @sparticuz/chromium is not there, CHROME_PATH is not set, none is installed'

/** A Chromium to test with: the one in the package, else the one that `CHROME_PATH` names, else an installed one. */
export async function findChromium(): Promise<Program | undefined> {
  const unpacked = await unpackChromium()
  if (unpacked) return unpacked
  const path = [process.env.CHROME_PATH, ...installedPlaces()].find(one => one && existsSync(one))
  return path ? { path, env: {} } : undefined
}

function installedPlaces(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(folder => folder !== undefined)
    .map(folder => join(folder, 'Google/Chrome/Application/chrome.exe'))
  const mac = ['Google Chrome', 'Chromium'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)
  return [...onPath, ...windows, ...mac]
}

// No sandbox: tests run as root in containers, and only see pages of ours. No zygote: nothing to fork without a sandbox.
// With --single-process, which the package's own list has for AWS, a page that goes away takes the browser with it.
const settings = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic']
  .concat('--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run')
  .concat('--no-pings', '--font-render-hinting=none')

/** Starts a browser, or gives nothing where there is none. The caller closes it. */
export async function openBrowser(): Promise<Browser | undefined> {
  const program = await findChromium()
  if (!program) return undefined
  return chromium.launch({
    executablePath: program.path,
    args: settings,
    env: { ...(process.env as Record<string, string>), ...program.env },
    headless: true,
  })
}

/** A browser for the tests of the surrounding `describe`: `open()` gives it, or skips the test with one line. */
export function withBrowser(): (test: { skip(why: string): void }) => Browser | undefined {
  let browser: Browser | undefined
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser?.close())
  return test => {
    if (!browser) test.skip(noBrowser)
    return browser
  }
}
