/**
 * What the words of a block say of its part in the page, in the languages most of the press is written in. All patterns
 * are tried on the first 120 characters of a block, or the last; none nests one repetition in another.
 */

/** Begins a pointer to other articles: as a heading it introduces a list of them, before a link it is a pointer itself. */
export const readMorePhrase = new RegExp(
  `^\\W{0,3}(?:${[
    'read (?:more|also|next|on)|also read|more (?:on|from|about|stories|news|like)|see (?:also|more)|related|recommended|further reading',
    'don.?t miss|you (?:may|might) (?:also )?(?:like|be interested)|you.ll also like|trending|most (?:read|popular|viewed)|latest (?:news|stories|on)',
    'top stories|editor.?s.? picks?|up next|in case you missed|explore more|keep reading|continue reading|learn more|watch (?:also|more|next)|next article|more in ',
    'lesen sie (?:auch|mehr|hier)|lies auch|mehr (?:zum|zu|aus|auf|von|über|dazu)|auch interessant|weiterlesen|zum thema|das könnte sie|passend dazu|weitere (?:artikel|themen|nachrichten|meldungen)|hier lesen sie|lesetipp|mehr:',
    'lire (?:aussi|également)|à lire|a lire|voir aussi|sur le même|lisez aussi|pour aller plus loin|nos articles|en lien|plus d.actualité',
    'le[ae] también|leer (?:más|también)|lee más|te puede|ver (?:más|también)|más (?:sobre|información|noticias)|también te|relacionad|noticias relacionadas|te recomendamos|además:',
    'lei?a (?:também|mais)|veja (?:também|mais)|saiba mais|notícias relacionadas|mais lidas',
    'leggi anche|per approfondire|guarda anche|ti potrebbe|potrebbe interessarti|articoli correlati',
    'lees (?:ook|meer|verder)|bekijk ook|meer over|les (?:også|mer)|læs (?:også|mere|mer)|läs (?:också|mer|även)|mer om|lue (?:myös|lisää)',
    'czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również|więcej)|przeczytaj|polecane|čtěte (?:také|více)|přečtěte|citește și|citeşte şi|devamını oku|ilgili haber|olvasd (?:el|tovább)',
    'читайте|читать (?:также|далее|ещё)|смотрите также|по теме|также по теме|читайте також|διαβάστε (?:επίσης|ακόμη)|اقرأ (?:أيضا|المزيد|أيضًا)|مواضيع ذات صلة|קראו (?:עוד|גם)|और पढ़ें|यह भी पढ़ें|संबंधित',
    '関連記事|関連|あわせて読みたい|続きを読む|相关(?:新闻|阅读|推荐)|延伸阅读|延伸閱讀|相關新聞|관련 ?기사|baca juga|simak juga|xem thêm|đọc thêm|อ่านเพิ่ม|ข่าวที่เกี่ยวข้อง',
  ].join('|')})`,
  'i',
)

/** Asks the reader to do something: subscribe, follow, share, install, accept, log in, pay. */
export const appealPhrase = new RegExp(
  [
    '\\bnewsletters?\\b|\\bsubscri(?:be|bing|ption)|\\bsign(?:ing)?[- ]?(?:up|in) (?:for|to|here|now|and)|\\bsign up\\b|\\blog ?in to\\b|\\bcreate (?:a|an|your) (?:free )?account|\\bregister (?:for|now|to)',
    '\\bour app\\b|\\bpush notif|\\bapp store\\b|\\bgoogle play\\b|\\bfollow (?:us|me|him|her|them)\\b|\\bshare this\\b|\\bclick here\\b|\\bget (?:unlimited|full) access|\\bjoin (?:the|our) (?:conversation|discussion|community|telegram|whatsapp)',
    '\\babonn(?:ieren|ez|é|iert|iere|ement)|\\bjetzt (?:anmelden|abonnieren|testen|registrieren)|\\bzur anmeldung|\\binscrivez|\\bsuscr[ií]b|\\bsíguenos|\\bassine\\b|\\bsiga (?:o|a|nos)|\\biscriviti|\\bprenumerera|\\bzapisz się|\\bobserwuj nas|\\bподпис(?:ывай|ать|ка)|\\bподпишит',
    '\\bwhatsapp-kanal|\\bwhatsapp channel|\\btelegram channel|\\bcookies?\\b.{0,60}\\b(?:accept|use|zustimm|akzept|policy)|\\bdatenschutzerklärung|\\bprivacy (?:policy|notice)|\\bterms of (?:use|service)',
    '\\bexternal content\\b|\\bexterne[mnrs]? inhalt|\\bpersonenbezogene daten\\b|\\beinverstanden, dass\\b|\\bcontenu (?:externe|bloqué)|\\bcontenido externo|\\bredaktionell(?:er|en) (?:empfehlung|inhalt)|\\benable javascript|\\bplease (?:enable|turn on)|\\badvertisement\\b|\\bsponsored\\b|\\baffiliate\\b|\\bwe (?:may )?earn (?:a )?commission',
  ].join('|'),
  'i',
)

