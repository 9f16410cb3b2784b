// Decodes the byte cases of ../shared with the project's decoder:
//   node test/quality/encodings.ts [--min 100] [--fails 10]
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeBytes } from '../../src/text/decode.ts'
import { finish, option, sharedFolder } from './score.ts'

type EncodingCase = { file: string; label: string; headers: Record<string, string> | null; text: string }

const folder = join(sharedFolder, 'data/feeds/feedparser')
if (existsSync(folder)) await score()
else console.log('encodings: skipped, ../shared is not there')

function score(): void {
  const cases: EncodingCase[] = JSON.parse(readFileSync(join(folder, 'encoding.json'), 'utf8'))
  const wrong = cases.filter(sample => read(sample) !== sample.text)
  for (const sample of wrong.slice(0, Number(option('fails', '10'))))
    console.log(`${sample.file}: wanted ${sample.label}, got ${decodeCase(sample).encoding}`)
  finish('encodings', cases.length - wrong.length, cases.length)
}

function read(sample: EncodingCase): string {
  return decodeCase(sample).text.replaceAll('\r\n', '\n')
}

function decodeCase({ file, headers }: EncodingCase) {
  const bytes = readFileSync(join(folder, 'files', file))
  return decodeBytes(bytes, { kind: 'xml', contentType: headers?.['Content-type'] })
}
