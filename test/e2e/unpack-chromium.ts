import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A Chromium and what it must be started with. */
export type Program = { path: string; env: Record<string, string> }

/**
 * The Chromium that the package `@sparticuz/chromium` carries (Linux x64), unpacked once for each version: under another
 * name first and moved when it is whole, so that neither a second process nor a killed one leaves half a browser. Its
 * libraries (NSS and what that needs) and fonts come along, so the machine needs none. Nothing where the package is absent.
 */
export async function unpackChromium(): Promise<Program | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const folder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    const home = join(tmpdir(), `news-factory-chromium-${version}-${process.getuid?.() ?? 0}`)
    if (!existsSync(home)) await unpackInto(home, join(folder, 'bin'), inflate)
    return programIn(home)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

type Inflate = (file: string) => Promise<string>

async function unpackInto(home: string, packed: string, inflate: Inflate): Promise<void> {
  const fresh = mkdtempSync(`${home}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = fresh // where `inflate` puts things
  try {
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'])
      await inflate(join(packed, name))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  writeFileSync(join(fresh, 'fonts.conf'), fontsConf(home))
  try {
    renameSync(fresh, home)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(home)) throw error // else another process was quicker
  }
}

/** The machine's own fonts, where it has any, beside the one that comes along. */
const fontsConf = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`

function programIn(home: string): Program {
  const libraries = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}
