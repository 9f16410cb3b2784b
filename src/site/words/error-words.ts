import type { LanguageCode } from './language-codes.ts'

/** What a page says that could not be made: that the database is away, and the link that asks once more. */
export type ErrorWords = { awayTitle: string; away: string; again: string }

/** These words in every language. */
export const errorWords = {
  ar: {
    awayTitle: 'لا يمكن قراءة هذه الصفحة الآن',
    away: 'قاعدة بيانات الموقع لا تجيب. لم يُفقد شيء؛ أعد المحاولة بعد لحظات.',
    again: 'إعادة المحاولة',
  },
  de: {
    awayTitle: 'Diese Seite ist gerade nicht zu lesen',
    away: 'Die Datenbank der Website antwortet nicht. Es ist nichts verloren; versuchen Sie es gleich noch einmal.',
    again: 'Noch einmal versuchen',
  },
  en: {
    awayTitle: 'This page cannot be read right now',
    away: 'The site’s database does not answer. Nothing is lost; try again in a moment.',
    again: 'Try again',
  },
  es: {
    awayTitle: 'Esta página no se puede leer ahora mismo',
    away: 'La base de datos del sitio no responde. No se ha perdido nada; inténtelo de nuevo en un momento.',
    again: 'Intentarlo de nuevo',
  },
  fa: {
    awayTitle: 'این صفحه اکنون خواندنی نیست',
    away: 'پایگاه دادهٔ سایت پاسخ نمی‌دهد. چیزی از دست نرفته است؛ لحظه‌ای دیگر دوباره بکوشید.',
    again: 'کوشش دوباره',
  },
  fr: {
    awayTitle: 'Cette page ne peut pas être lue pour le moment',
    away: 'La base de données du site ne répond pas. Rien n’est perdu ; réessayez dans un instant.',
    again: 'Réessayer',
  },
  hi: {
    awayTitle: 'यह पृष्ठ अभी पढ़ा नहीं जा सकता',
    away: 'साइट का डेटाबेस जवाब नहीं दे रहा। कुछ खोया नहीं है; थोड़ी देर में फिर कोशिश करें।',
    again: 'फिर कोशिश करें',
  },
  it: {
    awayTitle: 'In questo momento la pagina non si può leggere',
    away: 'La banca dati del sito non risponde. Nulla è andato perso; riprova tra un momento.',
    again: 'Riprova',
  },
  ja: {
    awayTitle: 'このページは今読めません',
    away: 'サイトのデータベースが応答していません。失われたものはありません。少ししてからもう一度お試しください。',
    again: 'もう一度試す',
  },
  pt: {
    awayTitle: 'Esta página não pode ser lida agora',
    away: 'O banco de dados do site não responde. Nada se perdeu; tente de novo em instantes.',
    again: 'Tentar de novo',
  },
  ru: {
    awayTitle: 'Эту страницу сейчас нельзя прочитать',
    away: 'База данных сайта не отвечает. Ничего не потеряно; попробуйте ещё раз через минуту.',
    again: 'Попробовать ещё раз',
  },
  uk: {
    awayTitle: 'Цю сторінку зараз не можна прочитати',
    away: 'База даних сайту не відповідає. Нічого не втрачено; спробуйте ще раз за хвилину.',
    again: 'Спробувати ще раз',
  },
  zh: {
    awayTitle: '此页面暂时无法读取',
    away: '本站的数据库没有回应。内容没有丢失，请稍后再试。',
    again: '重试',
  },
} satisfies Record<LanguageCode, ErrorWords>
