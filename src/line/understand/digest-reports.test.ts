import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StoryDigest, toldIn } from '../../model/story-digest.ts'
import { digestReports } from './digest-reports.ts'
import { notesOf, type Report } from './read-report.ts'

const noon = Date.UTC(2026, 10, 23, 12)
const minute = 60_000

let next = 0
const report = (owner: string, minutes: number, title: string, text: string, more: Partial<Report> = {}): Report => ({
  articleId: ++next,
  owner,
  lang: 'en',
  publishedAt: noon + minutes * minute,
  at: noon + minutes * minute,
  title,
  text,
  citable: Infinity,
  ...more,
})

const digest = (
  reports: Report[],
  present?: StoryDigest,
  title = reports[0]!.title,
  lang = reports[0]!.lang,
): StoryDigest => digestReports(reports.map(notesOf), { title, lang }, present)

const fact = ({ facts }: StoryDigest, kind: string) => facts.find(one => one.kind === kind)
const values = (found: StoryDigest, kind: string) => fact(found, kind)?.values.map(({ value }) => value)

const tell = (killed: string) =>
  `${killed} people were killed when the ferry Alba sank off Quillan Bay on Monday, the coast guard said.`

test('what two owners say is agreed on; a toll that rose says what it was before', () => {
  const found = digest([
    report('Herald', 0, 'Ferry sinks', tell('Twelve')),
    report('Wire', 10, 'Ferry Alba sinks off Quillan Bay', tell('At least 12')),
    report('Post', 300, 'Toll of ferry Alba rises', tell('Fifteen')),
    report('Gazette', 310, 'Fifteen dead', tell('Some 15')),
  ])
  assert.deepEqual([fact(found, 'killed')?.verdict, values(found, 'killed')], ['agreed', [15, 12]])
})

test('owners that hold to different tolls at one time differ, each with its time', () => {
  const found = digest([
    report('Herald', 0, 'Ferry sinks', tell('Twelve')),
    report('Wire', 10, 'Ferry Alba sinks', tell('Twelve')),
    report('Post', 20, 'Ferry Alba sinks off Quillan Bay', tell('Fourteen')),
  ])
  assert.deepEqual([fact(found, 'killed')?.verdict, values(found, 'killed')], ['differ', [12, 14]])
  assert.equal(fact(found, 'killed')?.values[1]?.statements[0]?.at, noon + 20 * minute)
})

test('a floor is no contradiction, and one owner is never two', () => {
  const floor = digest([
    report('Herald', 0, 'Ferry sinks', tell('At least ten')),
    report('Wire', 10, 'Ferry Alba sinks', tell('Twelve')),
    report('Post', 20, 'Ferry Alba sinks', tell('Twelve')),
  ])
  assert.deepEqual([fact(floor, 'killed')?.verdict, values(floor, 'killed')], ['agreed', [12, 10]])
  const alone = digest([
    report('Herald', 0, 'Ferry sinks', tell('Ten')),
    report('Herald', 30, 'Ferry sinks', tell('Twelve')),
  ])
  assert.equal(fact(alone, 'killed'), undefined)
})

test('counts are compared across languages', () => {
  const found = digest([
    report('Herald', 0, 'Ferry sinks', tell('Twelve')),
    report('Post', 5, 'Fähre gesunken', 'Beim Untergang der Fähre Alba sind zwölf Menschen ums Leben gekommen.', {
      lang: 'de',
    }),
    report('Sada', 9, 'غرق عبارة', 'أعلن خفر السواحل مقتل ١٤ شخصا في غرق العبارة ألبا قبالة الخليج.', { lang: 'ar' }),
    report('Rizhao', 12, '渡轮沉没', '渡轮阿尔巴号周一沉没，造成12人死亡，海岸警卫队表示。', { lang: 'zh' }),
  ])
  assert.deepEqual([fact(found, 'killed')?.verdict, values(found, 'killed')], ['differ', [12, 14]])
  assert.equal(fact(found, 'killed')?.values[0]?.statements.length, 3)
})

test('figures of one thing that differ in sentences that say the same are a difference; of two things they are not', () => {
  const carried = (n: string) => `The ferry Alba carried ${n} passengers on the crossing to Quillan Bay when it sank.`
  const found = digest([
    report('Herald', 0, 'Ferry', carried('412')),
    report('Wire', 10, 'Ferry sinks', carried('398')),
  ])
  assert.deepEqual([fact(found, 'figure')?.verdict, values(found, 'figure')], ['differ', [398, 412]])
  const other = digest([
    report('Herald', 0, 'Ferry', carried('412')),
    report(
      'Wire',
      10,
      'Ferry sinks',
      'Rescuers brought 398 passengers of other ships to the harbour of Marbeck by evening.',
    ),
  ])
  assert.equal(fact(other, 'figure'), undefined)
})

