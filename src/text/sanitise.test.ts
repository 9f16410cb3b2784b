import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMs } from '../../test/cpu-time.ts'
import { plainText } from './plain-text.ts'
import { sanitise, sanitiseWithText } from './sanitise.ts'

const base = 'https://news.example/2026/story'
const clean = (html: string): string => sanitise(html, base)
const link = (href: string, words: string): string => `<a href="${href}" rel="noopener nofollow ugc">${words}</a>`

test('the elements of an article stay and everything else is unwrapped', () => {
  assert.equal(
    clean('<div class="x"><h1 id="a">Title</h1><p style="color:red">One <span>two</span> <em>three</em>.</p></div>'),
    '<h2>Title</h2>\n<p>One two <em>three</em>.</p>',
  )
})

test('scripts, raw text, controls and foreign content go with all they hold', () => {
  for (const tag of 'script style xmp noscript template textarea title svg math noembed select button'.split(' ')) {
    assert.equal(clean(`<p>a</p><${tag}><p>inside</p></${tag}><p>b</p>`), '<p>a</p>\n<p>b</p>', tag)
  }
  assert.equal(clean('<p>a</p><plaintext><p>b</p>'), '<p>a</p>')
})

test('links keep only web and mail addresses, made absolute', () => {
  assert.equal(clean('<a href="/other">x</a>'), `<p>${link('https://news.example/other', 'x')}</p>`)
  assert.equal(clean('<a href="mailto:desk@news.example">x</a>'), `<p>${link('mailto:desk@news.example', 'x')}</p>`)
  const bad = [
    'javascript:alert(1)',
    ' \tjava\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '#part',
  ]
  for (const href of [...bad, 'https://user:secret@bank.example/']) {
    assert.equal(clean(`<a href="${href}">x</a>`), '<p>x</p>', href)
  }
  assert.equal(sanitise('<a href="/other">x</a>'), '<p>x</p>')
})

