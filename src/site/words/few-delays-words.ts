import type { LanguageCode } from './language-codes.ts'
import { pluralsOf } from './plurals.ts'

/**
 * How late the news is where fewer than twenty articles could be measured, of which “95 of 100” would mean nothing: told of
 * the only one, or of half of them and of all. Delays come as words.
 */
export type FewDelaysWords = {
  one: (delay: string) => string
  oneSeen: (delay: string) => string
  /** `articles` from 2 to 19. */
  some: (articles: number, half: string, all: string) => string
  someSeen: (half: string, all: string) => string
  day: (day: string, half: string, all: string) => string
  sourceOne: (delay: string) => string
  sourceSome: (half: string, all: string) => string
}

const counted = {
  ar: pluralsOf('ar')({
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  }),
  fa: pluralsOf('fa')({ one: '# مقاله', other: '# مقاله' }),
  hi: pluralsOf('hi')({ one: '# लेख', other: '# लेखों' }),
  ru: pluralsOf('ru')({ one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' }),
  uk: pluralsOf('uk')({ one: '# стаття', few: '# статті', many: '# статей', other: '# статті' }),
}

/** These words in every language. */
export const fewDelaysWords = {
  ar: {
    one: delay => `المقال الوحيد الذي أمكن قياسه حتى الآن ظهر في هذا الموقع بعد ${delay} من نشره.`,
    oneSeen: delay => `ورُصد هنا أول مرة بعد ${delay}.`,
    some: (n, half, all) =>
      `من النشر إلى هذا الموقع (${counted.ar(n)}): نصفها خلال ${half} أو أقل، وكلها خلال ${all} أو أقل.`,
    someSeen: (half, all) => `أول رصد: نصفها خلال ${half} أو أقل، وكلها خلال ${all} أو أقل.`,
    day: (day, half, all) => `${day} النصف خلال ${half}، والكل خلال ${all}`,
    sourceOne: delay => `مقاله الوحيد الذي أمكن قياسه ظهر في الصفحة بعد ${delay} من النشر`,
    sourceSome: (half, all) => `في الصفحة خلال ${half} من النشر لنصف مقالاته، وخلال ${all} لها كلها`,
  },
  de: {
    one: delay => `Der bisher einzige messbare Artikel stand ${delay} nach seiner Veröffentlichung auf dieser Seite.`,
    oneSeen: delay => `Zuerst gesehen wurde er hier nach ${delay}.`,
    some: (n, half, all) =>
      `Von der Veröffentlichung bis auf diese Seite: bei der Hälfte von ${n} Artikeln höchstens ${half}, bei allen höchstens ${all}.`,
    someSeen: (half, all) => `Zuerst gesehen: die Hälfte nach höchstens ${half}, alle nach höchstens ${all}.`,
    day: (day, half, all) => `${day} die Hälfte höchstens ${half}, alle höchstens ${all}`,
    sourceOne: delay => `Der einzige messbare Artikel stand ${delay} nach der Veröffentlichung auf der Seite`,
    sourceSome: (half, all) =>
      `Die Hälfte der Artikel steht höchstens ${half} nach Veröffentlichung auf der Seite, alle höchstens ${all} danach`,
  },
  en: {
    one: delay => `The only article that could be measured so far was on this site ${delay} after its publication.`,
    oneSeen: delay => `It was first seen here after ${delay}.`,
    some: (n, half, all) =>
      `From publication to this site: half of ${n} articles within ${half}, all of them within ${all}.`,
    someSeen: (half, all) => `First seen: half within ${half}, all within ${all}.`,
    day: (day, half, all) => `${day} half within ${half}, all within ${all}`,
    sourceOne: delay => `The only article that could be measured was on the page ${delay} after its publication`,
    sourceSome: (half, all) =>
      `On the page within ${half} of publication for half of its articles, ${all} for all of them`,
  },
  es: {
    one: delay =>
      `El único artículo que se ha podido medir hasta ahora estuvo en este sitio ${delay} después de publicarse.`,
    oneSeen: delay => `Se vio aquí por primera vez ${delay} después.`,
    some: (n, half, all) =>
      `De la publicación a este sitio: la mitad de ${n} artículos en ${half} como mucho, todos en ${all}.`,
    someSeen: (half, all) => `Vistos por primera vez: la mitad en ${half} como mucho, todos en ${all}.`,
    day: (day, half, all) => `${day}, la mitad en ${half}, todos en ${all}`,
    sourceOne: delay => `El único artículo que se ha podido medir estuvo en la página ${delay} después de publicarse`,
    sourceSome: (half, all) =>
      `En la página, la mitad de sus artículos ${half} después de publicarse, como mucho; todos, ${all} después`,
  },
  fa: {
    one: delay => `تنها مقاله‌ای که تاکنون اندازه‌گیری شده است ${delay} پس از انتشار در این سایت بود.`,
    oneSeen: delay => `نخستین بار پس از ${delay} اینجا دیده شد.`,
    some: (n, half, all) => `از انتشار تا این سایت: نیمی از ${counted.fa(n)} در ${half}، همه در ${all}.`,
    someSeen: (half, all) => `نخستین دیدن: نیمی در ${half}، همه در ${all}.`,
    day: (day, half, all) => `${day} نیمی در ${half}، همه در ${all}`,
    sourceOne: delay => `تنها مقالهٔ اندازه‌گیری‌شده ${delay} پس از انتشار در صفحه بود`,
    sourceSome: (half, all) => `نیمی از مقاله‌هایش در ${half} پس از انتشار در صفحه، همه در ${all}`,
  },
  fr: {
    one: delay => `Le seul article mesuré jusqu’ici était sur ce site ${delay} après sa publication.`,
    oneSeen: delay => `Il a été vu ici pour la première fois après ${delay}.`,
    some: (n, half, all) =>
      `De la publication à ce site : pour la moitié de ${n} articles, ${half} au plus ; pour tous, ${all} au plus.`,
    someSeen: (half, all) => `Vus pour la première fois : la moitié en ${half} au plus, tous en ${all} au plus.`,
    day: (day, half, all) => `${day}, la moitié en ${half}, tous en ${all}`,
    sourceOne: delay => `Le seul article mesuré était sur la page ${delay} après sa publication`,
    sourceSome: (half, all) =>
      `Sur la page ${half} au plus après la publication pour la moitié de ses articles, ${all} au plus pour tous`,
  },
  hi: {
    one: delay => `अब तक केवल एक लेख मापा जा सका: वह प्रकाशन के ${delay} बाद इस साइट पर था।`,
    oneSeen: delay => `यहाँ वह पहली बार ${delay} बाद दिखा।`,
    some: (n, half, all) => `प्रकाशन से इस साइट तक: ${counted.hi(n)} में से आधे ${half} के भीतर, सभी ${all} के भीतर।`,
    someSeen: (half, all) => `पहली बार दिखे: आधे ${half} के भीतर, सभी ${all} के भीतर।`,
    day: (day, half, all) => `${day} आधे ${half} के भीतर, सभी ${all} के भीतर`,
    sourceOne: delay => `जो एक लेख मापा जा सका, वह प्रकाशन के ${delay} बाद पन्ने पर था`,
    sourceSome: (half, all) => `प्रकाशन के ${half} के भीतर उसके आधे लेख पन्ने पर, ${all} के भीतर सभी`,
  },
  it: {
    one: delay => `L’unico articolo misurato finora era su questo sito ${delay} dopo la pubblicazione.`,
    oneSeen: delay => `Qui è stato visto per la prima volta dopo ${delay}.`,
    some: (n, half, all) =>
      `Dalla pubblicazione a questo sito: la metà di ${n} articoli entro ${half}, tutti entro ${all}.`,
    someSeen: (half, all) => `Visti per la prima volta: la metà entro ${half}, tutti entro ${all}.`,
    day: (day, half, all) => `${day}, la metà entro ${half}, tutti entro ${all}`,
    sourceOne: delay => `L’unico articolo misurato era sulla pagina ${delay} dopo la pubblicazione`,
    sourceSome: (half, all) =>
      `Sulla pagina entro ${half} dalla pubblicazione per la metà dei suoi articoli, entro ${all} per tutti`,
  },
  ja: {
    one: delay => `これまでに測れた唯一の記事は、公開から${delay}でこのサイトに載りました。`,
    oneSeen: delay => `最初の確認は公開から${delay}後でした。`,
    some: (n, half, all) => `公開からこのサイトまで：${n}本の記事の半数が${half}以内、全部が${all}以内。`,
    someSeen: (half, all) => `最初の確認：半数が${half}以内、全部が${all}以内。`,
    day: (day, half, all) => `${day}：半数が${half}以内、全部が${all}以内`,
    sourceOne: delay => `測れた唯一の記事は、公開から${delay}でページに掲載`,
    sourceSome: (half, all) => `公開から半数の記事が${half}以内、全部が${all}以内にページに掲載`,
  },
  pt: {
    one: delay => `O único artigo que se pôde medir até agora estava neste site ${delay} depois de publicado.`,
    oneSeen: delay => `Foi visto aqui pela primeira vez depois de ${delay}.`,
    some: (n, half, all) =>
      `Da publicação até este site: a metade de ${n} artigos em até ${half}, todos em até ${all}.`,
    someSeen: (half, all) => `Vistos pela primeira vez: a metade em até ${half}, todos em até ${all}.`,
    day: (day, half, all) => `${day}, a metade em ${half}, todos em ${all}`,
    sourceOne: delay => `O único artigo que se pôde medir estava na página ${delay} depois de publicado`,
    sourceSome: (half, all) =>
      `Na página em até ${half} da publicação para a metade dos seus artigos, em até ${all} para todos`,
  },
  ru: {
    one: delay => `Пока измерена только одна статья: от публикации до этого сайта — ${delay}.`,
    oneSeen: delay => `Время от публикации до того, как её здесь впервые заметили: ${delay}.`,
    some: (n, half, all) =>
      `От публикации до этого сайта (${counted.ru(n)}): для половины — ${half} или меньше, для всех — ${all} или меньше.`,
    someSeen: (half, all) => `Впервые замечены: половина за ${half} или быстрее, все за ${all} или быстрее.`,
    day: (day, half, all) => `${day}: половина — ${half}, все — ${all}`,
    sourceOne: delay => `На странице после публикации: единственная измеренная статья — ${delay}`,
    sourceSome: (half, all) =>
      `На странице после публикации: половина статей — ${half} или быстрее, все — ${all} или быстрее`,
  },
  uk: {
    one: delay => `Поки виміряно лише одну статтю: від публікації до цього сайту — ${delay}.`,
    oneSeen: delay => `Час від публікації до того, як її тут уперше помітили: ${delay}.`,
    some: (n, half, all) =>
      `Від публікації до цього сайту (${counted.uk(n)}): для половини — ${half} або менше, для всіх — ${all} або менше.`,
    someSeen: (half, all) => `Уперше помічено: половину за ${half} або швидше, усі за ${all} або швидше.`,
    day: (day, half, all) => `${day}: половина — ${half}, усі — ${all}`,
    sourceOne: delay => `На сторінці після публікації: єдина виміряна стаття — ${delay}`,
    sourceSome: (half, all) =>
      `На сторінці після публікації: половина статей — ${half} або швидше, усі — ${all} або швидше`,
  },
  zh: {
    one: delay => `目前能测量的只有一篇报道：发布后 ${delay}出现在本站。`,
    oneSeen: delay => `发布后 ${delay}首次在此见到。`,
    some: (n, half, all) => `从发布到本站：${n} 篇报道中，一半在 ${half}以内，全部在 ${all}以内。`,
    someSeen: (half, all) => `首次见到：一半在 ${half}以内，全部在 ${all}以内。`,
    day: (day, half, all) => `${day} 一半在 ${half}以内，全部在 ${all}以内`,
    sourceOne: delay => `唯一能测量的报道在发布后 ${delay}上页面`,
    sourceSome: (half, all) => `一半的报道在发布后 ${half}以内上页面，全部在 ${all}以内`,
  },
} satisfies Record<LanguageCode, FewDelaysWords>
