/** Headings and openings of what stands apart from an article's text, in the languages most of the press is written in. */

/** Whole openings that need no label. */
const sentences =
  'this (?:article|story|piece|report|post) (?:was|has been) (?:corrected|amended|updated to correct|clarified)|(?:an|a) (?:earlier|previous) version of this (?:article|story|piece|report)|in einer früheren (?:version|fassung)|dieser (?:artikel|beitrag|text) wurde (?:korrigiert|aktualisiert)|' +
  'une (?:première|précédente) version de cet article|una versi[óo]n anterior de (?:este|esta)|uma vers[ãa]o anterior d(?:este|esta)|una versione precedente di questo|in een eerdere versie van dit|i en tidigare version|i en tidligere (?:versjon|version|utgave)'

/** Opens a note that puts something right, or that an editor adds. Tried on the first 80 characters of a block. */
export const correctionWords = new RegExp(
  `^[\\W_]{0,3}(?:${[
    'corrections?|clarifications?|editor.?s.? note|editors.? note|update and correction',
    'korrekturhinweis|korrektur|richtigstellung|berichtigung|klarstellung|anm(?:erkung|\\.) (?:d(?:er|\\.) )?red(?:aktion|\\.)|hinweis (?:der|in eigener) (?:redaktion|sache)|transparenzhinweis',
    'rectificatif|rectification|correctif|erratum|ndlr|note de la rédaction|mise au point|précision',
    'correcci[óo]n|fe de (?:errores|erratas)|rectificaci[óo]n|aclaraci[óo]n|nota (?:del editor|de (?:la )?redacci[óo]n)',
    'corre[çc][ãa]o|errata|erramos|nota (?:da reda[çc][ãa]o|do editor)|esclarecimento',
    'rettifica|errata corrige|precisazione|nota (?:della redazione|dell.editore|del direttore)',
    'correctie|rectificatie|verduidelijking|noot van de redactie|naschrift redactie|r[äa]ttelse|korrigering|f[öo]rtydligande|rettelse|korreksjon|presisering|redakt[øo]rens (?:note|merknad)|oikaisu|korjaus|tarkennus',
    'sprostowanie|korekta|od redakcji|oprava|uvedení na pravou míru|pozn(?:ámka|\\.) redakce|helyesbítés|pontosítás|szerkesztői megjegyzés|erat[ăa]|rectificare|nota redac[țt]iei|ispravka|ispravak|napomena uredni[šs]tva|d[üu]zeltme|edit[öo]r[üu]n notu',
    'исправлен(?:ие|о)|уточнение|поправка|от редакции|примечание редакции|виправлення|уточнення|від редакції|поправка|διόρθωση|διευκρίνιση|σημείωση (?:της )?(?:σύνταξης|συντάκτη)',
    'تصحيح|تصويب|توضيح|ملاحظة (?:المحرر|من المحرر)|תיקון(?: טעות)?|הבהרה|הערת (?:העורך|המערכת)|اصلاحیه|توضیح|सुधार|संपादक की टिप्पणी|koreksi|ralat|catatan redaksi|đính chính|หมายเหตุบรรณาธิการ',
    '更正|勘误|编者按|編按|編者按|訂正|おわび|編集部注|정정|바로잡|알립니다|편집자 ?주',
  ].join('|')})(?=\\s{0,2}[:.–—|)(：、，!,-]|\\s{0,2}$|\\s\\d)|^[\\W_]{0,3}(?:${sentences})`,
  'iu',
)

/** The heading of a list of key points. Tried on whole short headings. */
export const keyPointsWords = new RegExp(
  `^[\\W_]{0,3}(?:${[
    '(?:the )?key (?:points|takeaways|facts|developments|findings)|takeaways|highlights|at a glance|in (?:brief|short|summary)|the (?:gist|bottom line|short version|essentials|main points)|what (?:to|you need to) know|quick (?:read|take)|tl;?dr|story highlights|summary|article summary|why it matters',
    '(?:das )?wichtigste(?:s)?(?: in kürze| im überblick| auf einen blick)?|auf einen blick|in kürze|kurz (?:und bündig|gefasst|zusammengefasst)|darum geht(?:.s| es)|die (?:wichtigsten|zentralen) (?:punkte|fakten|erkenntnisse)|zusammenfassung|überblick',
    'l.essentiel|en (?:bref|résumé)|ce qu.il faut (?:savoir|retenir)|à retenir|les (?:points clés|faits marquants)|résumé',
    'las claves|claves|en (?:resumen|breve|corto)|lo (?:esencial|m[áa]s importante|que debes saber)|puntos clave|resumen|pontos[- ]chave|em resumo|resumo|destaques|o (?:essencial|que (?:voc[êe] precisa )?saber)',
    'in (?:breve|sintesi)|punti chiave|i punti (?:chiave|principali)|l.essenziale|cosa (?:sapere|c.è da sapere)',
    'in het kort|kort gezegd|de belangrijkste punten|samenvatting|det (?:viktigaste|viktigste|vigtigste)(?: (?:i|om) .{2,20})?|i korthet|kort (?:fortalt|oppsummert)|sammanfattning|sammendrag|oppsummering|kortversionen|fakta i korthet|p[äa][äa]kohdat|lyhyesti|tiivistelm[äa]',
    'najważniejsze (?:informacje|fakty)?|w skrócie|kluczowe (?:fakty|informacje)|podsumowanie|to nejd[ůu]le[žz]it[ěe]j[šs][íi]|ve zkratce|shrnut[íi]|r[öo]viden|[öo]sszefoglal[óo]|pe scurt|idei principale|ukratko|[öo]ne [çc][ıi]kanlar|[öo]zet|k[ıi]saca',
    '(?:самое )?главное|коротко|кратко|ключевые (?:моменты|факты)|головне|коротко про головне|με λίγα λόγια|τα βασικά σημεία',
    'أبرز (?:النقاط|ما)|النقاط الرئيسية|باختصار|ملخص|בקצרה|עיקרי הדברים|תקציר|مهم‌ترین نکات|خلاصه|मुख्य (?:बातें|बिंदु)|ringkasan(?: berita)?|poin (?:penting|utama)|tóm tắt|(?:những )?điểm chính|สรุป(?:ข่าว|ประเด็น)?',
    '要点|核心(?:要点|提示)|摘要|重點(?:摘要)?|この記事のポイント|ポイント|要約|핵심(?: 요약| 내용| 포인트)?|요약|세줄 ?요약',
  ].join('|')})[\\s:.…!?)-]{0,3}$`,
  'iu',
)
