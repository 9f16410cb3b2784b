import { pluralsOf } from './plurals.ts'
import type { FreshnessWords } from './words.ts'

const plural = pluralsOf('fr')
const articles = plural({ one: '# article', other: '# articles' })

/** The words of the page that tells how late the news is, in French. */
export const freshnessFr: FreshnessWords = {
  title: 'Fraîcheur',
  description: 'Le temps que met une nouvelle de son éditeur à ce site, mesuré pour chaque source.',
  onPage: (n, half, most) =>
    `De la publication à ce site : pour la moitié de ${articles(n)}, ${half} au plus ; pour 95 sur 100, ${most} au plus.`,
  firstSeen: (half, most) => `Vus pour la première fois : la moitié en ${half} au plus, 95 sur 100 en ${most} au plus.`,
  none: 'Il n’y a encore rien à mesurer.',
  noneWhy:
    'Un article compte s’il a paru après la première lecture de son flux ; le prochain comptera. Ce qu’un flux annonçait à sa première lecture ne dit rien.',
  how: 'Comment on mesure',
  howTold: [
    'L’horloge part de l’heure de publication qu’annonce l’éditeur. Elle s’arrête quand l’article a été vu ici pour la première fois, puis quand il a figuré sur une page. Ce sont les sept derniers jours, selon le calendrier UTC ; les chiffres sont renouvelés chaque minute.',
    'Ne comptent que les articles parus après la première lecture de leur flux : ce qu’il annonçait alors n’est pas un retard. Les articles sans date, avec un jour sans heure ou une date à venir ne comptent pas. Les moments où un éditeur était injoignable, ou ce site à l’arrêt, comptent.',
  ],
  days: 'Jour par jour',
  chart:
    'Le point est le délai que la moitié des articles d’un jour n’a pas dépassé ; le trait au-dessus va jusqu’à 95 sur 100.',
  chartOf: (name, said) => `${name}, de la publication à la page : ${said}`,
  allSources: 'Toutes les sources',
  day: (day, half, most) => `${day}, la moitié en ${half}, 95 sur 100 en ${most}`,
  noDay: day => `${day}, rien`,
  sources: 'Source par source',
  caption: 'Le retard des nouvelles de chaque source sur les sept derniers jours',
  source: 'Source',
  articles: 'Articles',
  seen: 'Vu ici',
  page: 'Sur la page',
  most: '95 sur 100',
  week: 'Sept jours',
  order: 'Ordre',
  orders: {
    name: 'Par nom',
    quick: 'Les plus rapides d’abord',
    slow: 'Les plus lentes d’abord',
    many: 'Le plus d’articles d’abord',
  },
  unmeasured: plural({
    one: 'Une autre source n’a rien publié qui se mesure.',
    other: '# autres sources n’ont rien publié qui se mesure.',
  }),
  next: 'Sources suivantes',
  previous: 'Sources précédentes',
  ofSource: (half, most) =>
    `Sur la page ${half} au plus après la publication pour la moitié de ses articles, ${most} au plus pour 95 sur 100`,
}
