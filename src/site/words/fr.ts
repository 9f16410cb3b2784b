import { aboutFr } from './about-fr.ts'
import { briefingWords } from './briefing-words.ts'
import { deviceWords } from './device-words.ts'
import { digestWords } from './digest-words.ts'
import { editionWords } from './edition-words.ts'
import { errorWords } from './error-words.ts'
import { fewDelaysWords } from './few-delays-words.ts'
import { freshnessFr } from './freshness-fr.ts'
import { liveWords } from './live-words.ts'
import { pluralsOf } from './plurals.ts'
import { rankingReasons } from './ranking-reasons.ts'
import { searchWords } from './search-words.ts'
import { shortcutWords } from './shortcut-words.ts'
import { sinceWords } from './since-words.ts'
import { subjectWords } from './subject-words.ts'
import { versionWords } from './version-words.ts'
import type { Words } from './words.ts'

const plural = pluralsOf('fr')
const number = new Intl.NumberFormat('fr').format
const articles = plural({ one: '# article', other: '# articles' })
const sources = plural({ one: '# source', other: '# sources' })
const languages = plural({ one: '# langue', other: '# langues' })
const hours = plural({ one: 'une heure', other: '# heures' })
const days = plural({ one: 'un jour', other: '# jours' })

/** What the site says in French; a narrow space that does not break stands before : ; ? ! and within « ». */
export const fr = {
  marks: { colon: ' : ', comma: ', ', quoted: text => `« ${text} »`, aside: text => `(${text})` },
  promise:
    'News Factory vous apporte l’actualité la plus récente, à mesure qu’elle se fait : restez informé et relié au monde.',
  skip: 'Aller aux nouvelles',
  topics: 'Thèmes',
  topic: {
    world: 'Monde',
    politics: 'Politique',
    business: 'Entreprises',
    economy: 'Économie',
    culture: 'Culture',
    health: 'Santé',
    technology: 'Technologies',
    science: 'Sciences',
    climate: 'Climat',
    sport: 'Sports',
    local: 'Régions',
  },
  search: 'Chercher dans l’actualité',
  searchButton: 'Chercher',
  latest: 'En continu',
  sources: 'Sources',
  freshness: 'Fraîcheur',
  about: 'À propos',
  feeds: 'RSS',
  appearance: { label: 'Apparence', light: 'Claire', dark: 'Sombre', system: 'Comme mon appareil' },
  language: 'Langue',
  demoBanner: 'Ceci est la démonstration : des nouvelles inventées d’un internet inventé.',
  timesIn: zone => `Heures en ${zone}.`,
  madeBy: 'Chaque article appartient à son éditeur ; le lien vers lui figure au-dessus du texte.',

  articlesFromSources: (n, m) => `${articles(n)} de ${sources(m)}`,
  articlesFromSourcesInLanguages: (n, m, l) => `${articles(n)} de ${sources(m)} en ${languages(l)}`,
  onlyOneSource: source => `Seulement ${source} pour l’instant`,
  articles,
  sparkline: (n, peak) => `Articles par heure sur les ${number(n)} dernières heures, ${number(peak)} au plus`,
  whyHere: 'Pourquoi ?',
  reason: {
    owners: n =>
      n === 0
        ? 'Rien que des copies d’un même texte pour l’instant'
        : `Rapporté par ${plural({ one: 'une source', other: '# sources indépendantes' })(n)}`,
    copies: plural({
      one: 'Une source reprend le texte d’une autre, ce qui compte peu',
      other: '# sources reprennent le texte d’une autre, ce qui compte peu',
    }),
    growth: plural({ one: 'Une source de plus en trois heures', other: '# sources de plus en trois heures' }),
    countries: plural({ one: 'Raconté dans un pays', other: 'Raconté dans # pays' }),
    age: n =>
      n < 1 ? 'Nouveau dans l’heure' : `Dernier article nouveau il y a ${n < 24 ? hours(n) : days(Math.floor(n / 24))}`,
    agreement: () => 'Ses articles divergent en partie',
    ...rankingReasons.fr,
  },
  placedByEditor: reason => `Placé ici par la rédaction : ${reason}`,
  developing: 'En cours',
  justNow: 'à l’instant',

  front: {
    sourcesRead: plural({
      one: '# source lue dans la dernière heure',
      other: '# sources lues dans la dernière heure',
    }),
    articlesToday: n => `${articles(n)} en vingt-quatre heures`,
    justIn: 'À l’instant',
    more: 'Le reste du jour',
    brief: 'En bref',
    allLatest: 'Tout, du plus récent au plus ancien',
    allOfTopic: topic => `Tous les sujets du thème ${topic}`,
    end: plural({
      one: 'Voilà l’actualité : un sujet sur cette page.',
      other: 'Voilà l’actualité : # sujets sur cette page.',
    }),
    newStories: 'Afficher les nouveautés ({n})',
  },
  start: {
    readingTitle: 'La fabrique démarre',
    reading: (read, of) =>
      `Sources lues : ${number(read)} sur ${number(of)} ; les premiers sujets paraissent dans un instant.`,
    readingFailed: plural({
      one: 'Une source n’a pas répondu ; elle sera interrogée plus tard.',
      other: '# sources n’ont pas répondu ; elles seront interrogées plus tard.',
    }),
    forming: plural({
      one: '# article reçu. Les sujets se composent.',
      other: '# articles reçus. Les sujets se composent.',
    }),
    noSourcesTitle: 'Il n’y a pas encore de source',
    noSources: 'News Factory lit ce que publient des sources, et n’en a encore reçu aucune.',
    noSourcesHow: 'Ajoutez un site ou un flux depuis la ligne de commande, ou commencez par un fichier OPML :',
    noAnswerTitle: 'Aucune source n’a répondu',
    noAnswer: (read, of) => `Sources interrogées : ${number(read)} sur ${number(of)} ; aucune n’a pu être lue.`,
    noAnswerWhy: 'Ce qui s’est passé',
    noAnswerNext: 'Elles sont interrogées de nouveau d’elles-mêmes ; l’actualité paraît ici dès que l’une répond.',
    demoStarting: 'La démonstration démarre.',
    demoOffer: 'Pour voir News Factory sans réseau, lancez-le sur le petit internet inventé qui l’accompagne.',
    demoButton: 'Lancer la démonstration',
    quietTitle: 'Rien n’a encore été publié',
    quiet: plural({
      one: 'Une source a répondu, et n’annonce aucun article pour l’instant.',
      other: '# sources ont répondu, et aucune n’annonce d’article pour l’instant.',
    }),
  },
  story: {
    updated: 'Mis à jour',
    firstBy: (source, when) => `Rapporté d’abord par ${source}, ${when}`,
    independent: plural({
      one: 'Un seul article indépendant ; les autres le reprennent',
      other: '# articles indépendants',
    }),
    timeline: 'Le fil des événements',
    coverage: 'Couverture',
    copies: plural({ one: 'Le même texte aussi chez', other: 'Le même texte chez # autres' }),
    byCountry: 'Où l’on en parle',
    byLanguage: 'En quelle langue',
    others: 'autres',
    single: source =>
      `Seul ${source} en a parlé pour l’instant. Quand d’autres le feront, leurs articles paraîtront ici.`,
    readIt: source => `Lire l’article de ${source}`,
    newArticles: 'Afficher les nouveautés ({n})',
    parted: 'Quelques articles se sont révélés traiter d’un autre événement :',
    hiddenTitle: 'Ce sujet a été retiré du site',
    hidden: 'La rédaction l’a retiré. Ses articles restent chez leurs sources.',
    whyTitle: 'Pourquoi ce sujet se trouve à cette place',
    notAll: (shown, of) => `Les ${number(shown)} plus récents sur ${articles(of)}.`,
  },
  article: {
    published: 'Publié le',
    updated: 'Mis à jour le',
    by: authors => `Par ${authors}`,
    original: source => `L’original chez ${source}`,
    readingTime: minutes => `${number(minutes)} min de lecture`,
    inShort: 'L’essentiel',
    readMore: 'Pour aller plus loin',
    heldHere: 'sur ce site',
    elsewhere: host => `sur ${host}`,
    coverage: 'Sur le même sujet',
    wholeStory: plural({ one: 'L’article', other: 'Les # articles' }),
    pictureCredit: credit => `Image : ${credit}`,
    picture: source => `Image de ${source}`,
    continueAt: source => `Continuer chez ${source}`,
    excerptOnly: source => `Nous ne pouvons montrer que le début. L’article entier est chez ${source}.`,
    headlineOnly: source => `Nous ne pouvons montrer que le titre. L’article est chez ${source}.`,
    noText: source => `${source} ne nous a donné que le titre de cet article, sans son texte.`,
    waiting: 'Le texte entier est en chemin ; voici ce qu’en dit le flux.',
    fromFeed: 'Ce texte est celui du flux.',
    problem: {
      'no-text': 'Aucun texte d’article n’a été trouvé sur la page de l’éditeur ; voici ce qu’en dit son flux.',
      'consent-wall':
        'La page de l’éditeur demande un consentement avant de montrer le texte ; voici ce qu’en dit son flux.',
      paywall: 'La page de l’éditeur est réservée aux abonnés ; voici ce qu’en dit son flux.',
      login: 'La page de l’éditeur demande de s’identifier ; voici ce qu’en dit son flux.',
      'script-only':
        'La page de l’éditeur ne montre son texte qu’à un navigateur qui exécute ses scripts ; voici ce qu’en dit son flux.',
      challenge: 'La page de l’éditeur voulait la preuve d’un lecteur humain ; voici ce qu’en dit son flux.',
      listing: 'Le lien mène à une liste d’articles et non à l’un d’eux ; voici ce qu’en dit le flux.',
      'not-found': 'La page de l’éditeur dit que l’article n’y est pas ; voici ce qu’en dit son flux.',
    },
    beginningOnly: (source, share) =>
      `Seul le début est libre chez ${source}${share ? `, environ ${share} du texte` : ''} ; le reste est pour ses abonnés.`,
    restForSubscribers: 'La suite est réservée aux abonnés de l’éditeur.',
    keyPoints: 'Les points clés',
    gallery: plural({ one: '# image', other: '# images' }),
    facts: 'Repères',
    pageFailed: reason => `La page de l’éditeur n’a pas pu être lue (${reason}) ; voici ce qu’en dit son flux.`,
    copyOf: source => `Le même texte que chez ${source}.`,
    corrected: what => (what ? `Rectifié : ${what}` : 'Rectifié par son éditeur.'),
    usageTerms: terms => `Utilisation : ${terms}`,
    withdrawnTitle: 'Cet article a été retiré',
    withdrawn: source => `${source} l’a retiré ; il n’est donc plus montré ici.`,
  },
  source: {
    pageTroubles: 'Articles de la semaine dont la page n’a pas donné le texte entier',
    pageTrouble: {
      'no-text': 'aucun texte trouvé',
      'consent-wall': 'demandait d’abord un consentement',
      paywall: 'pour les abonnés',
      login: 'demandait de s’identifier',
      'script-only': 'ne montre le texte qu’aux scripts',
      challenge: 'voulait la preuve d’un lecteur humain',
      listing: 'une liste, pas un article',
      'not-found': 'absent',
    },
    kind: {
      agency: 'Agence de presse',
      broadcaster: 'Radio ou télévision',
      newspaper: 'Journal',
      magazine: 'Magazine',
      online: 'Média en ligne',
      'public-body': 'Organisme public',
      science: 'Science',
      blog: 'Blog',
    },
    rights: {
      full: 'Les articles entiers sont montrés',
      excerpt: 'Le titre et un court extrait sont montrés',
      headline: 'Seuls les titres sont montrés',
    },
    rightsLabel: 'Droits',
    ownedBy: 'Propriétaire',
    country: 'Pays',
    languages: 'Langues',
    kindLabel: 'Nature',
    homepage: 'Site',
    health: 'État',
    feed: 'Flux',
    latest: 'Ses derniers articles',
    older: 'Articles plus anciens',
    none: 'Aucun article n’est encore venu d’ici.',
    noFeeds: 'Elle n’a pas de flux à lire.',
    notReadYet: 'Pas encore lue',
    healthy: 'Répond',
    failingSince: plural({
      one: '# essai sans réponse lisible',
      other: '# essais de suite sans réponse lisible',
    }),
    lastAnswer: when => `dernière réponse : ${when}`,
    neverAnswered: 'n’a jamais répondu',
    lastNew: when => `dernière nouveauté : ${when}`,
    every: interval => `intervalle entre deux lectures : ${interval}`,
    stopped: 'n’est plus interrogée',
    watched: 'un dossier dont les fichiers sont pris à mesure qu’ils arrivent',
    nextAt: when => `prochaine : ${when}`,
    hub: {
      pushes: hub => `transmis par ${hub} dès la parution`,
      silent: hub => `${hub} avait promis de le transmettre et se tait ; il est donc lu à son propre rythme`,
      asked: hub => `${hub} a été prié de le transmettre`,
      denied: hub => `${hub} ne veut pas nous le transmettre`,
    },
    lastPush: when => `dernière transmission : ${when}`,
    items: (n, format) =>
      `${plural({ one: '# entrée', other: '# entrées' })(n)} dans son dernier document${format && ` (${format})`}`,
    articlesToday: n => `${articles(n)} en vingt-quatre heures`,
  },
  sourcesPage: {
    title: 'Sources',
    summary: (all, answering, failing) =>
      `${sources(all)} : ${number(answering)} avec réponse, ${number(failing)} sans.`,
    failingTitle: 'Sans réponse',
    name: 'Source',
    health: 'État',
    country: 'Pays',
    language: 'Langue',
    today: 'Dernier jour',
    caption: 'Chaque source, si elle répond, et combien d’articles en sont venus en vingt-quatre heures',
    none: 'Il n’y a pas encore de source.',
  },
  failure: {
    unreachable: 'Pas de connexion',
    'no-such-host': 'Le nom du serveur est inconnu',
    'bad-certificate': 'Son certificat n’est pas valable',
    'private-address': 'Son adresse est privée et la configuration ne l’autorise pas',
    'bad-address': 'Son adresse n’est pas une adresse web',
    'forbidden-by-robots': 'Son robots.txt nous demande de ne pas la lire',
    timeout: 'Pas de réponse à temps',
    'too-large': 'La réponse est trop grande',
    'too-many-redirects': 'Trop de redirections',
    'broken-answer': 'La réponse s’est interrompue ou n’a pas pu être décodée',
    refused: 'Elle nous refuse',
    'not-found': 'Il n’y a rien à cette adresse',
    gone: 'Elle a disparu pour de bon',
    moved: 'Elle a déménagé à une adresse déjà lue',
    'slow-down': 'Elle nous demande de venir moins souvent',
    'server-error': 'Son serveur est en erreur',
    'not-a-feed': 'Elle répond, mais pas par un flux',
    'not-an-article': 'Elle répond, mais pas par une page',
    empty: 'La réponse est vide',
    'too-slow': 'La lecture de la réponse a pris trop de temps',
    'too-much-memory': 'La lecture de la réponse a pris trop de mémoire',
    crashed: 'La réponse n’a pas pu être lue',
    'bad-folder': 'Le dossier ne peut pas servir',
  },
  feed: {
    front: 'Les sujets de la une, dans leur ordre actuel.',
    latest: 'Chaque article à son arrivée.',
    topic: topic => `Les sujets du thème ${topic}.`,
    source: source => `Ce que publie ${source}.`,
    story: 'Chaque article de ce sujet.',
    search: typed => `Articles répondant à la recherche : ${typed}`,
  },
  latestPage: {
    title: 'En continu',
    intro:
      'Tout ce qui arrive, du plus récent au plus ancien ; les textes qui en répètent un autre mot pour mot sont laissés de côté.',
    older: 'Articles plus anciens',
    newest: 'Les plus récents',
    none: 'Aucun article ici.',
  },
  topicPage: {
    intro: topic => `Les sujets du thème ${topic}, classés comme à la une.`,
    none: 'Ce thème n’a aucun sujet en ce moment.',
  },
  searchPage: {
    title: 'Recherche',
    label: 'Mots à chercher',
    hint: 'Tous les mots doivent figurer. Les "guillemets" cherchent des mots dans cet ordre ; -mot écarte les articles qui le contiennent.',
    results: (n, query) => `${articles(n)} pour ${query}`,
    atLeast: (n, query) => `Les ${articles(n)} les plus récents pour ${query}, les meilleurs d’abord`,
    none: query => `Aucun article ne contient ${query}.`,
    noneHint: 'Essayez avec moins de mots, une autre orthographe, ou dans la langue de l’article.',
    wrong: {
      empty: '',
      'too-long': 'C’est trop à chercher d’un coup : prenez moins de mots.',
      'only-excluded': 'Ceci dit seulement ce qu’il faut écarter : ajoutez au moins un mot à chercher.',
      'no-words': 'Il n’y a là aucun mot à chercher.',
    },
    next: 'Résultats suivants',
    previous: 'Résultats précédents',
    older: 'Chercher parmi les articles plus anciens',
    page: n => `Page ${number(n)}`,
  },
  freshnessPage: freshnessFr,
  fewDelays: fewDelaysWords.fr,
  editions: editionWords.fr,
  finding: searchWords.fr,
  since: sinceWords.fr,
  briefing: briefingWords.fr,
  aboutPage: aboutFr,
  subjects: subjectWords.fr,
  digest: digestWords.fr,
  versions: versionWords.fr,
  live: liveWords.fr,
  device: deviceWords.fr,
  shortcuts: shortcutWords.fr,
  errors: {
    ...errorWords.fr,
    notFoundTitle: 'Cette page n’existe pas',
    notFound: 'L’adresse est peut-être mal tapée, ou ce qui était ici a été retiré.',
    failedTitle: 'Cette page n’a pas pu être faite',
    failed: 'Quelque chose s’est rompu de notre côté, et c’est noté au journal. Réessayez dans un instant.',
    toFront: 'Vers la une',
  },
} satisfies Words