test('a day that two owners name is agreed on, and one that they name differently is a difference', () => {
  const vote = (day: string) => `The council of Lowmere will vote on the repair of the dam on ${day}, the mayor said.`
  const found = digest([
    report('Herald', 0, 'Vote', vote('3 December')),
    report('Wire', 10, 'Vote', vote('December 3')),
  ])
  assert.deepEqual(
    [fact(found, 'figure')?.verdict, fact(found, 'figure')?.unit, values(found, 'figure')],
    ['agreed', 'date', [Date.UTC(2026, 11, 3)]],
  )
  const other = digest([
    report('Herald', 0, 'Vote', vote('3 December')),
    report('Wire', 10, 'Vote', vote('5 December')),
  ])
  assert.equal(fact(other, 'figure')?.verdict, 'differ')
})

test('words that two owners quote are agreed on, with the fuller name of whose they are', () => {
  const found = digest([
    report('Herald', 0, 'Ferry', '“We heard a crack and then only water,” said Ada Marsh, a pilot.'),
    report('Wire', 10, 'Ferry sinks', '“We heard a crack and then only water,” Marsh said.'),
  ])
  assert.deepEqual(
    [fact(found, 'quote')?.speaker, fact(found, 'quote')?.values[0]?.statements.length],
    ['Ada Marsh', 2],
  )
})

const flood = [
  report(
    'Herald',
    0,
    'Dam above Lowmere breaks after rain',
    'The dam above Lowmere broke on Monday after three days of rain, and water reached the market square of the town.\nThe mayor of Lowmere had asked for repairs of the dam in spring, but the council put off the decision.',
  ),
  report(
    'Wire',
    20,
    'Lowmere flooded as dam breaks',
    'Water reached the market square of Lowmere on Monday when the dam above the town broke after days of rain.\nSoldiers with boats brought 140 people from the roofs of their houses to the school of Marbeck.',
  ),
  report(
    'Post',
    40,
    'Dam above Lowmere breaks: town under water',
    'After three days of rain the dam above Lowmere broke on Monday and put the town under water.\nThe railway between Lowmere and Marbeck stays closed until engineers have looked at both bridges.',
  ),
]

test('a summary takes sentences of several sources, none of which repeats another, and stays as others arrive', () => {
  const first = digest(flood)
  const sources = new Set(first.summary.map(({ articleId }) => articleId))
  assert.ok(first.summary.length >= 2 && sources.size >= 2)
  assert.equal(new Set(first.summary.map(({ text }) => text)).size, first.summary.length)
  const more = digest([...flood, report('Echo', 45, 'Lowmere under water', flood[0]!.text.split('\n')[0]!)], first)
  assert.deepEqual(more.summary, first.summary)
})

test('what a source does not let us show is in no summary, and a sentence that was taken back leaves it', () => {
  const strict = digest(flood.map(one => (one.owner === 'Herald' ? { ...one, citable: 0 } : one)))
  assert.ok(strict.summary.every(({ articleId }) => articleId !== flood[0]!.articleId))
  const first = digest(flood)
  const taken = first.summary[0]!
  const changed = flood.map(one =>
    one.articleId === taken.articleId
      ? { ...one, text: 'The dam above the town of Lowmere has been repaired by engineers.' }
      : one,
  )
  assert.ok(digest(changed, first).summary.every(({ text }) => text !== taken.text))
})

test('one report is no summary of many', () => {
  assert.deepEqual(digest([flood[0]!]).summary, [])
})

test('a report that only repeats adds nothing, one with a new toll does, and what was decided stands', () => {
  const repeated = report('Echo', 60, 'Dam breaks', flood[0]!.text)
  const toll = report(
    'Voice',
    90,
    'Four dead in Lowmere',
    'Four people were killed in the flood of Lowmere, the mayor said on Monday.',
  )
  const found = digest([...flood, repeated, toll])
  const stepOf = (one: Report) => found.steps.find(({ articleId }) => articleId === one.articleId)
  assert.deepEqual([stepOf(flood[0]!)?.adds, stepOf(repeated)?.adds, stepOf(toll)?.adds], [true, false, true])
  assert.deepEqual(stepOf(toll)?.new, [{ kind: 'killed', value: 4, exactness: 'exact' }])
  const earlier = report(
    'First',
    -30,
    'Four killed',
    'Four people were killed in the flood of Lowmere, a witness said.',
  )
  assert.equal(
    digest([earlier, ...flood, toll], found).steps.find(({ articleId }) => articleId === toll.articleId)?.adds,
    true,
  )
})

