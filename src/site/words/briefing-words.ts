import type { LanguageCode } from './language-codes.ts'
import { pluralsOf } from './plurals.ts'

/** What the daily briefing says of itself; days and times come formatted. */
export type BriefingWords = {
  title: string
  of: (day: string) => string
  about: (stories: number) => string
  /** Its day has not ended yet: it was written last at this time. */
  open: (when: string) => string
  closed: string
  end: string
  before: string
  after: string
  none: string
  feed: string
}

/** These words in every language. */
export const briefingWords = {
  ar: {
    title: 'موجز اليوم',
    of: day => `موجز ${day}`,
    about: pluralsOf('ar')({
      zero: 'لا مواضيع اليوم.',
      one: 'موضوع واحد من اليوم، ثم النهاية.',
      two: 'موضوعان من اليوم، ثم النهاية.',
      few: '# مواضيع من اليوم، ثم النهاية.',
      many: '# موضوعًا من اليوم، ثم النهاية.',
      other: '# موضوع من اليوم، ثم النهاية.',
    }),
    open: when => `يتابع الموجز الأخبار حتى نهاية اليوم؛ آخر تحديث: ${when}.`,
    closed: 'انتهى هذا اليوم، ولن تتغير هذه الصفحة.',
    end: 'هذا كل شيء.',
    before: 'اليوم السابق',
    after: 'اليوم التالي',
    none: 'لم يُكتب موجز بعد. يُكتب الأول حين تصل أخبار تكفيه.',
    feed: 'أهم مواضيع كل يوم، في مدخل واحد لليوم.',
  },
  de: {
    title: 'Tagesüberblick',
    of: day => `Tagesüberblick für ${day}`,
    about: pluralsOf('de')({
      one: '# Geschichte des Tages, und ein Ende.',
      other: '# Geschichten des Tages, und ein Ende.',
    }),
    open: when => `Er folgt den Nachrichten, bis der Tag endet; zuletzt geschrieben: ${when}.`,
    closed: 'Der Tag ist zu Ende; diese Seite ändert sich nicht mehr.',
    end: 'Das war’s.',
    before: 'Der Tag davor',
    after: 'Der Tag danach',
    none: 'Noch gibt es keinen Überblick. Der erste wird geschrieben, sobald es genug Nachrichten gibt.',
    feed: 'Die wichtigsten Geschichten jedes Tages, ein Eintrag am Tag.',
  },
  en: {
    title: 'Daily briefing',
    of: day => `Briefing for ${day}`,
    about: pluralsOf('en')({ one: '# story of the day, and an end.', other: '# stories of the day, and an end.' }),
    open: when => `It follows the news until the day ends; last written: ${when}.`,
    closed: 'The day is over; this page does not change any more.',
    end: 'That was it.',
    before: 'The day before',
    after: 'The day after',
    none: 'There is no briefing yet. The first is written as soon as there is news enough.',
    feed: 'The main stories of each day, one entry a day.',
  },
  es: {
    title: 'Resumen del día',
    of: day => `Resumen del ${day}`,
    about: pluralsOf('es')({
      one: '# historia del día, y un final.',
      many: '# historias del día, y un final.',
      other: '# historias del día, y un final.',
    }),
    open: when => `Sigue las noticias hasta que acaba el día; escrito por última vez: ${when}.`,
    closed: 'El día ha terminado; esta página ya no cambia.',
    end: 'Eso fue todo.',
    before: 'El día anterior',
    after: 'El día siguiente',
    none: 'Aún no hay resumen. El primero se escribe en cuanto haya noticias suficientes.',
    feed: 'Las principales historias de cada día, una entrada al día.',
  },
  fa: {
    title: 'چکیده روز',
    of: day => `چکیده ${day}`,
    about: pluralsOf('fa')({ one: '# موضوع از روز، و سپس پایان.', other: '# موضوع از روز، و سپس پایان.' }),
    open: when => `تا پایان روز با خبرها همراه است؛ آخرین نگارش: ${when}.`,
    closed: 'این روز به پایان رسیده است و این صفحه دیگر تغییر نمی‌کند.',
    end: 'همین بود.',
    before: 'روز پیش',
    after: 'روز بعد',
    none: 'هنوز چکیده‌ای نیست. نخستین آن همین که خبر کافی برسد نوشته می‌شود.',
    feed: 'موضوع‌های اصلی هر روز، هر روز یک مدخل.',
  },
  fr: {
    title: 'L’essentiel du jour',
    of: day => `L’essentiel du ${day}`,
    about: pluralsOf('fr')({
      one: '# sujet du jour, et une fin.',
      many: '# sujets du jour, et une fin.',
      other: '# sujets du jour, et une fin.',
    }),
    open: when => `Il suit l’actualité jusqu’à la fin du jour ; dernière écriture : ${when}.`,
    closed: 'Le jour est terminé ; cette page ne change plus.',
    end: 'C’est tout.',
    before: 'La veille',
    after: 'Le lendemain',
    none: 'Il n’y a pas encore d’essentiel. Le premier sera écrit dès qu’il y aura assez d’actualité.',
    feed: 'Les principaux sujets de chaque jour, une entrée par jour.',
  },
  hi: {
    title: 'दिन का सार',
    of: day => `दिन का सार, ${day}`,
    about: pluralsOf('hi')({ one: 'दिन की # ख़बर, और फिर अंत।', other: 'दिन की # ख़बरें, और फिर अंत।' }),
    open: when => `दिन समाप्त होने तक यह ख़बरों के साथ चलता है; पिछली बार लिखा गया: ${when}।`,
    closed: 'दिन समाप्त हो चुका है; यह पृष्ठ अब नहीं बदलेगा।',
    end: 'बस इतना ही।',
    before: 'पिछला दिन',
    after: 'अगला दिन',
    none: 'अभी कोई सार नहीं है। पर्याप्त ख़बरें आते ही पहला लिखा जाएगा।',
    feed: 'हर दिन की मुख्य ख़बरें, दिन में एक प्रविष्टि।',
  },
  it: {
    title: 'Il punto del giorno',
    of: day => `Il punto del giorno, ${day}`,
    about: pluralsOf('it')({
      one: '# storia del giorno, e una fine.',
      many: '# storie del giorno, e una fine.',
      other: '# storie del giorno, e una fine.',
    }),
    open: when => `Segue le notizie finché il giorno non finisce; ultima scrittura: ${when}.`,
    closed: 'Il giorno è finito; questa pagina non cambia più.',
    end: 'È tutto.',
    before: 'Il giorno prima',
    after: 'Il giorno dopo',
    none: 'Non c’è ancora un punto del giorno. Il primo viene scritto appena ci sono notizie a sufficienza.',
    feed: 'Le storie principali di ogni giorno, una voce al giorno.',
  },
  ja: {
    title: '今日のまとめ',
    of: day => `${day}のまとめ`,
    about: pluralsOf('ja')({ other: 'この日の主な話題#件。これで全部です。' }),
    open: when => `一日が終わるまで更新されます。最終更新: ${when}。`,
    closed: 'この日は終わりました。このページはもう変わりません。',
    end: '以上です。',
    before: '前の日',
    after: '次の日',
    none: 'まとめはまだありません。ニュースが集まりしだい最初のまとめが書かれます。',
    feed: '毎日の主な話題を一日一件にまとめたものです。',
  },
  pt: {
    title: 'Resumo do dia',
    of: day => `Resumo de ${day}`,
    about: pluralsOf('pt')({
      one: '# história do dia, e um fim.',
      many: '# histórias do dia, e um fim.',
      other: '# histórias do dia, e um fim.',
    }),
    open: when => `Acompanha as notícias até o dia acabar; escrito por último: ${when}.`,
    closed: 'O dia terminou; esta página não muda mais.',
    end: 'Foi isso.',
    before: 'O dia anterior',
    after: 'O dia seguinte',
    none: 'Ainda não há resumo. O primeiro é escrito assim que houver notícias suficientes.',
    feed: 'As principais histórias de cada dia, uma entrada por dia.',
  },
  ru: {
    title: 'Главное за день',
    of: day => `Главное за день: ${day}`,
    about: pluralsOf('ru')({
      one: '# сюжет дня, и конец.',
      few: '# сюжета дня, и конец.',
      many: '# сюжетов дня, и конец.',
      other: '# сюжета дня, и конец.',
    }),
    open: when => `До конца дня эта страница следует за новостями; обновлена: ${when}.`,
    closed: 'День закончился; эта страница больше не изменится.',
    end: 'Это всё.',
    before: 'Предыдущий день',
    after: 'Следующий день',
    none: 'Главное за день ещё не собрано: оно появится, как только наберётся достаточно новостей.',
    feed: 'Главные сюжеты каждого дня, одна запись в день.',
  },
  uk: {
    title: 'Головне за день',
    of: day => `Головне за день: ${day}`,
    about: pluralsOf('uk')({
      one: '# сюжет дня, і кінець.',
      few: '# сюжети дня, і кінець.',
      many: '# сюжетів дня, і кінець.',
      other: '# сюжету дня, і кінець.',
    }),
    open: when => `До кінця дня ця сторінка йде за новинами; оновлено: ${when}.`,
    closed: 'День скінчився; ця сторінка більше не зміниться.',
    end: 'Це все.',
    before: 'Попередній день',
    after: 'Наступний день',
    none: 'Головного за день ще не зібрано: воно з’явиться, щойно набереться досить новин.',
    feed: 'Головні сюжети кожного дня, один запис на день.',
  },
  zh: {
    title: '每日简报',
    of: day => `${day}简报`,
    about: pluralsOf('zh')({ other: '当天 # 则主要新闻，读完即止。' }),
    open: when => `当天结束前会随新闻更新；最近一次：${when}。`,
    closed: '这一天已经结束，本页不再变化。',
    end: '就这些。',
    before: '前一天',
    after: '后一天',
    none: '还没有简报。新闻足够时就会写出第一份。',
    feed: '每天的主要新闻，一天一条。',
  },
} satisfies Record<LanguageCode, BriefingWords>