/** The words of a picture: whose it is, what it is. */
export const creditPhrase = new RegExp(
  [
    '^(?:photo|image|picture|photograph|illustration|foto|bild|fotos|imagen|imago|crédit|credit|credits|quelle|fotografía|fot\\.|bildquelle|symbolbild|fuente|fonte|source|file photo|video|watch|graphic|©|\\(c\\))\\s?(?:credit|by|courtesy|:|/|©|\\||-)',
    '(?:©|\\(c\\)|/|by|via|:|\\()\\s?(?:getty|reuters|afp|epa|shutterstock|istock|unsplash|pexels|dpa|ap photo|ap\\b|pa wire|keystone|imago|alamy|picture.alliance|apa|ansa|efe|tass|xinhua|pixabay|flickr|bloomberg)[^.]{0,40}$',
    '^(?:getty images?|reuters|afp|associated press|shutterstock|istock)\\b.{0,30}$',
  ].join('|'),
  'i',
)

/** A line about the article: who wrote it, when, how long it takes to read. */
export const bylinePhrase = new RegExp(
  [
    '^(?:by|von|par|por|di|door|av|przez|de|autor|author|written by|words by|reported by|text|story by|texte|texto|redazione|redaktion)\\b:? \\p{Lu}',
    '^(?:first )?(?:published|updated|posted|last (?:modified|updated)|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|publicerad|oppdatert|stand|опубликовано|обновлено)\\b',
    '\\b\\d{1,2} ?min(?:ute)?s?\\.? (?:read|lesezeit|de lecture|leestijd)\\b',
  ].join('|'),
  'iu',
)

/** Names of things to press, standing alone. */
export const controlPhrase = new RegExp(
  `^(?:${[
    'share|tweet|pin(?: it)?|e-?mail|print|copy link|facebook|twitter|x|linkedin|reddit|whatsapp|telegram|like|save|follow|close|next|previous|back|menu|search|home|play|pause|loading|skip|top|expand|show (?:more|less)|view (?:gallery|comments)',
    'comments?|comment on this|leave a (?:reply|comment)|advertisement|ad|anzeige|werbung|publicité|publicidad|pubblicità|reklama|annons|teilen|partager|compartir|compartilhar|condividi|delen|dela|del|udostępnij|drucken|imprimer|merken|kommentare|commentaires|getty images|listen to article',
    'tags?|topics?|categories|filed under|keywords?|themen|schlagworte|etiquetas|temas|mots[- ]clés|more on this|in this article|related topics',
  ].join('|')})\\b.{0,24}$`,
  'i',
)

/** Says who the author is, how to reach them, who else worked on it. */
export const aboutAuthorPhrase =
  /\bis (?:a|an|the) .{0,60}(?:reporter|writer|editor|journalist|correspondent|author|columnist|contributor|professor|fellow|producer|freelance)\b|\b(?:can be )?reach(?:ed)? (?:at|him|her|them)\b|\bcontributed to this (?:report|story|article)|^(?:additional )?(?:reporting|editing|writing) by\b|^\(?(?:reporting|editing) by|^about the authors?|^follow .{2,40} on (?:twitter|x|instagram|facebook|linkedin)/i

/** Rights, imprint and the like. */
export const legalPhrase =
  /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|©\s*\d{4}|copyright ©?\s*\d{4}|may not be (?:published|reproduced)|reproduced without/i

/** What stands over an advertisement, in the languages most of the press is written in, and nothing else. */
export const advertLabel =
  /^\W{0,3}(?:ads?|advert(?:isement|ising)?s?|(?:article|story|text) continues (?:below|after) (?:this |the )?ad(?:vertisement)?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklame|annons|annonse|mainos|reklam[ay]?|реклама|διαφήμιση|إعلان|إعلانات|פרסומת|广告|廣告|広告|광고|iklan|quảng cáo|विज्ञापन)[\s:.…]{0,4}$/iu