const named = ({ facts }: StoryDigest) =>
  facts.flatMap(({ kind, role, verdict, values: all }) =>
    kind === 'name' ? [`${verdict} ${role} ${all.map(({ name }) => name).join(' / ')}`] : [],
  )

for (const [lang, one, two, other] of [
  ['en', 'Mayor Ada Marsh said the dam had held.', 'The mayor of Lowmere, Ada Marsh, spoke.', 'Mayor Ida Marsh spoke.'],
  [
    'de',
    'Bürgermeisterin Ada Marsch sprach am Abend.',
    'Ada Marsch, die Bürgermeisterin, sprach.',
    'Bürgermeisterin Ida Marsch sprach.',
  ],
  [
    'es',
    'La alcaldesa Ada Marso habló por la noche.',
    'Ada Marso, la alcaldesa, habló.',
    'La alcaldesa Ida Marso habló.',
  ],
  ['fr', 'La maire de Lowmere, Ada Marsec, a parlé.', 'Ada Marsec, la maire, a parlé.', 'La maire Ida Marsec a parlé.'],
  ['it', 'La sindaca Ada Marsi ha parlato.', 'Ada Marsi, la sindaca, ha parlato.', 'La sindaca Ida Marsi ha parlato.'],
  ['pt', 'A prefeita Ada Marsal falou.', 'Ada Marsal, a prefeita, falou.', 'A prefeita Ida Marsal falou.'],
  ['ru', 'Мэр Анна Маршева выступила.', 'Мэр города Анна Маршева ответила.', 'Мэр Инна Маршева выступила.'],
  ['uk', 'Мер Анна Маршева виступила.', 'Мер міста Анна Маршева відповіла.', 'Мер Інна Маршева виступила.'],
] as const)
  test(`who fills a role is agreed on by two owners, and one name written in two ways is a difference, in ${lang}`, () => {
    const agreed = digest([report('Herald', 0, 'Dam', one, { lang }), report('Wire', 9, 'Town', two, { lang })])
    assert.match(named(agreed).join(), /^agreed mayor \p{L}+ \p{L}+$/u)
    const apart = digest([report('Herald', 0, 'Dam', one, { lang }), report('Post', 9, 'Town', other, { lang })])
    assert.match(named(apart).join(), /^differ mayor \p{L}+ \p{L}+ \/ \p{L}+ \p{L}+$/u)
  })

test('two people may hold one office; a difference needs sentences that say the same, or one victim', () => {
  const mayors = digest([
    report('Herald', 0, 'Dam', 'Mayor Ada Marsh said the dam had held through the night.'),
    report('Wire', 9, 'Dam holds', 'The mayor of Marbeck, Tobias Renn, opened the school for those who fled.'),
  ])
  assert.deepEqual(named(mayors), [])
  const won = (who: string) => `${who} won the Lowmere marathon on Sunday in two hours and nine minutes.`
  assert.deepEqual(
    named(digest([report('Herald', 0, 'Race', won('Ada Lind')), report('Wire', 9, 'Marathon', won('Bea Quist'))])),
    ['differ winner Ada Lind / Bea Quist'],
  )
  const killed = (who: string) => `One person was killed in the fall. The victim was identified as ${who}.`
  assert.deepEqual(
    named(digest([report('Herald', 0, 'Fall', killed('Jon Ekdahl')), report('Wire', 9, 'Roof', killed('Max Orme'))])),
    ['differ victim Jon Ekdahl / Max Orme'],
  )
  const both = `${won('Bea Quist')} First reports had named Lind.`
  assert.deepEqual(
    named(digest([report('Herald', 0, 'Race', won('Ada Lind')), report('Wire', 9, 'Marathon', both)])),
    [],
  )
})

test('a name is one in two alphabets, and those who held an office before are no answer', () => {
  const found = digest([
    report('Herald', 0, 'Dam', 'Mayor Ivan Lodygin said the dam had held.'),
    report('Vesti', 9, 'Дамба', 'Мэр Иван Лодыгин сообщил об этом.', { lang: 'ru' }),
  ])
  assert.deepEqual(named(found), ['agreed mayor Ivan Lodygin'])
  const before = 'The former mayor Bo Lind criticised the repairs, and his deputy mayor Kit Orme agreed.'
  assert.deepEqual(named(digest([report('Herald', 0, 'Dam', before), report('Wire', 9, 'Town', before)])), [])
})

