import type { AboutWords } from './words.ts'

/** The page about the site, in French. */
export const aboutFr = {
  title: 'À propos de News Factory',
  lead: 'News Factory vous apporte l’actualité la plus récente, à mesure qu’elle se fait : restez informé et relié au monde.',
  parts: [
    {
      heading: 'Ce qu’il fait',
      paragraphs: [
        'News Factory fait de nombreuses sources d’information un seul site vivant. Il lit en quelques minutes ce que publie chaque source, prend chaque article en entier là où la source le permet, réunit les copies d’un même texte, rassemble en un sujet les articles sur un même événement, et compose une une qui a une fin.',
        'Il tient sur un seul ordinateur. Il n’a besoin d’aucune IA ni d’aucun service extérieur, ne garde aucune trace de ses lecteurs, et ses pages se lisent sans scripts.',
      ],
    },
    {
      heading: 'La chaîne',
      paragraphs: [
        'Chaque article passe par les mêmes postes : chercher, lire, extraire, comprendre, dédoublonner, réunir, classer, publier. Chaque source est interrogée à son rythme et avec égards : son robots.txt, ses en-têtes de cache et ses vœux de fréquence sont respectés.',
        'Un sujet se classe selon le nombre de sources indépendantes qui le rapportent, la vitesse à laquelle il grandit, le nombre de pays où on le raconte, et son âge. « Pourquoi ? » sous chaque sujet ouvre les raisons de sa place. Les copies d’une dépêche comptent une fois.',
      ],
    },
    {
      heading: 'À qui sont ces mots',
      paragraphs: [
        'Chaque article appartient à son éditeur. Son nom, l’heure et un lien vers l’original figurent au-dessus du texte, et ce qui en est montré suit les droits de la source : le texte entier, un court extrait, ou le seul titre. Les moteurs de recherche sont renvoyés à l’original.',
        'La page des sources dit honnêtement lesquelles répondent, lesquelles non, et pourquoi.',
      ],
    },
  ],
  feedsHeading: 'Flux',
  feedsIntro:
    'Chaque liste d’articles est aussi un flux : ajoutez /feed.rss, /feed.atom ou /feed.json à l’adresse de la une, des articles en continu, d’une édition, de l’essentiel du jour, d’un thème, d’un sujet, d’une source, d’un lieu ou d’un nom, ou d’une recherche.',
  apiHeading: 'Pour les programmes',
  apiIntro:
    'Une API de lecture donne la même chose en JSON. Chaque liste se parcourt à l’aide d’un curseur : redemandez-la avec after égal à la valeur de next.',
  apiLists: [
    ['/api/v1/articles', 'les articles, du plus récent au plus ancien'],
    ['/api/v1/stories', 'les sujets avec leurs articles'],
    ['/api/v1/search?q=news', 'ce que trouve la page de recherche'],
    ['/api/v1/editions', 'les éditions qui ont des nouvelles'],
    ['/api/v1/briefings', 'l’essentiel de chaque jour'],
    ['/api/v1/sources', 'les sources et leur état'],
    ['/api/v1/status', 'ce qui attend à chaque poste de la chaîne'],
  ],
} satisfies AboutWords
