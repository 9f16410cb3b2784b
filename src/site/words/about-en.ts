import type { AboutWords } from './words.ts'

/** The page about the site, in English. */
export const aboutEn = {
  title: 'About News Factory',
  lead: 'News Factory provides the latest and most up-to-date news; you can stay informed and connected to the world.',
  parts: [
    {
      heading: 'What it does',
      paragraphs: [
        'News Factory turns many news sources into one living site. It reads what each source publishes within minutes, takes each article whole where the source allows it, puts copies of one text together, gathers the reports of one event into a story, and ranks a front page that ends.',
        'It runs on one computer. It needs no AI and no outside service, keeps no trace of its readers, and the pages work without scripts.',
      ],
    },
    {
      heading: 'The line',
      paragraphs: [
        'Every article passes the same stations: fetch, parse, extract, understand, dedupe, cluster, rank, publish. Each source is asked at its own pace, politely: its robots.txt, its caching headers and its wishes about frequency are obeyed.',
        'A story is ranked by how many independent sources report it, how fast it grows, in how many countries it is told, and how old it is. “Why?” under each story opens the reasons for its place. Copies of an agency text count once.',
      ],
    },
    {
      heading: 'Whose words these are',
      paragraphs: [
        'Every article belongs to its publisher. Its name, its time and a link to the original stand above the text, and what is shown of it follows the rights of its source: the whole text, a short excerpt, or the headline alone. Search engines are pointed to the original.',
        'The sources page says honestly which sources answer and which do not, and why.',
      ],
    },
  ],
  feedsHeading: 'Feeds',
  feedsIntro:
    'Every list of news is also a feed: add /feed.rss, /feed.atom or /feed.json to the address of the front page, the latest articles, an edition, the briefing, a topic, a story, a source, a place or a name, or a search.',
  apiHeading: 'For programs',
  apiIntro:
    'A read API gives the same as JSON. Each list is paged by a cursor: ask again with after set to the value of next.',
  apiLists: [
    ['/api/v1/articles', 'articles, newest first'],
    ['/api/v1/stories', 'stories with their articles'],
    ['/api/v1/search?q=news', 'what the search page finds'],
    ['/api/v1/editions', 'the editions there are news for'],
    ['/api/v1/briefings', 'the daily briefings'],
    ['/api/v1/sources', 'sources and their health'],
    ['/api/v1/status', 'what waits at each station of the line'],
  ],
} satisfies AboutWords
