import type { ReasonKind } from '../../model/story.ts'
import type { LanguageCode } from './language-codes.ts'
import { pluralsOf } from './plurals.ts'

/**
 * The reasons of a rank that few stories have: the countries it names, a source that speaks for itself, that nothing but
 * opinion tells it, and what the operator decided.
 */
export type RankingReasons = Record<
  Extract<ReasonKind, 'named' | 'primary' | 'topicWeight' | 'sourceWeight' | 'opinion'>,
  (value: number) => string
>

/** The weight of a topic is a factor, that of sources a sign: above what is usual, or below. */
const weighed =
  (more: string, less: string, usual = 1) =>
  (value: number) =>
    value > usual ? more : less

/** These reasons in every language. */
export const rankingReasons = {
  ar: {
    named: pluralsOf('ar')({
      zero: 'لا بلد فيها',
      one: 'تخص بلدًا واحدًا',
      two: 'تخص بلدين',
      few: 'تخص # بلدان',
      many: 'تخص # بلدًا',
      other: 'تخص # بلد',
    }),
    opinion: () => 'رأي، ولا خبر عنه بعد',
    primary: () => 'يتحدث فيه المصدر الأصلي نفسه',
    topicWeight: weighed('يمنح مشغّل الموقع هذا الباب وزنًا أكبر', 'يمنح مشغّل الموقع هذا الباب وزنًا أقل'),
    sourceWeight: weighed('يمنح مشغّل الموقع مصادره وزنًا أكبر', 'يمنح مشغّل الموقع مصادره وزنًا أقل', 0),
  },
  de: {
    named: pluralsOf('de')({ one: 'Betrifft ein Land', other: 'Betrifft # Länder' }),
    opinion: () => 'Meinung, noch ohne einen Bericht',
    primary: () => 'Die Stelle, um die es geht, spricht selbst',
    topicWeight: weighed('Der Betreiber gibt dem Thema mehr Gewicht', 'Der Betreiber gibt dem Thema weniger Gewicht'),
    sourceWeight: weighed(
      'Der Betreiber gibt den Quellen mehr Gewicht',
      'Der Betreiber gibt den Quellen weniger Gewicht',
      0,
    ),
  },
  en: {
    named: pluralsOf('en')({ one: 'Concerns one country', other: 'Concerns # countries' }),
    opinion: () => 'Opinion, without a report so far',
    primary: () => 'A first-hand source speaks for itself',
    topicWeight: weighed('This site gives the topic more weight', 'This site gives the topic less weight'),
    sourceWeight: weighed('This site gives its sources more weight', 'This site gives its sources less weight', 0),
  },
  es: {
    named: pluralsOf('es')({ one: 'Afecta a un país', many: 'Afecta a # países', other: 'Afecta a # países' }),
    opinion: () => 'Opinión, todavía sin una noticia',
    primary: () => 'Habla una fuente de primera mano',
    topicWeight: weighed('Este sitio da más peso al tema', 'Este sitio da menos peso al tema'),
    sourceWeight: weighed('Este sitio da más peso a sus fuentes', 'Este sitio da menos peso a sus fuentes', 0),
  },
  fa: {
    named: pluralsOf('fa')({ one: 'درباره # کشور', other: 'درباره # کشور' }),
    opinion: () => 'یادداشت، هنوز بی‌گزارش',
    primary: () => 'منبع دست اول خود سخن می‌گوید',
    topicWeight: weighed('این سایت به این بخش وزن بیشتری می‌دهد', 'این سایت به این بخش وزن کمتری می‌دهد'),
    sourceWeight: weighed('این سایت به منابع آن وزن بیشتری می‌دهد', 'این سایت به منابع آن وزن کمتری می‌دهد', 0),
  },
  fr: {
    named: pluralsOf('fr')({ one: 'Concerne # pays', many: 'Concerne # pays', other: 'Concerne # pays' }),
    opinion: () => 'Opinion, sans article d’information à ce jour',
    primary: () => 'Une source de première main s’exprime',
    topicWeight: weighed('Ce site donne plus de poids à ce thème', 'Ce site donne moins de poids à ce thème'),
    sourceWeight: weighed('Ce site donne plus de poids à ces sources', 'Ce site donne moins de poids à ces sources', 0),
  },
  hi: {
    named: pluralsOf('hi')({ one: '# देश से जुड़ा', other: '# देशों से जुड़ा' }),
    opinion: () => 'विचार; अब तक कोई ख़बर नहीं',
    primary: () => 'मूल स्रोत ने स्वयं बताया है',
    topicWeight: weighed('यह साइट इस विषय को ज़्यादा महत्व देती है', 'यह साइट इस विषय को कम महत्व देती है'),
    sourceWeight: weighed('यह साइट इन स्रोतों को ज़्यादा महत्व देती है', 'यह साइट इन स्रोतों को कम महत्व देती है', 0),
  },
  it: {
    named: pluralsOf('it')({ one: 'Riguarda un paese', many: 'Riguarda # paesi', other: 'Riguarda # paesi' }),
    opinion: () => 'Opinione, ancora senza una notizia',
    primary: () => 'Parla una fonte di prima mano',
    topicWeight: weighed('Questo sito dà più peso al tema', 'Questo sito dà meno peso al tema'),
    sourceWeight: weighed('Questo sito dà più peso alle sue fonti', 'Questo sito dà meno peso alle sue fonti', 0),
  },
  ja: {
    named: pluralsOf('ja')({ other: '#か国に関わる' }),
    opinion: () => '論評のみで、報道はまだありません',
    primary: () => '当事者自身の発表がある',
    topicWeight: weighed('このサイトはこの分野を重く見ています', 'このサイトはこの分野を軽く見ています'),
    sourceWeight: weighed('このサイトはこの情報源を重く見ています', 'このサイトはこの情報源を軽く見ています', 0),
  },
  pt: {
    named: pluralsOf('pt')({
      one: 'Diz respeito a um país',
      many: 'Diz respeito a # países',
      other: 'Diz respeito a # países',
    }),
    opinion: () => 'Opinião, ainda sem notícia',
    primary: () => 'Fala uma fonte de primeira mão',
    topicWeight: weighed('Este site dá mais peso ao tema', 'Este site dá menos peso ao tema'),
    sourceWeight: weighed('Este site dá mais peso às fontes', 'Este site dá menos peso às fontes', 0),
  },
  ru: {
    named: pluralsOf('ru')({
      one: 'Касается # страны',
      few: 'Касается # стран',
      many: 'Касается # стран',
      other: 'Касается # страны',
    }),
    opinion: () => 'Мнение, сообщений пока нет',
    primary: () => 'Говорит сам первоисточник',
    topicWeight: weighed('Сайт придаёт теме больше веса', 'Сайт придаёт теме меньше веса'),
    sourceWeight: weighed('Сайт придаёт источникам больше веса', 'Сайт придаёт источникам меньше веса', 0),
  },
  uk: {
    named: pluralsOf('uk')({
      one: 'Стосується # країни',
      few: 'Стосується # країн',
      many: 'Стосується # країн',
      other: 'Стосується # країни',
    }),
    opinion: () => 'Думка, повідомлень поки немає',
    primary: () => 'Говорить саме першоджерело',
    topicWeight: weighed('Сайт надає темі більшої ваги', 'Сайт надає темі меншої ваги'),
    sourceWeight: weighed('Сайт надає джерелам більшої ваги', 'Сайт надає джерелам меншої ваги', 0),
  },
  zh: {
    named: pluralsOf('zh')({ other: '涉及 # 个国家' }),
    opinion: () => '评论，尚无报道',
    primary: () => '有当事方自己的发布',
    topicWeight: weighed('本站更看重这个主题', '本站较不看重这个主题'),
    sourceWeight: weighed('本站更看重这些来源', '本站较不看重这些来源', 0),
  },
} satisfies Record<LanguageCode, RankingReasons>
