import { mannerOf } from '../../text/headline-manner.ts'

/**
 * What a headline loses for how it speaks, 0 to 2: from 1 on it says what kind of page it is, or asks for a click, and not
 * what happened, so that any other is better.
 */
export function loudnessOf(title: string): number {
  const shouted = title.match(/\p{Lu}{4,}/gu)?.join('').length ?? 0
  return (
    (isNoHeadline.test(title) || baits.test(title) ? costs.noHeadline : 0) +
    (shouted > title.length / 3 ? costs.shouting : 0) +
    (/[!！]/.test(title) ? costs.exclaiming : 0) +
    (asks.test(title) ? costs.asking : 0) +
    mannerOf(title) +
    (/^["“„«「‘']/.test(title) ? costs.quoting : 0) +
    (isExtreme(title) ? costs.extreme : 0)
  )
}

// At the end, or before more is said: "Will it hold? Nobody knows".
const asks = /[?？؟](?=["”’'»)]?(?:\s|$))/

const costs = { noHeadline: 1, shouting: 0.15, exclaiming: 0.08, asking: 0.25, quoting: 0.08, extreme: 0.08 }

// A sign of Chinese or Japanese says as much as two or three letters.
const isExtreme = (title: string): boolean => {
  const length =
    title.length + 1.5 * (title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  return length < 20 || length > 130
}

const kickers = [
  'live|live ?blog|live updates?|the latest|latest updates?|breaking(?: news)?|watch|video|videos|photos?|pictures|in pictures|gallery|listen|podcast',
  'opinion|analysis|first thing|editorial|comment|commentary|column|letters?|explainer|explained|fact ?check|quiz|newsletter|(?:morning |evening )?briefing|outlook|review|preview|recap|sponsored|exclusive|interview|q&a|obituary',
  'live-?ticker|liveticker|ticker|eilmeldung|eil|meinung|kommentar|analyse|leitartikel|interview|bilder|bildergalerie|podcast|newsblog|faktencheck',
  'en vivo|en directo|última hora|ultima hora|vídeos?|fotos|galería|opinión|análisis|editorial|entrevista',
  'en direct|direct|vidéo|photos|éditorial|édito|tribune|analyse|entretien|décryptage|reportage',
  "diretta|in diretta|ultim’ora|ultim'ora|foto|video|opinione|analisi|editoriale|intervista",
  'ao vivo|em direto|última hora|vídeo|fotos|opinião|análise|editorial|entrevista',
  'онлайн|прямой эфир|прямая трансляция|срочно|видео|фото|мнение|колонка|интервью|молния',
  'наживо|онлайн|терміново|відео|фото|думка|колонка|інтерв’ю|блискавка',
  'عاجل|مباشر|بث مباشر|فيديو|بالفيديو|بالصور|صور|شاهد|رأي|تحليل|مقال|حوار',
  'فوری|زنده|ویدئو|ویدیو|فیلم|عکس|تصاویر|یادداشت|تحلیل|گفتگو|گفت‌وگو',
  'लाइव|ब्रेकिंग(?: न्यूज़?)?|वीडियो|तस्वीरें|फोटो|राय|संपादकीय|विश्लेषण|live updates?',
].join('|')

// A kicker with its sign behind it, in brackets, or at the end after a bar; 【速報】 and 直播｜ in Chinese and Japanese.
const isNoHeadline = new RegExp(
  String.raw`^[\[(]?(?:${kickers})[\])]?\s?[:：|｜/–—•-]\s?|^[\[(【](?:${kickers}|速報|動画|写真|社説|直播|视频|視頻|快讯|快訊|评论|評論|突发|突發)[\])】]|^(?:速報|直播|视频|快讯|评论|社説)[：:｜|・ ]|[|–—-]\s?(?:live|live updates?|video|en direct|en vivo|ao vivo|liveticker|live-ticker|онлайн)\s*$|(?:, explained\s*$|live updates|as it happened|minute by minute|minuto a minuto|minute par minute|live-ticker|newsblog)`,
  'iu',
)

const baits = new RegExp(
  [
    "you won[’']t believe|what happened next|this is why|here[’']s (?:why|what|how)|what (?:we|you) (?:know|need to know)|what to (?:know|expect)|everything (?:we know|you need)|things (?:to|you) (?:know|need)|^\\d{1,2} (?:things|reasons|ways|facts|takeaways)|takeaways from|goes viral|the internet (?:is|can)|jaw-dropping",
    'das (?:müssen|sollten) sie wissen|was (?:wir|man|sie) .{0,20}wissen|das steckt dahinter|sie werden nicht glauben|so reagiert das netz',
    'lo que (?:sabemos|debes saber|se sabe)|esto es lo que|no (?:te )?vas? a creer|te sorprenderá',
    "ce que l[’']on sait|ce qu[’']il faut (?:savoir|retenir)|vous n[’']allez pas (?:le )?croire|voici pourquoi",
    'cosa sappiamo|ecco (?:cosa|perché)|non crederete',
    'o que (?:se sabe|sabemos|precisa saber)|você não vai acreditar|veja (?:o que|como|por que)|saiba (?:o que|como|por que)',
    'что (?:известно|мы знаем)|вы не поверите|вот (?:почему|что)',
    'що (?:відомо|ми знаємо)|ви не повірите|ось чому',
    'ما نعرفه|لن تصدق|إليك (?:ما|كل)|هذا ما',
    'آنچه می‌دانیم|باورتان نمی‌شود',
    'जानिए|जानें|आप यकीन नहीं|हैरान रह',
    '你不会相信|一文看懂|震惊|惊呆|まとめ$|衝撃',
  ].join('|'),
  'iu',
)
