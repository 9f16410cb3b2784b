import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const textOf = (html: string): string => extractArticle(html, 'https://herald.example/town/orchard').text

const english = [
  'The council of Harbourton decided on Monday evening that the old orchard by the river will be planted again next spring.',
  'Nobody in the hall had expected the vote to be so clear: twenty-one members were in favour and three spoke against it.',
  'The trees come from a nursery in the hills, which keeps forty kinds of apple that are no longer sold in shops.',
  'Critics point out that the ground floods every second winter and that the town has no money for new dykes.',
  'Engineers answered that roots hold the soil better than concrete does, and showed pictures from a valley.',
  'A school will look after the first row, and in autumn its pupils are to sell juice on the market square.',
]
const chinese = [
  '港口市议会周一晚上决定，河边的老果园经过十一年的争论之后，将于明年春天重新种植。',
  '大厅里没有人料到投票结果会如此明确：二十一名议员赞成，只有三人发言反对这一计划。',
  '树苗来自山上的一家苗圃，那里保存着四十种商店里已经买不到的苹果。',
  '批评者指出，这块土地每隔一个冬天就会被洪水淹没，而城市没有钱修建新的堤坝。',
  '工程师回答说，树根比混凝土更能固定土壤，并展示了一个山谷里试验的照片。',
  '一所学校将照看第一排果树，秋天学生们要在集市广场上出售果汁。',
]
const menu = ['Home', 'News', 'Sport', 'Contact us', 'Archive', 'Weather']
const links = (between: string): string => menu.map((name, at) => `<a href="/${at}.html">${name}</a>`).join(between)

for (const [language, paragraphs] of [
  ['English', english],
  ['Chinese', chinese],
] as const) {
  test(`of a page laid out by a table the cell with the article is read, in ${language}`, () => {
    const html = `<TITLE>Old orchard is planted again</TITLE><TABLE width=780><TR><TD width=150>${links('<BR>')}</TD>
      <TD><FONT size=4><B>Old orchard is planted again</B></FONT><BR><BR>${paragraphs.join('<BR><BR>')}</TD><TD>News<BR>Sport</TD></TR></TABLE>`
    const text = textOf(html)
    assert.ok(text.endsWith(paragraphs.join('\n')), text)
    assert.doesNotMatch(text, /Contact us|Sport/)
  })
}

test('the article of a page laid out by a table is shown without the table', () => {
  const html = `<TABLE><TR><TD>${links('<BR>')}</TD><TD><H1>Old orchard is planted again</H1><P>${english.join('<P>')}</TD></TR></TABLE>`
  const shown = extractArticle(html, 'https://herald.example/town/orchard').html
  assert.equal(shown, english.map(words => `<p>${words}</p>`).join('\n'))
})

test('a row of data stays one line', () => {
  const rows = ['Apple Red Maiden 12', 'Pear Winter Green 7', 'Plum Blue Bell 31']
  const table = rows.map(row => `<tr>${row.replace(/(\w+) (\w+ \w+) (\d+)/, '<td>$1</td><td>$2</td><td>$3</td>')}</tr>`)
  const paragraphs = english.map(words => `<p>${words}</p>`)
  const html = `<h1>Old orchard is planted again</h1><div>${paragraphs.slice(0, 4).join('')}<table>${table.join('')}</table>${paragraphs.slice(4).join('')}</div>`
  const text = textOf(html)
  for (const row of rows) assert.ok(text.split('\n').includes(row), text)
})

test('a line of links above and below a text without any boxes is its menu', () => {
  const paragraphs = english.map(words => `<p>${words}</p>`).join('')
  const text = textOf(
    `<p>${links(' · ')}</p><p><b>Old orchard is planted again</b></p>${paragraphs}<p>${links(' | ')}</p>`,
  )
  assert.doesNotMatch(text, /Contact us/)
  assert.ok(text.includes(english.join('\n')))
})

test('a text that is shown only where scripts are switched off is read, a plea to switch them on is not', () => {
  const paragraphs = english.map(words => `<p>${words}</p>`).join('')
  const app = (without: string): string =>
    `<h1>Old orchard is planted again</h1><div id="app"></div><noscript>${without}</noscript>`
  assert.equal(textOf(app(`<div>${paragraphs}</div>`)), english.join('\n'))
  assert.equal(textOf(app('<p>You need to enable JavaScript to run this application, as everybody else does.</p>')), '')
})

test('of two articles on a page that with the headline is read, however short the other is', () => {
  const article = (title: string, paragraphs: readonly string[]): string =>
    `<article><h1>${title}</h1>${paragraphs.map(words => `<p>${words}</p>`).join('')}</article>`
  const other = english.slice(0, 2).map(words => words.replaceAll('the', 'this'))
  const text = textOf(
    `<title>Old orchard is planted again</title>${article('Old orchard is planted again', english)}${article('Road is closed', other)}`,
  )
  assert.equal(text, english.join('\n'))
})

test('under a heading that only sounds like a pointer the text goes on', () => {
  const paragraphs = english.map(words => `<p>${words}</p>`).join('')
  const list = (href: string): string =>
    `<ul><li>${href ? `<a href="${href}">Open on Mondays</a>` : 'Open on Mondays'}</li></ul>`
  const html = (href: string): string =>
    `<article><h1>Related trees grow better</h1><p>A short lead.</p>${paragraphs}<h2>Learn more about your town</h2>${list(href)}${paragraphs.replaceAll('the', 'this')}</article>`
  assert.match(textOf(html('')), /^A short lead\.\n[\s\S]*Open on Mondays/)
  assert.doesNotMatch(textOf(html('/hours')), /Open on Mondays/)
})

test('what a custom element shows is read from its shadow', () => {
  const paragraphs = english.map(words => `<p>${words}</p>`).join('')
  const html = `<h1>Old orchard is planted again</h1><article-body><template shadowrootmode="open">${paragraphs}</template></article-body>`
  assert.equal(textOf(html), english.join('\n'))
  assert.equal(textOf(html.replace(' shadowrootmode="open"', '')), '')
})