test('a host name in mixed scripts is shown in the form that does not deceive', () => {
  assert.match(clean('<a href="https://аpple.example/">x</a>'), /https:\/\/xn--pple-43d\.example\//)
})

test('pictures keep address, words and size, lazy ones are found, trackers are not', () => {
  const rest = 'loading="lazy" decoding="async"'
  assert.equal(
    clean('<img src="/a.jpg" alt="A &quot;b&quot;" width=640 height="360px" srcset="/b.jpg 2x" onerror=alert(1)>'),
    `<p><img src="https://news.example/a.jpg" alt="A &quot;b&quot;" width="640" height="360" ${rest}></p>`,
  )
  assert.equal(
    clean('<img src="data:image/gif;base64,R0" data-src="/lazy.jpg">'),
    `<p><img src="https://news.example/lazy.jpg" alt="" ${rest}></p>`,
  )
  assert.equal(clean('<img src="/pixel.gif" width="1" height="1"><img src="data:image/svg+xml,x">'), '')
})

test('players and frames become a paragraph with a link', () => {
  assert.equal(
    clean('<iframe src="https://www.youtube.com/embed/abcdefghijk?x=1"></iframe>'),
    `<p>${link('https://www.youtube.com/watch?v=abcdefghijk', '↗ youtube.com')}</p>`,
  )
  assert.equal(
    clean('<video><source src="/clip.mp4">no video</video>'),
    `<p>${link('https://news.example/clip.mp4', '▶ news.example')}</p>`,
  )
  assert.equal(clean('<iframe srcdoc="<script>alert(1)</script>"></iframe>'), '')
  assert.equal(clean('<iframe src="https://ads.example/" width="0" height="0"></iframe>'), '')
})

test('players that name what they show by an identifier become a link to its page', () => {
  for (const [player, address, words] of [
    [
      '<amp-youtube data-videoid="abcdefghijk"></amp-youtube>',
      'https://www.youtube.com/watch?v=abcdefghijk',
      '↗ youtube.com',
    ],
    [
      '<lite-youtube videoid="abcdefghijk"><a>Play</a></lite-youtube>',
      'https://www.youtube.com/watch?v=abcdefghijk',
      '↗ youtube.com',
    ],
    ['<amp-twitter data-tweetid="123"></amp-twitter>', 'https://x.com/i/status/123', '↗ x.com'],
    [
      '<amp-facebook data-href="https://social.example/p/1"></amp-facebook>',
      'https://social.example/p/1',
      '↗ social.example',
    ],
  ] as const)
    assert.equal(clean(player), `<p>${link(address, words)}</p>`)
  assert.equal(clean('<lite-youtube videoid="a&quot;/../b"></lite-youtube>'), '')
})

test('an object that shows nothing from elsewhere shows what stands in it', () => {
  assert.equal(
    clean('a<object classid="clsid:1"> b <embed src="/clip.swf"></object>'),
    `<p>a b</p>\n<p>${link('https://news.example/clip.swf', '↗ news.example')}</p>`,
  )
  assert.equal(
    clean('<object data="/x.pdf">Get a viewer</object>'),
    `<p>${link('https://news.example/x.pdf', '↗ news.example')}</p>`,
  )
})

test('words of programs keep their marks, old names become those of today', () => {
  assert.equal(
    clean(
      '<kbd>q</kbd> <samp>s</samp> <var>v</var> <tt>t</tt> <strike>k</strike> <acronym title="As">a</acronym> <dfn title="D">d</dfn>',
    ),
    '<p><kbd>q</kbd> <samp>s</samp> <var>v</var> <code>t</code> <s>k</s> <abbr title="As">a</abbr> <dfn title="D">d</dfn></p>',
  )
})

test('bare text becomes paragraphs, at two line breaks and at the edges of boxes', () => {
  assert.equal(
    clean('One<br><br>Two<br>still<div>Three</div>Four'),
    '<p>One</p>\n<p>Two<br>still</p>\n<p>Three</p>\n<p>Four</p>',
  )
})

test('emphasis and links around blocks go into the blocks', () => {
  assert.equal(clean('<b>a<p>b</p></b>'), '<p><b>a</b></p>\n<p><b>b</b></p>')
  assert.equal(
    clean('<a href="/x"><h3>Title</h3><p>Text</p></a>'),
    `<h3>${link('https://news.example/x', 'Title')}</h3>\n<p>${link('https://news.example/x', 'Text')}</p>`,
  )
})

test('lists and tables come out whole whatever went in', () => {
  assert.equal(clean('<ul>a<li>b<ul><li>c</ul></ul>'), '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>')
  assert.equal(
    clean('<table><td colspan=2>a<td>b<tr><td>c</table>'),
    '<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
  )
  assert.equal(clean('<li>alone</li><td>cell</td>'), '<p>alone</p>\n<p>cell</p>')
  assert.equal(
    clean('<ol reversed start=3><li value=9>a<li value=x>b</ol>'),
    '<ol start="3" reversed=""><li value="9">a</li><li>b</li></ol>',
  )
})

test('language and direction stay, invisible trickery goes', () => {
  assert.equal(
    clean('a <span dir=rtl lang=he class=x>שלום</span> <span>b</span>'),
    '<p>a <span lang="he" dir="rtl">שלום</span> b</p>',
  )
  assert.equal(clean('<p lang="ar" dir="RTL">نص</p>'), '<p lang="ar" dir="rtl">نص</p>')
  assert.equal(clean('<p lang="x&quot;y">a\u202eb\u0000c\ud800</p>'), '<p>abc\ufffd</p>')
  assert.equal(clean(`<p>e${'\u0301'.repeat(100_000)}</p>`), `<p>e${'\u0301'.repeat(8)}</p>`)
})

test('hostile documents cost less than a second and come out within the limits', () => {
  const hostile = {
    'nested boxes': '<div>'.repeat(50_000),
    'nested tables': '<table><tr><td>x'.repeat(17_000),
    'end tags of nothing': '<div>'.repeat(50_000) + '</b>'.repeat(100_000),
    'nested emphasis': '<b><i><u>x'.repeat(100_000),
    attributes: `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>x`,
    'opening brackets': '<'.repeat(500_000),
    paragraphs: '<b>a</b><p>b'.repeat(300_000),
    'ten megabytes': 'word &amp; '.repeat(1_000_000),
    'a width of white space': `<img src=/a.jpg width="1${' '.repeat(60_000)}x">`,
    'white space': `<p>${'\u00a0'.repeat(1_000_000)}x`,
  }
  for (const [name, html] of Object.entries(hostile)) {
    let out = ''
    const took = cpuMs(() => {
      out = clean(html)
    })
    assert.ok(took < 1_000, `${name}: ${took} ms`)
    assert.ok(Buffer.byteLength(out) <= 1_000_000, name)
    assert.equal(clean(out), out, name)
  }
})

const pieces = (
  '<p> </p> <b> </b> <i> <a href="/x"> <a href="http://[> </a> <div> </div> <ul> <li> </ul> <ol> <dl> <dt> <dd> </dl> <table> ' +
  '<tr> <td> <th> <thead> <tbody> <caption> </table> <blockquote> </blockquote> <figure> <figcaption> </figure> <img src="/i"> ' +
  '<br> <hr> <h1> </h1> <pre> </pre> <svg> </svg> <style> </style> <iframe src="/f"> </iframe> <ruby> <rt> <span> </span> ' +
  '<bdo dir=rtl> </bdo> <form> <title> <xmp> <code> </code> <section> </section> <!-- --> <![CDATA[ ]]> text word &lt; &amp;lt; &nbsp; \u00a0'
).split(' ')

test('sanitising twice changes nothing', () => {
  const piece = fc.oneof(fc.constantFrom(...pieces, ' ', '\n', ' x'), fc.string({ unit: 'binary', maxLength: 6 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), list => {
      const once = clean(list.join(''))
      assert.equal(clean(once), once)
    }),
    { numRuns: 3_000 },
  )
})

test('the words that come with sanitised HTML are those that are read from it', () => {
  const piece = fc.oneof(
    fc.constantFrom(...pieces, ' ', '\n', ' x', '\u0301\u0301'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), list => {
      const { html, text } = sanitiseWithText(list.join(''), base)
      assert.equal(html, clean(list.join('')))
      assert.equal(text, plainText(html))
    }),
    { numRuns: 3_000 },
  )
})
