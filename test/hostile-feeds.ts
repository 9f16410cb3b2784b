/** An item of an invented feed; what is left out is not written. */
export type Item = { title: string; link?: string; guid?: string; date?: Date | string; html?: string }

/** An RSS 2.0 document. */
export function rssOf(title: string, items: Item[]): string {
  const written = items.map(({ title, link, guid, date, html }) =>
    [
      `<title>${escaped(title)}</title>`,
      link && `<link>${escaped(link)}</link>`,
      guid && `<guid isPermaLink="false">${escaped(guid)}</guid>`,
      date && `<pubDate>${typeof date === 'string' ? date : date.toUTCString()}</pubDate>`,
      html && `<description>${escaped(html)}</description>`,
    ].join(''),
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(title)}</title>${written.map(one => `<item>${one}</item>`).join('\n')}</channel></rss>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const sentence = 'The lake froze early this year, and the ferries stayed in the harbour until the ice had been broken.'

/** Titles that would run, recolour or turn round whatever shows them unsafely. */
export const hostileTitles = [
  'Runs <script>alert(1)</script> when shown',
  'Breaks "><img src=x onerror=alert(2)> out',
  'Paints \u001b[2J\u001b[31mthe terminal\u001b[0m and rings\u0007',
  'Types \u009b31m with eight bits',
  'Turns \u202eround\u202c and \u2066isolates',
  'Hides \u200bin\u0000side\u0008s',
  'Sets the \u001b]0;window title\u0007 of a terminal',
]

/** What a hostile feed lists: titles, links, guids, dates and pages of every bad kind. */
export function hostileItems(origin: string, sentinel: string): Item[] {
  const titles = hostileTitles.map((title, n) => ({ title, link: `${origin}/title/${n}`, html: `<p>${sentence}</p>` }))
  const pages = ['tables', 'drip', 'missing', 'forbidden', 'consent', 'script', 'private'].map(page => ({
    title: `Its page: ${page}`,
    link: `${origin}/${page}`,
    html: `<p>${page}. ${sentence}</p><p>${sentence}</p>`,
  }))
  const links = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,<script>alert(1)</script>',
    `${sentinel}/item`,
  ]
  return [
    ...titles,
    ...pages,
    ...links.map((link, n) => ({
      title: `Its link: ${link.split(':')[0]}`,
      link,
      guid: `link-${n}`,
      html: attack(sentinel),
    })),
    { title: 'First of a guid', link: `${origin}/guid/1`, guid: 'twice', html: sentence },
    { title: 'Second of a guid', link: `${origin}/guid/2`, guid: 'twice', html: sentence },
    { title: 'From 1970', link: `${origin}/old`, date: new Date(0), html: sentence },
    { title: 'From 2090', link: `${origin}/future`, date: new Date('2090-01-01'), html: sentence },
    { title: 'From no day at all', link: `${origin}/undated`, date: 'the 40th of Octember', html: sentence },
  ]
}

const attack = (sentinel: string): string =>
  `<p onclick="alert(1)">${sentence}</p><script>alert(2)</script><iframe src="javascript:alert(3)"></iframe><img src="${sentinel}/picture" onerror="alert(4)"><a href="javascript:alert(5)">here</a><style>body{display:none}</style><svg onload=alert(6)></svg>`

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta name="author" content="${title.replaceAll('"', '&quot;')}"></head><body>${body}</body></html>`

/** Pages of every bad kind, and a plain good one. */
export const hostilePages = {
  plain: (title: string): string =>
    page(title, `<main><article><h1>${title}</h1>${`<p>${sentence}</p>`.repeat(6)}</article></main>`),
  /** Ten megabytes of tables in tables. */
  tables: (): string =>
    page(
      'Tables',
      `${'<table><tr><td>'.repeat(250_000)}deep${'</td></tr></table>'.repeat(250_000)}${'<table><tr><td>x'.repeat(100_000)}`,
    ),
  consent: (): string =>
    page(
      'Before you continue',
      '<main><h1>We value your privacy</h1><p>We and our 842 partners store and access information on a device, such as cookies. You can accept or manage your choices.</p><button>Accept all</button><button>Reject all</button></main>',
    ),
  scripted: (): string =>
    page(
      '<script>alert(7)</script>',
      `<article><h1>Its page: script <script>alert(8)</script></h1>${`<p onmouseover=alert(9)>${sentence}<script>alert(10)</script><a href=" jAvAsCrIpT:alert(11)">x</a></p>`.repeat(6)}</article>`,
    ),
}
