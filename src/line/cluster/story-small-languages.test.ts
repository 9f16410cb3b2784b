import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStoryEngine } from './story-engine.ts'
import { testStream } from './test-stream.ts'

const start = Date.UTC(2026, 10, 20)

/**
 * Invented headlines of languages of which the site has next to nothing yet, and no list of common words for four of them:
 * two of one event in other words, then of other events in the same town, which stands in each.
 */
const headlines: Record<string, string[]> = {
  el: [
    'Ισχυρός σεισμός στον Λευκόρμο, ζημιές στο παλιό λιμάνι',
    'Σεισμός 5,6 βαθμών τάραξε τον Λευκόρμο και έκλεισε το λιμάνι',
    'Νέα βιβλιοθήκη ανοίγει στον Λευκόρμο',
    'Οι ψαράδες του Λευκόρμου ζητούν φθηνότερο πετρέλαιο',
  ],
  fi: [
    'Maanjäristys Lehtivaarassa vaurioitti vanhaa satamaa',
    'Lehtivaaran satama suljettiin voimakkaan maanjäristyksen jälkeen',
    'Lehtivaaran kirjasto avaa ovensa',
    'Kalastajat vaativat halvempaa polttoainetta Lehtivaarassa',
  ],
  et: [
    'Maavärin Kuuseoru linnas kahjustas vana sadamat',
    'Kuuseoru sadam suleti pärast tugevat maavärinat',
    'Kuuseoru saab uue raamatukogu',
    'Kalurid nõuavad Kuuseoru linnas odavamat kütust',
  ],
  lv: [
    'Zemestrīce Baltkalnē sabojāja veco ostu',
    'Baltkalnes osta slēgta pēc spēcīgas zemestrīces',
    'Baltkalnē atklāj jaunu bibliotēku',
    'Zvejnieki Baltkalnē prasa lētāku degvielu',
  ],
  ka: [
    'მიწისძვრამ თეთრგორში ძველი ნავსადგური დააზიანა',
    'თეთრგორის ნავსადგური მიწისძვრის შემდეგ დაიკეტა',
    'თეთრგორში ახალი ბიბლიოთეკა გაიხსნა',
    'თეთრგორის მეთევზეები იაფ საწვავს ითხოვენ',
  ],
  sw: [
    'Tetemeko la ardhi lapiga Milimani na kuharibu bandari',
    'Bandari ya Milimani yafungwa baada ya tetemeko la ardhi',
    'Maktaba mpya ya watoto Milimani',
    'Wavuvi wa Milimani wataka mafuta ya bei nafuu',
  ],
}

for (const [lang, titles] of Object.entries(headlines))
  test(`the first headlines in ${lang}: one event is one story, one town is not`, () => {
    const stream = testStream(createStoryEngine())
    for (const [at, title] of titles.entries())
      stream.add({ id: at, at: start + at * 3_600_000, lang, title, body: '', sourceId: at, owner: `owner ${at}` })
    stream.repair()
    const [first, second, third, fourth] = titles.map((_, at) => stream.storyOf(at))
    assert.equal(second, first)
    assert.equal(new Set([first, third, fourth]).size, 3)
  })
