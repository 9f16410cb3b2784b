import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PageProblem } from '../../model/article.ts'
import { extractArticle } from './extract-article.ts'

const url = 'https://herald.example/town/orchard-planted'
const menu =
  '<nav><ul><li><a href="/town">Town</a></li><li><a href="/sport">Sport</a></li><li><a href="/subscribe">Subscribe now</a></li></ul></nav>'
const foot =
  '<footer><p>© 2026 The Herald</p><a href="/privacy">Privacy settings</a> <a href="/login">Log in</a></footer>'

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${menu}<main>${body}</main>${foot}</body></html>`

const paragraph = (text: string): string => `<p>${text}</p>`
const long = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '

/** Walls as publishers and their suppliers build them, in several languages: title, heading, words. */
const walls: [PageProblem, string, string][] = [
  [
    'consent-wall',
    'English',
    page(
      'Herald',
      '<h1>Before you continue</h1><p>We and our 412 partners store and/or access information on a device and use cookies for personalised ads.</p><button>Accept all</button><button>Manage preferences</button>',
    ),
  ],
  [
    'consent-wall',
    'German',
    page(
      'Herald',
      '<h2>Mit Werbung weiterlesen</h2><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Ihre Einwilligung können Sie in den Datenschutzeinstellungen widerrufen.</p><h2>Oder mit dem Pur-Abo</h2><p>Nutzen Sie uns werbefrei. Wir und unsere Partner verarbeiten personenbezogene Daten.</p><button>Zustimmen und weiter</button>',
    ),
  ],
  [
    'consent-wall',
    'French',
    page(
      'Le Héraut',
      '<p>Avec votre accord, nous et nos 320 partenaires utilisons des cookies ou technologies similaires. Vous pouvez paramétrer les cookies.</p><button>Continuer sans accepter</button><button>Tout accepter</button>',
    ),
  ],
  [
    'consent-wall',
    'Spanish',
    page(
      'El Heraldo',
      '<p>Nosotros y nuestros socios usamos cookies. Su privacidad es importante.</p><button>Aceptar y continuar</button><button>Configurar cookies</button>',
    ),
  ],
  [
    'consent-wall',
    'Polish',
    page(
      'Herold',
      '<p>Twoja prywatność jest dla nas ważna. Prosimy o zgodę na użycie plików.</p><button>Akceptuję i przechodzę do serwisu</button>',
    ),
  ],
  [
    'paywall',
    'English',
    page(
      'Orchard planted',
      `<h1>Orchard planted in the square</h1>${paragraph(long)}<div class="offer"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in here for the rest of it.</p></div>`,
    ),
  ],
  [
    'paywall',
    'German',
    page(
      'Obstgarten',
      `<h1>Ein Obstgarten für die Stadt</h1><p>Der Rat der kleinen Stadt hat am Montag nach langer Debatte beschlossen, einen Obstgarten zu pflanzen, mitten auf dem Platz.</p><div><p>Jetzt weiterlesen mit Herald Plus: nur für Abonnenten.</p></div>`,
    ),
  ],
  [
    'paywall',
    'French',
    page(
      'Un verger',
      `<h1>Un verger pour la place du village</h1><p>Le conseil de la petite ville a décidé lundi, après un long débat, de planter un verger au milieu de la place centrale.</p><p>Cet article est réservé aux abonnés. Il vous reste 82,5 % de cet article à lire.</p>`,
    ),
  ],
  [
    'paywall',
    'Italian',
    page(
      'Un frutteto',
      `<h1>Un frutteto per la piazza</h1><p>Il consiglio della piccola città ha deciso lunedì, dopo un lungo dibattito, di piantare un frutteto in mezzo alla piazza.</p><p>Contenuto riservato agli abbonati: sei già abbonato?</p>`,
    ),
  ],
  [
    'paywall',
    'Japanese',
    page(
      '果樹園',
      `<h1>広場に果樹園を植えることを町議会が決めた</h1><p>町議会は月曜日、長い討論の末、広場の真ん中に新しい果樹園を植えることを決めた。工事は春に始まる。</p><p>この記事は有料記事です。残り812文字</p>`,
    ),
  ],
  [
    'login',
    'English',
    page(
      'Herald',
      '<h1>Orchard planted</h1><p>Please sign in to continue. Registration is required and free of charge.</p>',
    ),
  ],
  [
    'login',
    'Spanish',
    page(
      'El Heraldo',
      '<h1>Un huerto</h1><p>Debes iniciar sesión para seguir leyendo; regístrate gratis para leer.</p>',
    ),
  ],
  ['login', 'Chinese', page('先驱报', '<h1>广场上的果园</h1><p>登录后查看全文，注册完全免费，只需一分钟时间。</p>')],
  [
    'challenge',
    'English',
    '<html><head><title>Just a moment...</title></head><body><h1>herald.example</h1><p>Verifying you are human. This may take a few seconds.</p></body></html>',
  ],
  [
    'challenge',
    'German',
    '<html><head><title>Nur einen Moment…</title></head><body><p>Bestätigen Sie, dass Sie ein Mensch sind.</p></body></html>',
  ],
  [
    'challenge',
    'Russian',
    '<html><head><title>Проверка</title></head><body><h1>Подтвердите, что запросы отправляли вы, а не робот</h1></body></html>',
  ],
  [
    'challenge',
    'without words',
    '<html><body><div id="px-captcha"></div><script src="https://geo.captcha-delivery.com/c.js"></script></body></html>',
  ],
  [
    'not-found',
    'English',
    page(
      'Page not found | Herald',
      '<h1>Sorry, we can’t find that page</h1><p>It may have been moved. Try the search, or begin at the front page.</p>',
    ),
  ],
  [
    'not-found',
    'German',
    page('Fehler', '<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite existiert nicht oder wurde verschoben.</p>'),
  ],
  [
    'not-found',
    'Turkish',
    page('Haber', '<h1>Sayfa bulunamadı</h1><p>Aradığınız sayfa kaldırılmış olabilir, ana sayfaya dönün.</p>'),
  ],
  ['not-found', 'Arabic', page('خطأ', '<h1>الصفحة غير موجودة</h1><p>ربما تم نقل الصفحة أو حذفها.</p>')],
  [
    'script-only',
    'English',
    `<html><head><script>${'x'.repeat(5_000)}</script></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>`,
  ],
  [
    'script-only',
    'Portuguese',
    '<html><body><div id="app"><p>Habilite o JavaScript para ver esta página.</p></div></body></html>',
  ],
  [
    'listing',
    'a front page',
    page(
      'Herald',
      Array.from(
        { length: 20 },
        (_, at) => `<h3><a href="/n/${at}">Headline number ${at} of this long list of today’s news</a></h3>`,
      ).join(''),
    ),
  ],
]

describe('a page that gave no text', () => {
  for (const [problem, language, html] of walls)
    test(`is known for what it is: ${problem}, ${language}`, () => {
      const found = extractArticle(html, url)
      assert.equal(found.problem, problem)
      if (problem !== 'paywall')
        assert.deepEqual([found.text, found.html], ['', ''], 'nothing of a wall is an article’s')
    })

  test('gives no title and no picture either, where what it shows is not the article at all', () => {
    const head =
      '<meta property="og:title" content="Attention Required!"><meta property="og:image" content="/shield.png">'
    const { title, picture } = extractArticle(
      `<html><head>${head}</head><body><p>Checking your browser</p></body></html>`,
      url,
    )
    assert.deepEqual([title, picture], [undefined, undefined])
  })

  test('says how much of its text is there, where it tells its readers', () => {
    const [french] = walls.filter(([problem, language]) => problem === 'paywall' && language === 'French')
    assert.equal(extractArticle(french![2], url).apart?.share, 0.175)
    const data = {
      '@type': 'NewsArticle',
      headline: 'x',
      datePublished: '2026-05-01',
      isAccessibleForFree: false,
      wordCount: 400,
    }
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    const found = extractArticle(page('Orchard', `<h1>Orchard planted</h1>${paragraph(long.repeat(2))}`, head), url)
    assert.equal(found.problem, 'paywall')
    assert.equal(found.isFree, false)
    assert.equal(found.apart?.share, 0.1)
  })
})

/** The beginnings of ten texts under their headlines. */
const teasers = (to: string): string =>
  Array.from(
    { length: 10 },
    (_, at) =>
      `<h2><a href="${to}${at}">Headline number ${at} of the list</a></h2><p>${at} trees: ${long.slice(0, 90)}…</p>`,
  ).join('')

test('a page of the beginnings of other articles is a listing', () => {
  assert.equal(extractArticle(page('Town', `<h1>Town</h1>${teasers('/town/')}`), url).problem, 'listing')
})

describe('a page with its article', () => {
  const body = paragraph(long.repeat(3)).repeat(5)
  const banner =
    '<div id="onetrust-banner-sdk"><p>We and our partners use cookies. Manage preferences.</p><button>Accept all</button></div>'
  const offer = '<aside><p>Already a subscriber? Subscribe now for unlimited access.</p></aside>'
  const articles: [string, string][] = [
    ['with a consent banner over it', page('Orchard', `${banner}<h1>Orchard planted</h1>${body}`)],
    ['with an offer to subscribe beside it', page('Orchard', `<h1>Orchard planted</h1>${body}${offer}`)],
    [
      'about cookies and consent',
      page(
        'Cookies',
        `<h1>What to know before you accept all cookies</h1>${paragraph(`${long}Readers asked why we use cookies and what “accept all” means. `.repeat(3)).repeat(5)}`,
      ),
    ],
    [
      'that is short and about what walls ask for',
      page(
        'What cookie banners hide',
        `<h1>What cookie banners hide</h1>${paragraph('Whoever presses “accept all” gives consent to personalised ads; “reject all” hides behind “manage preferences”, a study of the university says.')}${paragraph(long)}`,
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"What cookie banners hide","datePublished":"2026-03-03"}</script>',
      ),
    ],
    ['that lists what others do', page('Fairs', `<h1>Fairs of the year</h1>${teasers('https://fair.example/')}`)],
    ['about a page not found', page('404', `<h1>The page not found: a history</h1>${body}`)],
    [
      'among many headlines',
      page(
        'Orchard',
        `<h1>Orchard planted</h1>${body}${Array.from({ length: 40 }, (_, at) => `<h3><a href="/n/${at}">Headline number ${at} of a long list of news</a></h3>`).join('')}`,
      ),
    ],
    [
      'that is not free but whole',
      page(
        'Orchard',
        `<h1>Orchard planted</h1>${body}`,
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
      ),
    ],
  ]
  for (const [what, html] of articles)
    test(`has no problem: ${what}`, () => assert.equal(extractArticle(html, url).problem, undefined))
})
