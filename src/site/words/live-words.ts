import type { LanguageCode } from './language-codes.ts'

/** The words of live blogs. */
export type LiveWords = {
  /** The small mark beside a headline. */
  mark: string
  /** Offered while the page is open; `{n}` is how many. */
  newPosts: string
  look: string
  title: string
  feed: string
  feedOf: (source: string) => string
}

/** In every language. */
export const liveWords = {
  ar: {
    mark: 'تغطية مباشرة',
    newPosts: 'منشورات جديدة: {n}',
    look: 'البحث عن منشورات جديدة',
    title: 'المنشورات، الأحدث أولًا',
    feed: 'خلاصة المنشورات',
    feedOf: source => `منشورات التغطية المباشرة من ${source}.`,
  },
  de: {
    mark: 'Liveticker',
    newPosts: 'Neue Beiträge: {n}',
    look: 'Nach neuen Beiträgen sehen',
    title: 'Beiträge, die neuesten zuerst',
    feed: 'Feed der Beiträge',
    feedOf: source => `Die Beiträge des Livetickers von ${source}.`,
  },
  en: {
    mark: 'Live blog',
    newPosts: 'New posts: {n}',
    look: 'Look for new posts',
    title: 'Posts, newest first',
    feed: 'Feed of the posts',
    feedOf: source => `The posts of a live blog by ${source}.`,
  },
  es: {
    mark: 'En directo',
    newPosts: 'Entradas nuevas: {n}',
    look: 'Ver si hay entradas nuevas',
    title: 'Entradas, primero las más recientes',
    feed: 'Fuente web de las entradas',
    feedOf: source => `Las entradas de la cobertura en directo de ${source}.`,
  },
  fa: {
    mark: 'گزارش زنده',
    newPosts: 'نوشته‌های تازه: {n}',
    look: 'دیدن نوشته‌های تازه',
    title: 'نوشته‌ها، تازه‌ترین در آغاز',
    feed: 'خوراک نوشته‌ها',
    feedOf: source => `نوشته‌های گزارش زندهٔ ${source}.`,
  },
  fr: {
    mark: 'En direct',
    newPosts: 'Nouveaux messages : {n}',
    look: 'Voir s’il y a du nouveau',
    title: 'Messages, les plus récents d’abord',
    feed: 'Flux des messages',
    feedOf: source => `Les messages du direct de ${source}.`,
  },
  hi: {
    mark: 'लाइव ब्लॉग',
    newPosts: 'नई पोस्ट: {n}',
    look: 'नई पोस्ट देखें',
    title: 'पोस्ट, सबसे नई पहले',
    feed: 'पोस्ट का फ़ीड',
    feedOf: source => `${source} के लाइव ब्लॉग की पोस्ट।`,
  },
  it: {
    mark: 'Diretta',
    newPosts: 'Nuovi aggiornamenti: {n}',
    look: 'Vedi se c’è altro di nuovo',
    title: 'Aggiornamenti, prima i più recenti',
    feed: 'Feed degli aggiornamenti',
    feedOf: source => `Gli aggiornamenti della diretta di ${source}.`,
  },
  ja: {
    mark: 'ライブ更新',
    newPosts: '新しい投稿{n}件',
    look: '新しい投稿を確認',
    title: '投稿（新しい順）',
    feed: '投稿のフィード',
    feedOf: source => `${source}のライブ更新の投稿。`,
  },
  pt: {
    mark: 'Ao vivo',
    newPosts: 'Publicações novas: {n}',
    look: 'Ver se há publicações novas',
    title: 'Publicações, as mais recentes primeiro',
    feed: 'Feed das publicações',
    feedOf: source => `As publicações da cobertura ao vivo de ${source}.`,
  },
  ru: {
    mark: 'Онлайн',
    newPosts: 'Новых записей: {n}',
    look: 'Проверить новые записи',
    title: 'Записи, сначала новые',
    feed: 'Лента записей',
    feedOf: source => `Записи онлайн-трансляции: ${source}.`,
  },
  uk: {
    mark: 'Наживо',
    newPosts: 'Нових дописів: {n}',
    look: 'Перевірити нові дописи',
    title: 'Дописи, спершу нові',
    feed: 'Стрічка дописів',
    feedOf: source => `Дописи текстової трансляції: ${source}.`,
  },
  zh: {
    mark: '直播',
    newPosts: '{n} 条新消息',
    look: '查看新消息',
    title: '消息，最新的在前',
    feed: '消息订阅源',
    feedOf: source => `${source}直播报道中的消息。`,
  },
} satisfies Record<LanguageCode, LiveWords>
