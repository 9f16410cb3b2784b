import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { transformSync } from 'oxc-transform'

/** A file as it is sent: as it is and, where that is smaller, compressed. */
export type AssetFile = { bytes: Buffer; br?: Buffer; gzip?: Buffer; type: string }

/**
 * The files a browser loads beside a page. `files` is by path; every path but the favicon's carries the hash of its
 * content, so that it may be kept for ever. `url` gives the path of a file by its plain name (`site.css`,
 * `live-updates.js`) and throws when there is none: a page that names a file that is not there is a mistake of ours.
 */
export type Assets = { url(name: string): string; files: Map<string, AssetFile> }

// joined in this order: layers order themselves, but inside one the later rule wins
const styleFiles = [
  'tokens',
  'scripts',
  'base',
  'layout',
  'parts-frame',
  'parts-story',
  'parts-lists',
  'pages',
  'print',
]

const fonts = ['headline.woff2', 'headline-latin-ext.woff2']

const icons = ['icon-192.png', 'icon-512.png', 'apple-touch-icon.png']

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** Joins, strips, hashes and compresses the browser's files, once at start. Throws when a file is missing or broken. */
export function loadAssets(folder: string = import.meta.dirname): Assets {
  const files = new Map<string, AssetFile>()
  const urls = new Map<string, string>()
  const keep = (name: string, bytes: Buffer): string => {
    const url = `/assets/${hashedName(name, bytes)}`
    files.set(url, compressed(bytes, typeOf(name)))
    urls.set(name, url)
    return url
  }
  for (const font of fonts) keep(font, readFileSync(join(folder, 'fonts', font)))
  const style = join(folder, 'style')
  keep(
    'site.css',
    smallStyle(
      styleFiles
        .map(name => `${name}.css`)
        .map(readIn(style))
        .join('\n'),
      urls,
    ),
  )
  for (const name of sheetsIn(style)) keep(name, smallStyle(readIn(join(style, 'only'))(name), urls))
  for (const [name, script] of browserScripts(join(folder, 'browser'))) keep(name, script)
  const shell = [...urls].filter(([name]) => name !== 'headline-latin-ext.woff2').map(([, url]) => url)
  files.set('/worker.js', compressed(deviceWorker(join(folder, 'browser/worker'), shell), types.js!))
  for (const icon of icons) files.set(`/${icon}`, compressed(readFileSync(join(folder, 'icons', icon)), types.png!))
  files.set('/favicon.svg', compressed(readFileSync(join(folder, 'icons/favicon.svg')), types.svg!))
  urls.set('favicon.svg', '/favicon.svg')
  const url = (name: string): string => {
    const found = urls.get(name)
    if (!found) throw new Error(`there is no browser file ${name}`)
    return found
  }
  return { url, files }
}

const readIn =
  (folder: string) =>
  (name: string): string =>
    readFileSync(join(folder, name), 'utf8')

/** The sheets that only some pages load, each beside `site.css`. */
const sheetsIn = (style: string): string[] => globSync('*.css', { cwd: join(style, 'only') }).sort()

function smallStyle(css: string, urls: ReadonlyMap<string, string>): Buffer {
  const small = css
    .replaceAll(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    // what CSS reads the same without: space around braces, after the colon of a declaration and after commas
    .replaceAll(/\s*([{};])\s*/g, '$1')
    .replaceAll(/([:,])\s+/g, '$1')
    .replaceAll(';}', '}')
    .replaceAll(/url\("([^"]+)"\)/g, (_, name: string) => `url("${urls.get(name)}")`)
  return Buffer.from(small.trim())
}

/** Every file of the folder with its types taken off, `x.ts` under the name `x.js`. */
function browserScripts(folder: string): [string, Buffer][] {
  const sources = globSync('*.ts', { cwd: folder, exclude: name => name.endsWith('.test.ts') }).sort()
  return sources.map(source => [`${basename(source, '.ts')}.js`, Buffer.from(withoutTypes(join(folder, source)))])
}

/** The service worker, told the files that every page needs; a new set of them makes it a new worker. */
function deviceWorker(folder: string, shell: string[]): Buffer {
  const files = [...shell, '/offline']
  const version = createHash('sha256').update(files.join(' ')).digest('base64url').slice(0, 10)
  return Buffer.from(`const shell=${JSON.stringify({ version, files })};${withoutTypes(join(folder, 'worker.ts'))}`)
}

function withoutTypes(file: string): string {
  const { code, errors } = transformSync(file, readFileSync(file, 'utf8'))
  if (errors[0]) throw new SyntaxError(errors[0].codeframe ?? errors[0].message)
  // whole lines of comment and the indent: a quarter of what is sent. Our scripts have no text of several lines.
  return code
    .replaceAll(/^\s*\/\*\*[^*]*\*+(?:[^/*][^*]*\*+)*\/$/gm, '')
    .replaceAll(/^\s*(?:\/\/.*)?$\n?/gm, '')
    .replaceAll(/^\s+/gm, '')
    .replaceAll(textOrSpaced, (_, text?: string, mark?: string) => text ?? mark!)
}

// Strings, templates and regular expressions as they are; else what JavaScript reads the same without space around it.
// Plus and minus keep theirs (`a - -b`), a division is told from a regular expression by its own. A twentieth of all.
const textOrSpaced =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?![*/ ])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*)| ?([=<>!&|?:,;{}()]+)[ ]?/g

function hashedName(name: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
  return name.replace(/(?=\.[^.]+$)/, `.${hash}`)
}

const typeOf = (name: string): string => types[name.slice(name.lastIndexOf('.') + 1)]!

function compressed(bytes: Buffer, type: string): AssetFile {
  const br = brotliCompressSync(bytes)
  if (br.length >= bytes.length * 0.95) return { bytes, type }
  return { bytes, br, gzip: gzipSync(bytes, { level: 9 }), type }
}
