import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { readerLanguage } from './reader-language.ts'

const accepting = (acceptLanguage: string): string => readerLanguage({ acceptLanguage }, 'de')

test('what is asked for in the address goes before what was chosen, that before what the browser says', () => {
  const cookie = 'theme=dark; lang=fr'
  assert.equal(readerLanguage({ asked: 'ja', cookie, acceptLanguage: 'ar' }, 'de'), 'ja')
  assert.equal(readerLanguage({ asked: 'tlh', cookie, acceptLanguage: 'ar' }, 'de'), 'fr')
  assert.equal(readerLanguage({ cookie: 'lang=tlh', acceptLanguage: 'ar' }, 'de'), 'ar')
  assert.equal(readerLanguage({ acceptLanguage: 'tlh' }, 'de'), 'de')
  assert.equal(readerLanguage({}, 'de'), 'de')
})

test('of what the browser takes, the one it likes best that the site speaks', () => {
  assert.equal(accepting('da, en-GB;q=0.8, en;q=0.7'), 'en')
  assert.equal(accepting('fr;q=0.5,pt-BR;q=0.9,ru;q=0.9'), 'pt')
  assert.equal(accepting('en;q=0, fa'), 'fa')
  assert.equal(accepting('zh-TW,zh;q=0.9'), 'zh')
  assert.equal(accepting('ES-419'), 'es')
  assert.equal(accepting('sv, *;q=0.5, en;q=0.1'), 'de')
})

test('a header that is none, or endless, is quickly done with', () => {
  for (const header of ['', ',,;', ';q=1', 'x;q=', 'en;q=7', 'en;q=abc', '\u0000']) assert.ok(accepting(header))
  const endless = `${'xx-yy;q=0.5,'.repeat(100_000)}en`
  assert.equal(accepting(endless), 'de')
  assert.ok(cpuMs(() => accepting(endless)) < 20)
})
