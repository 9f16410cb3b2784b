import type { AboutWords } from './words.ts'

/** The page about the site, in Italian. */
export const aboutIt = {
  title: 'Che cos’è News Factory',
  lead: 'News Factory porta le notizie più recenti, sempre aggiornate: così restate informati e in contatto con il mondo.',
  parts: [
    {
      heading: 'Che cosa fa',
      paragraphs: [
        'News Factory fa di molte fonti di notizie un solo sito vivo. Legge in pochi minuti ciò che ogni fonte pubblica, prende ogni articolo intero dove la fonte lo permette, mette insieme le copie di uno stesso testo, raccoglie in una storia gli articoli su uno stesso avvenimento e ordina una prima pagina che ha una fine.',
        'Gira su un solo computer. Non ha bisogno di intelligenza artificiale né di servizi esterni, non conserva tracce dei suoi lettori, e le pagine funzionano senza script.',
      ],
    },
    {
      heading: 'La linea',
      paragraphs: [
        'Ogni articolo passa per le stesse stazioni: prendere, leggere, estrarre, capire, togliere i doppioni, raggruppare, ordinare, pubblicare. Ogni fonte è interrogata al suo ritmo e con garbo: si rispettano il suo robots.txt, le sue intestazioni di cache e i suoi desideri di frequenza.',
        'Una storia sta tanto più in alto quante più fonti indipendenti la riferiscono, quanto più in fretta cresce, in quanti più paesi si racconta e quanto più è recente. «Perché?» sotto ogni storia apre le ragioni del suo posto. Le copie di un testo d’agenzia contano una volta.',
      ],
    },
    {
      heading: 'Di chi sono queste parole',
      paragraphs: [
        'Ogni articolo appartiene al suo editore. Il nome, l’ora e un link all’originale stanno sopra il testo, e ciò che se ne mostra segue i diritti della fonte: il testo intero, un breve estratto o il solo titolo. I motori di ricerca sono rinviati all’originale.',
        'La pagina delle fonti dice con franchezza quali rispondono e quali no, e perché.',
      ],
    },
  ],
  feedsHeading: 'Feed',
  feedsIntro:
    'Ogni elenco di notizie è anche un feed: aggiungi /feed.rss, /feed.atom o /feed.json all’indirizzo della prima pagina, delle ultime, di un’edizione, del punto del giorno, di un tema, di una storia, di una fonte, di un luogo o di un nome, o di una ricerca.',
  apiHeading: 'Per i programmi',
  apiIntro:
    'Un’API di lettura dà le stesse cose in JSON. Ogni elenco si scorre con un cursore: richiedetelo con after uguale al valore di next.',
  apiLists: [
    ['/api/v1/articles', 'gli articoli, dal più recente'],
    ['/api/v1/stories', 'le storie con i loro articoli'],
    ['/api/v1/search?q=news', 'ciò che trova la pagina di ricerca'],
    ['/api/v1/editions', 'le edizioni che hanno notizie'],
    ['/api/v1/briefings', 'il punto di ogni giorno'],
    ['/api/v1/sources', 'le fonti e il loro stato'],
    ['/api/v1/status', 'ciò che attende a ogni stazione della linea'],
  ],
} satisfies AboutWords
