/**
 * Whether a sentence speaks to whoever reads it in place of telling the news: calls to subscribe, follow, download or
 * write, offers of letters and alerts, notes on the text, its rights and its makers (`lang` by ISO 639-1). By the words
 * it begins with and by words that stand in nothing else; thirteen languages, English in all. Linear.
 */
export function addressesReader(sentence: string, lang: string): boolean {
  const text = sentence.trim().toLowerCase()
  return isSaid(text, 'en') || (lang !== 'en' && isSaid(text, lang))
}

const isSaid = (text: string, lang: string): boolean => {
  const calls = patterns.get(lang)
  return calls !== undefined && (calls.begins.test(text) || calls.anywhere.test(text))
}

/** `begins`: what only a call begins with; `anywhere`: what only a call has in it. In small letters. */
type Calls = { begins: string; anywhere: string }

const calls: Record<string, Calls> = {
  en: {
    begins:
      "get (?:the|our|all|breaking|more|unlimited|full|updates?|alerts?|free|a free|exclusive|news|notified)|sign ?up|subscribe|join (?:us|our|the conversation|the discussion|now)|download|stay (?:up to date|up-to-date|informed|tuned|connected|on top|with us)|find out more|learn more|check out|visit (?:our|us)|e-?mail (?:us|the|your)|send (?:us|your|in)|tell us|share (?:this|your)|support (?:our|us|independent|quality|local)|donate|help us|help keep|do ?n[o’']t miss|register (?:now|here|for|to)|log ?in|become a (?:member|subscriber|supporter|patron)|thank you for|thanks for|have (?:you|a (?:tip|story|question))|do you (?:have|want|know|live|work|agree)|are you (?:a|an|in|affected)|want (?:more|to)|would you|got a (?:tip|story)|click|tap|scroll|swipe|like us|contact us|enter your|enjoy|please|you (?:can (?:also|unsubscribe|find|read|watch|listen|follow|sign|manage|change|opt)|may (?:unsubscribe|also)|have been|are (?:receiving|reading)|must|need to)|we(?:’|')?(?:ve| have)? (?:sent|use|value|want to hear)|by (?:signing|subscribing|clicking|submitting|continuing|providing|entering)|(?:additional )?(?:reporting|writing|editing) by|compiled by|translated by|with (?:additional )?reporting|you(?:(?:’|')ll| will) (?:receive|get)|today:|tonight:|coming up",
    anywhere:
      "your (?:inbox|e-?mail|device|browser|subscription|account|privacy|feed|home ?screen|consent|settings|details|support|donation)|our (?:newsletters?|app|apps|podcasts?|channel|journalism|subscribers|privacy policy|live ?blog|morning|daily|weekly|free|terms)|free trial|breaking news (?:alerts?|e-?mails?|notifications?)|push notifications?|news alerts?|unsubscribe|cancel any ?time|delivered (?:straight|daily|directly|weekday|every|each|to your)|support independent|contributed to this (?:report|story|article)|editor[’']s note|terms (?:of (?:use|service)|and conditions)|for more (?:news|stories|on this|coverage)|continue reading|story continues|this (?:story|article|post|piece|video) (?:has been|was|is|originally|first)|ad ?-?blocker|sign up (?:for|to)|subscribe to|follow us|visit (?:us at|our)|has been updated|copyright \\d|may not be (?:published|reproduced|redistributed)|(?:shows|brings|offers|sends) you|be the first to (?:hear|know|read|get)|reader[- ]supported|subscribe (?:now|today)|for as little as|our latest issue|chip in (?:\\$|[£€]|a few)|(?:opinions?|views?) expressed (?:here|by|in this|are)|not necessarily (?:represent|reflect) the (?:views?|opinions?)|sharing options",
  },
  de: {
    begins:
      '\\p{L}{2,18}(?:en|ern|eln) sie (?:sich|uns|unser|hier|jetzt|alle|mehr|die|den|das|ihr|auch|keine|nichts|im|in|auf|mit|noch|schon|bereits|einen|eine)|jetzt (?:abonnieren|anmelden|testen|lesen|herunterladen|registrieren|kostenlos)|abonniere|folge uns|melde dich|lade |hier geht|hier finden sie|hier können sie|danke|vielen dank|mit (?:material|informationen) (?:von|der)|wie ist ihre|was meinen sie|sagen sie uns|sie (?:können|haben|möchten|wollen|sind|finden|erhalten)',
    anywhere:
      'ihr(?:em|en)? (?:postfach|e-?mail|browser|konto|abo|einwilligung|gerät)|unser(?:e[nrms]?)? (?:newsletter|app|podcast|kanal|abo|leser|datenschutz)|newsletter|datenschutzerklärung|jederzeit (?:kündbar|widerrufen|abbestellen)|probeabo|eilmeldungen (?:aufs|per|direkt)|push-?(?:mitteilung|nachricht|meldung)|mit dem absenden|dieser (?:artikel|beitrag|text) (?:ist|wurde|erschien|stammt)|redaktionell verantwortlich|nicht (?:unbedingt|zwingend|notwendigerweise) die (?:meinung|ansicht)',
  },
  es: {
    begins:
      'suscr[ií]b|reg[ií]str(?:ate|ese)|descarg(?:a|ue) |recib[ae] (?:las|en|nuestr|todas|gratis|cada|alertas)|s[ií]g(?:ue|a|uenos|anos)|[uú]nete|haz clic|haga clic|no te pierdas|no se pierda|apoy[ae] (?:a|el|nuestr)|escucha |comparte|¿(?:quieres|tienes|sabías|te )|entra en|visita nuestr|pulsa|lee (?:también|aquí|más)|puedes (?:seguir|leer|ver|recibir|darte)|te (?:contamos|puede interesar|recomendamos)|gracias por|inicia sesi[oó]n|accede|conoce (?:más|todas)|mantente',
    anywhere:
      '(?:tu|su) (?:correo|e-?mail|suscripci[oó]n|navegador|cuenta|bandeja)|nuestr[oa]s? (?:app|newsletter|web|aplicaci[oó]n|bolet[ií]n|canal|podcast|sitio|redes)|bolet[ií]n (?:diario|de noticias|semanal)|pol[ií]tica de privacidad|exclusivo para suscriptores|prohibida (?:su|la) reproducci[oó]n|canal de whatsapp|opiniones (?:expresadas|vertidas)|no (?:refleja|representa)n? necesariamente',
  },
  fr: {
    begins:
      '(?:abonnez|inscrivez|connectez|désabonnez)[- ]|recevez|téléchargez|suivez|rejoignez|découvrez|retrouvez|cliquez|écoutez|regardez|partagez|soutenez|ne (?:manquez|ratez)|lisez|consultez|vous (?:pouvez|avez|souhaitez|voulez|êtes)|envie de|merci (?:de|pour)|profitez|pour (?:lire|aller plus loin|ne rien)|accédez',
    anywhere:
      "votre (?:boîte|e-?mail|adresse|abonnement|consentement|navigateur|compte|soutien)|notre (?:newsletter|application|chaîne|podcast|site|infolettre|journal)|réservée? (?:à nos|aux) abonnés|politique de confidentialité|reproduction interdite|sans engagement|alertes? (?:info|sur votre)|opinions exprimées|n[’']engagent? que (?:leur|son|ses)",
  },
  it: {
    begins:
      'iscriviti|abbonati|ricevi|scarica |segui(?:ci| )|unisciti|scopri|clicca|ascolta|guarda (?:il|la|anche)|condividi|sostieni|non perder|accedi|registrati|leggi|resta (?:aggiornat|sempre)|vuoi |hai (?:una|un|domande)|grazie (?:per|di)|puoi ',
    anywhere:
      '(?:la tua|la vostra) (?:casella|e-?mail|iscrizione|donazione)|nostr[oa] (?:newsletter|app|canale|sito|podcast)|riproduzione riservata|informativa sulla privacy|canale (?:whatsapp|telegram)|opinioni espresse|non (?:riflett|rispecchi|rappresent)\\p{L}{1,6} necessariamente',
  },
  pt: {
    begins:
      'assine|inscreva-se|cadastre-se|receba|baixe|siga |clique|ouça|assista|compartilhe|apoie|não perca|acesse|leia|saiba mais|confira|participe|entre (?:no|em contato)|veja (?:também|mais|o vídeo|a seguir)|você (?:pode|já|também|sabia)|quer (?:saber|receber|ler)|obrigad[oa] por|fique por dentro|subscreva',
    anywhere:
      '(?:seu|teu) e-?mail|noss[oa] (?:canal|aplicativo|app|site|podcast|newsletter|boletim)|política de privacidade|grupo (?:do|de) whatsapp|exclusivo para assinantes|todos os direitos reservados|reprodução proibida|opiniões expressas|não (?:reflete|representa)m? necessariamente',
  },
  ru: {
    begins:
      'подпи(?:ш|с)|читайте|смотрите|слушайте|скачайте|скачивайте|следите|присоединяйтесь|узнайте|узнавайте|нажмите|поделитесь|поддержите|не пропустите|получайте|будьте в курсе|хотите|оформите|зарегистрируйтесь|войдите|вы можете|спасибо, что|пишите нам|расскажите нам',
    anywhere:
      'наш(?:ем|у|его|ей|их|и)? (?:telegram|телеграм|канал|рассылк|приложени|подкаст|сайт)|ваш(?:у|ей) (?:почт|подписк)|мы в соцсетях|при использовании материалов|политик[аи] конфиденциальности|мнени[ея] (?:автора|редакции) может не',
  },
  uk: {
    begins:
      'підпи(?:ш|с)|читайте|дивіться|слухайте|завантаж|стежте|приєднуйтес|долучайтес|дізнайтес|натисніть|поділіться|підтримайте|не пропустіть|отримуйте|будьте в курсі|хочете|зареєструйтес|ви можете|дякуємо, що|пишіть нам',
    anywhere:
      'наш(?:ого|ому|у|их|ій|і)? (?:telegram|телеграм|канал|розсилк|застосун|подкаст|сайт)|ваш(?:у|ій) (?:пошт|підписк)|ми в соцмережах|політик[аи] конфіденційності|думка (?:автора|редакції) може не',
  },
  ar: {
    begins:
      'اشترك(?:وا)? (?:في (?:نشرت|قنا|النشرة|خدمة|تطبيق)|الآن)|تابعوا|تابعونا|اقرأ|شاهد (?:أيض|ايض|الفيديو)|استمع|لمتابعة|للمزيد|اضغط|انقر|تعرف على|احصل على|ادعم|يمكنكم|يمكنك|لقراءة|لمشاهدة|للاشتراك',
    anywhere:
      'نشرتنا|تطبيقنا|قناتنا|بريدك|صفحتنا|جميع الحقوق محفوظة|سياسة الخصوصية|نشرتكم البريدية|لا تعبر بالضرورة|الآراء الواردة',
  },
  fa: {
    begins: 'بخوانید|ببینید|بشنوید|بیشتر بخوانید|برای (?:دریافت|دیدن|خواندن|عضویت)|شما می‌توانید',
    anywhere:
      '(?:دنبال|مشترک|عضو|کلیک|دانلود|مطالعه|به اشتراک) (?:کنید|شوید|بگذارید)|کانال (?:تلگرام|ما)|خبرنامه|با ما همراه باشید|حقوق محفوظ',
  },
  hi: {
    begins: 'यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|पढ़ें|देखें|आप हमें|आप भी',
    anywhere:
      '(?:सब्सक्राइब|फॉलो|फ़ॉलो|डाउनलोड|क्लिक|शेयर|लाइक) कर(?:ें|ने)|हमारे (?:व्हाट्सऐप|व्हाट्सएप|टेलीग्राम|ऐप|चैनल|न्यूजलेटर|पेज)|हमसे जुड़|जुड़े रहें|पढ़ते रहें|बने रहें',
  },
  zh: {
    begins:
      '点击|點擊|订阅|訂閱|扫码|掃碼|点此|點此|查看(?:更多|原文|全文)|关注(?:我们|公众号|微信|@)|欢迎(?:订阅|关注|加入|来信|投稿|下载)|歡迎(?:訂閱|關注|加入|下載)|请(?:关注|订阅|点击|扫|下载|登录|联系)|請(?:關注|訂閱|點擊|下載|登入)|更多(?:精彩|资讯|内容|新闻|報導|相关)|加入(?:我们|我們|会员|會員)|立即(?:下载|下載|订阅|訂閱|加入|注册)|想了解|您可以|本文(?:来源|來源|转自|轉載|作者)|(?:责任)?编辑[:：]|(?:責任)?編輯[:：]|记者[:：]|記者[:：]',
    anywhere:
      '微信公众号|公众号|客户端下载|二维码|您的邮箱|免责声明|版权所有|版權所有|转载请|轉載請|責任編輯|责任编辑|未经授权|未經授權|不代表本(?:站|网|报|刊)|不代表(?:搜狐|新浪)?.{0,6}立场|仅代表作者',
  },
  ja: {
    begins: '続きを読む|関連記事|写真[:：]|詳しくは|あわせて読みたい|この記事は',
    anywhere:
      '(?:登録|購読|ダウンロード|フォロー|クリック|ご覧|お読み|お寄せ|ご利用|ご確認|ご連絡|ご参照)(?:は|して|に)?(?:ください|下さい|こちら|なれます)|会員限定|有料記事|有料会員|無料会員|残り\\d+文字|無断転載|メルマガ|ニュースレター|メールマガジン|お届けします',
  },
}

const unspaced: ReadonlySet<string> = new Set(['zh', 'ja'])

const patterns: ReadonlyMap<string, { begins: RegExp; anywhere: RegExp }> = new Map(
  Object.entries(calls).map(([lang, { begins, anywhere }]) => {
    const [left, right] = unspaced.has(lang) ? ['', ''] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])']
    // what begins a sentence may be the beginning of a word: `подпишитесь`
    const isWhole = lang === 'en' || lang === 'de'
    return [
      lang,
      {
        begins: new RegExp(`^["“„«「¿¡]?(?:${begins})${isWhole ? right : ''}`, 'iu'),
        // what is all ASCII is looked for without Unicode's tables: a third of the time (2026-11)
        anywhere: lang === 'en' ? new RegExp(`\\b(?:${anywhere})`) : new RegExp(`${left}(?:${anywhere})`, 'u'),
      },
    ]
  }),
)
