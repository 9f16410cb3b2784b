import type { AboutWords } from './words.ts'

/** The page about the site, in German. */
export const aboutDe = {
  title: 'Über News Factory',
  lead: 'News Factory bringt die neuesten Nachrichten, aktuell bis zur Minute: So bleiben Sie informiert und mit der Welt verbunden.',
  parts: [
    {
      heading: 'Was es tut',
      paragraphs: [
        'News Factory macht aus vielen Nachrichtenquellen eine lebendige Seite. Es liest binnen Minuten, was jede Quelle veröffentlicht, übernimmt jeden Artikel ganz, wo die Quelle es erlaubt, legt Abdrucke desselben Textes zusammen, sammelt die Berichte über ein Ereignis zu einer Geschichte und ordnet eine Titelseite, die ein Ende hat.',
        'Es läuft auf einem einzigen Rechner. Es braucht keine KI und keinen fremden Dienst, bewahrt keine Spur seiner Leserinnen und Leser, und die Seiten gehen ohne Skripte.',
      ],
    },
    {
      heading: 'Das Band',
      paragraphs: [
        'Jeder Artikel durchläuft dieselben Stationen: holen, lesen, herauslösen, verstehen, Gleiches erkennen, zusammenführen, reihen, veröffentlichen. Jede Quelle wird in ihrem eigenen Takt gefragt und mit Rücksicht: Ihre robots.txt, ihre Cache-Angaben und ihre Wünsche zur Häufigkeit werden befolgt.',
        'Eine Geschichte wird danach gereiht, wie viele unabhängige Quellen darüber berichten, wie schnell sie wächst, in wie vielen Ländern sie erzählt wird und wie alt sie ist. „Warum?“ unter jeder Geschichte öffnet die Gründe für ihren Platz. Abdrucke eines Agenturtextes zählen einmal.',
      ],
    },
    {
      heading: 'Wem die Worte gehören',
      paragraphs: [
        'Jeder Artikel gehört seinem Verlag. Dessen Name, die Zeit und ein Link zum Original stehen über dem Text, und was davon gezeigt wird, folgt den Rechten der Quelle: der ganze Text, ein kurzer Auszug oder allein die Überschrift. Suchmaschinen werden auf das Original verwiesen.',
        'Die Seite der Quellen sagt ehrlich, welche antworten und welche nicht, und warum.',
      ],
    },
  ],
  feedsHeading: 'Feeds',
  feedsIntro:
    'Jede Liste von Nachrichten ist auch ein Feed: Hängen Sie /feed.rss, /feed.atom oder /feed.json an die Adresse der Titelseite, der neuesten Artikel, einer Ausgabe, des Tagesüberblicks, eines Themas, einer Geschichte, einer Quelle, eines Orts oder Namens oder einer Suche.',
  apiHeading: 'Für Programme',
  apiIntro:
    'Eine Leseschnittstelle gibt dasselbe als JSON. Jede Liste wird mit einem Zeiger durchblättert: Fragen Sie erneut und setzen Sie after auf den Wert von next.',
  apiLists: [
    ['/api/v1/articles', 'Artikel, die neuesten zuerst'],
    ['/api/v1/stories', 'Geschichten mit ihren Artikeln'],
    ['/api/v1/search?q=news', 'was die Suchseite findet'],
    ['/api/v1/editions', 'die Ausgaben, für die es Nachrichten gibt'],
    ['/api/v1/briefings', 'die Tagesüberblicke'],
    ['/api/v1/sources', 'Quellen und ihr Zustand'],
    ['/api/v1/status', 'was an jeder Station des Bandes wartet'],
  ],
} satisfies AboutWords