test('a story is told in the language of its headline, and beside it in each other that two owners report it in', () => {
  const es = (owner: string, minutes: number, title: string, text: string) =>
    report(owner, minutes, title, text, { lang: 'es' })
  const spanish = [
    es(
      'Diario',
      1,
      'Se rompe la presa de Lowmere',
      'La presa de Lowmere se rompió el lunes después de tres días de lluvia y el agua llegó a la plaza del mercado.\nEl alcalde de Lowmere había pedido en primavera que se reparase la presa del valle.',
    ),
    es(
      'Voz',
      2,
      'El agua inunda Lowmere',
      'El agua llegó a la plaza del mercado de Lowmere cuando se rompió la presa después de tres días de lluvia.\nSoldados con barcas sacaron a 140 vecinos de los tejados de sus casas.',
    ),
  ]
  const german = report(
    'Blatt',
    3,
    'Damm bricht',
    'Der Damm über Lowmere ist am Montag nach drei Tagen Regen gebrochen.',
    {
      lang: 'de',
    },
  )
  const found = digest([...spanish, ...flood, german], undefined, flood[0]!.title, 'en')
  assert.ok(found.summary.length >= 2 && found.summary.every(({ lang }) => lang === 'en'))
  assert.deepEqual(Object.keys(found.told!), ['es'])
  assert.ok(found.told!.es!.length >= 2 && found.told!.es!.every(({ lang }) => lang === 'es'))
  assert.ok(toldIn(found, 'es').summary.every(({ lang }) => lang === 'es'))
  assert.deepEqual([toldIn(found, 'de').summary, toldIn(found, 'en').summary], [found.summary, found.summary])
  const turned = digest([...spanish, ...flood, german], found, spanish[0]!.title, 'es')
  assert.ok(turned.summary.every(({ lang }) => lang === 'es') && turned.told!.en!.length >= 2)
  const alone = digest([...spanish, flood[0]!], undefined, flood[0]!.title, 'en')
  assert.deepEqual(alone.summary, [])
})

const dam = (first: string, more: string) => `${first}\n${more}`
const damReports = (): Report[] => [
  report(
    'Ledger',
    0,
    'Bond traders shrug at Lowmere dam',
    dam(
      'Traders in Quillan bought and sold as on any other Monday, and the crown hardly moved against the mark.',
      'The dam above Lowmere broke on Monday after three days of rain and flooded the lower town.',
    ),
  ),
  report(
    'Wire',
    10,
    'Dam above Lowmere breaks after days of rain',
    dam(
      'The dam above Lowmere broke on Monday after three days of rain, and the lower town stood under water.',
      'Some 4,200 people left their houses for the school on the hill, said Mayor Ada Marsh of Lowmere.',
    ),
  ),
  report(
    'Herald',
    20,
    'Lowmere dam breaks, lower town under water',
    dam(
      'Water from the broken dam above Lowmere covered the lower town on Monday, three days after the rain began.',
      'Boats from Marbeck brought bread to the school on the hill, where 4,200 people spent the night.',
    ),
  ),
]

test('a summary begins with the news: what a report begins with and the headline says', () => {
  const [wire] = damReports().slice(1)
  const { summary } = digest(damReports(), undefined, wire!.title)
  assert.match(summary[0]!.text, /^The dam above Lowmere broke|^Water from the broken dam/)
})

test('what a column says gives way to what reports say, and stands where there is nothing else', () => {
  const columns = damReports().map(one => ({ ...one, piece: 'opinion' as const }))
  assert.equal(digest(columns, undefined, columns[1]!.title).summary.length, 3)
  const [column, ...others] = damReports()
  const mixed = digest([{ ...column!, piece: 'opinion' }, ...others], undefined, others[0]!.title)
  assert.notEqual(mixed.summary[0]!.articleId, column!.articleId)
})

test('a summary does not repeat a headline as a sentence, and its three sentences are of two articles at least', () => {
  const reports = damReports().map(one => ({ ...one, text: `${one.title}.\n${one.text}` }))
  const { summary } = digest(reports, undefined, reports[1]!.title)
  const titles = new Set(reports.map(({ title }) => `${title}.`))
  assert.ok(summary.every(({ text }) => !titles.has(text)))
  assert.ok(new Set(summary.map(({ articleId }) => articleId)).size > 1)
})
