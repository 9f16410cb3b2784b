import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLanguage } from './language.ts'

const tell = await openLanguage()

const sentences: Record<string, string> = {
  en: 'The old bridge over the river was closed on Monday after a crack was found',
  de: 'Die alte Brücke über den Fluss wurde am Montag wegen eines Risses gesperrt',
  fr: 'Le vieux pont sur la rivière a été fermé lundi après la découverte d’une fissure',
  es: 'El viejo puente sobre el río fue cerrado el lunes tras hallarse una grieta',
  ru: 'Старый мост через реку закрыли в понедельник после того как нашли трещину',
  uk: 'Старий міст через річку закрили в понеділок після того, як знайшли тріщину',
  ar: 'أغلق الجسر القديم فوق النهر يوم الاثنين بعد اكتشاف شق فيه',
  fa: 'پل قدیمی روی رودخانه روز دوشنبه پس از کشف ترک بسته شد',
  hi: 'नदी पर बना पुराना पुल सोमवार को दरार मिलने के बाद बंद कर दिया गया',
  zh: '周一发现裂缝后，河上的旧桥被关闭',
  ja: '川にかかる古い橋は月曜日に亀裂が見つかり閉鎖された',
  ko: '강 위의 오래된 다리가 균열이 발견되어 월요일 폐쇄됐다',
  el: 'Η παλιά γέφυρα έκλεισε τη Δευτέρα',
  he: 'הגשר הישן מעל הנהר נסגר ביום שני',
  th: 'สะพานเก่าข้ามแม่น้ำถูกปิดเมื่อวันจันทร์',
}

for (const [lang, sentence] of Object.entries(sentences))
  test(`tells ${lang} from one sentence, declared or not, and against a wrong declaration`, () => {
    assert.equal(tell(sentence).lang, lang)
    assert.deepEqual(tell(sentence, lang), { lang, sure: true })
    assert.equal(tell(sentence, lang === 'en' ? 'de' : 'en').lang, lang)
  })

test('a declaration decides between close languages', () => {
  const sentence = 'Jembatan tua di atas sungai itu ditutup pada hari Senin setelah ditemukan retakan'
  assert.equal(tell(sentence, 'id-ID').lang, 'id')
})

test('a headline of names only keeps the declared language, unsurely', () => {
  assert.deepEqual(tell('Ola Marbeck – Tova 2:1', 'sl'), { lang: 'sl', sure: false })
})

test('no text and no declaration is undetermined', () => {
  assert.deepEqual(tell(''), { lang: 'und', sure: false })
  assert.deepEqual(tell('12:30', 'fr'), { lang: 'fr', sure: false })
})

test('regional and old codes come down to one', () => {
  assert.equal(tell('', 'pt_BR').lang, 'pt')
  assert.equal(tell('', 'nb-NO').lang, 'no')
  assert.equal(tell('', 'not a tag at all').lang, 'und')
})

test('what names no language is none, so that a feed cannot make up thousands', () => {
  assert.equal(tell('1:0, 2:1, 3:3', 'qzx').lang === 'qzx', false)
  assert.equal(tell('1:0, 2:1, 3:3', 'gsw').lang, 'gsw')
  assert.equal(tell('1:0, 2:1, 3:3', 'deu').lang, 'de')
  assert.equal(tell('1:0, 2:1, 3:3', 'nob').lang, 'no')
})
