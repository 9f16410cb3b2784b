import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesReader } from './addresses-reader.ts'

for (const [lang, ...calls] of [
  [
    'en',
    'Get breaking news alerts and special reports.',
    'Sign up for the morning letter and read it with your coffee.',
    'You can unsubscribe at any time by following the link in each letter.',
    'Do you have a story about the flood? Write to the desk.',
    'Reporting by Ada Marsh; editing by Bo Lind.',
    'The news and stories that matter, delivered weekday mornings.',
    'Delivered straight to your inbox each morning.',
    'Ada Marsh contributed to this report from Lowmere.',
    'The views expressed by columnists are their own.',
    'The Ister Herald is reader supported: chip in a few marks.',
    'Our briefing shows you the news from every side.',
  ],
  [
    'de',
    'Melden Sie sich jetzt für unseren Newsletter an.',
    'Lesen Sie alle Nachrichten aus der Region in der App.',
    'Dieser Artikel wurde am Montag aktualisiert.',
    'Gastbeiträge geben nicht unbedingt die Meinung der Redaktion wieder.',
  ],
  ['es', 'Suscríbase para recibir alertas en su correo.', 'Síguenos en nuestro canal y no te pierdas nada.'],
  ['fr', 'Abonnez-vous pour lire la suite.', 'Recevez chaque matin les titres dans votre boîte mail.'],
  ['it', 'Iscriviti alla newsletter per restare aggiornato.', 'Scarica la nostra app per le notizie.'],
  ['pt', 'Receba as notícias no seu e-mail.', 'Siga o nosso canal e fique por dentro.'],
  ['ru', 'Подпишитесь на наш телеграм-канал.', 'Читайте также о наводнении в долине.'],
  ['uk', 'Підписуйтесь на наш канал у телеграмі.', 'Читайте також про повінь у долині.'],
  ['ar', 'تابعونا على قناتنا لمعرفة آخر الأخبار.', 'للمزيد من الأخبار اضغط هنا.'],
  ['fa', 'ما را در کانال تلگرام دنبال کنید.', 'برای دریافت خبرها عضو شوید.'],
  ['hi', 'ताज़ा खबरों के लिए हमारे चैनल को सब्सक्राइब करें।', 'यह भी पढ़ें: घाटी में बाढ़'],
  ['zh', '点击订阅我们的新闻邮件。', '更多精彩内容请关注微信公众号。'],
  ['ja', '詳しくは会員登録してください。', 'この記事は有料会員限定です。'],
] as const)
  test(`calls to the reader are told in ${new Intl.DisplayNames('en', { type: 'language' }).of(lang)}`, () => {
    for (const call of calls) assert.ok(addressesReader(call, lang), call)
  })

test('news is no call, also where it has the same words in it', () => {
  for (const [lang, news] of [
    ['en', 'Watchdogs said on Monday that the dam had not been looked at for years.'],
    ['en', 'Support for the bill grew after the flood, a poll for the council found.'],
    ['en', 'Share prices of the builder fell by a tenth after the bridge collapsed.'],
    ['en', 'Subscribers to the ferry service will be paid back, the company said.'],
    ['en', 'Visitors to the museum were asked to leave when smoke filled the hall.'],
    ['de', 'Soldaten brachten in der Nacht 140 Menschen in Sicherheit, teilte der Landkreis mit.'],
    ['de', 'Die Behörden baten die Anwohner, ihre Häuser zu verlassen und Ruhe zu bewahren.'],
    ['es', 'El presidente recibió en palacio a los familiares de las víctimas del accidente.'],
    ['fr', 'Les pompiers ont évacué une quarantaine de personnes dans la nuit de lundi à mardi.'],
    ['it', 'Il sindaco ha chiesto ai cittadini di lasciare le case vicine al fiume.'],
    ['pt', 'O governo informou que a ponte será reaberta na próxima semana.'],
    ['ru', 'Спасатели вывели из затопленных домов сто сорок человек.'],
    ['ar', 'شارك الرئيس في القمة التي عقدت في العاصمة يوم الاثنين.'],
    ['zh', '市政府表示，大桥将于下周重新开放。'],
    ['ja', '市は橋の修理を来週から始めると発表した。'],
  ] as const)
    assert.ok(!addressesReader(news, lang), news)
})
