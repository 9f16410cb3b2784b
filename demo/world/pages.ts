import { bodyHtml, escapeMarkup, figureHtml } from './body-html.ts'
import { type Newsroom, teaserOf } from './newsroom.ts'
import { articleHead, commonHead } from './page-head.ts'
import type { PageTemplate, Published } from './world-model.ts'

/** The page of one article with everything that real sites put around the text. */
export function articlePage(room: Newsroom, article: Published): string {
  const head = commonHead(room, article.title) + articleHead(room, article)
  return page(room, head, templates[room.publisher.page.template](room, article))
}

/** A publisher's homepage: its latest articles with their teasers. */
export function homePage(room: Newsroom): string {
  const cards = room.articles
    .slice(0, 25)
    .map(
      article =>
        `<section class="card"><h2><a href="${room.urlOf(article)}">${escapeMarkup(article.title)}</a></h2><p>${escapeMarkup(teaserOf(article))}</p></section>`,
    )
  return page(
    room,
    commonHead(room, room.words.home),
    `${masthead(room)}<main>${cards.join('\n')}</main>${footer(room)}`,
  )
}

/** The page that says in the publisher's language that there is nothing here. */
export function missingPage(room: Newsroom): string {
  const { notFound } = room.words
  return page(room, commonHead(room, notFound), `${masthead(room)}<main><h1>${notFound}</h1></main>${footer(room)}`)
}

function page({ language }: Newsroom, head: string, body: string): string {
  const direction = ['ar', 'fa', 'he'].includes(language) ? ' dir="rtl"' : ''
  return `<!doctype html>\n<html lang="${language}"${direction}>\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`
}

const templates: Record<PageTemplate, (room: Newsroom, article: Published) => string> = {
  broadsheet,
  tabloid,
  wire,
  magazine,
}

/** A newspaper: article element, byline and share bar above, "read more" inside the text, a full sidebar. */
function broadsheet(room: Newsroom, article: Published): string {
  const { words, publisher } = room
  return `<div id="consent" class="cookie-banner" role="dialog"><p>${words.consent}</p><button>${words.accept}</button></div>
${masthead(room)}
<main><article><p class="kicker">${escapeMarkup(article.draft.section)}</p><h1>${escapeMarkup(article.title)}</h1>
<div class="meta">${byline(room, article)} ${times(room, article)}</div>
<ul class="share-bar"><li><a href="#share-1">${words.share}</a></li><li><a href="#share-2">E-mail</a></li><li><a href="#share-3">Link</a></li></ul>
${lead(room, article)}
<div class="article-body">${withReadMore(room, article, `<aside class="inline-related"><strong>${words.readMore}:</strong> %</aside>`)}</div>
</article>
<section class="comments"><h2>${words.comments} (2)</h2><div class="comment"><b>tidepool77</b><p>${words.comment}</p></div><div class="comment"><b>${escapeMarkup(publisher.name)}</b><p>☺</p></div></section></main>
<aside class="sidebar">${mostRead(room, article)}${newsletter(room)}</aside>
${footer(room)}`
}

/** A popular site: nested div elements with made-up class names, the picture in a wrapper, boxes between paragraphs. */
function tabloid(room: Newsroom, article: Published): string {
  const { words } = room
  return `${masthead(room)}
<div class="x-wrap"><div class="x-col x-col--main"><div class="x-story" id="story">
<div class="x-label">${escapeMarkup(article.draft.section)}</div><h1 class="x-title">${escapeMarkup(article.title)}</h1>
<div class="x-info"><span>${byline(room, article)}</span><span>${times(room, article)}</span></div>
<div class="x-media">${lead(room, article)}</div>
<div class="x-text">${withReadMore(room, article, `<div class="x-promo"><span>${words.readMore}</span> %</div>`)}
<div class="x-social"><a href="#s1">${words.share}</a> <a href="#s2">${words.share}</a></div></div>
</div><div class="x-below">${mostRead(room, article)}<div class="x-comments"><h3>${words.comments}</h3><p>${words.comment}</p></div></div></div>
<div class="x-col x-col--side">${newsletter(room)}</div></div>
<div class="x-gdpr" aria-modal="true"><p>${words.consent}</p><a href="#ok">${words.accept}</a></div>
${footer(room)}`
}

/** An agency or an office: heading, dateline and text, hardly anything else. */
function wire(room: Newsroom, article: Published): string {
  return `${masthead(room)}
<main id="content"><h1>${escapeMarkup(article.title)}</h1><p class="stamp">${times(room, article)}</p>
${lead(room, article)}
${bodyHtml(article, room.addresses).join('\n')}
<p class="sign">${byline(room, article)}</p>
<hr>${mostRead(room, article)}</main>
${footer(room)}`
}

/** A magazine: schema.org microdata where the publisher uses it, sections between headings, a related list at the end. */
function magazine(room: Newsroom, article: Published): string {
  const { words, publisher } = room
  const marked = publisher.page.metadata.includes('microdata')
  const property = (name: string): string => (marked ? ` itemprop="${name}"` : '')
  return `${masthead(room)}
<main${marked ? ' itemscope itemtype="https://schema.org/NewsArticle"' : ''}>
<header class="opening"><span${property('articleSection')}>${escapeMarkup(article.draft.section)}</span><h1${property('headline')}>${escapeMarkup(article.title)}</h1>
<p class="writer"${property('author')}>${escapeMarkup(article.draft.by ?? publisher.name)}</p>
<time${property('datePublished')} datetime="${new Date(article.publishedAt).toISOString()}">${day(room, article.publishedAt)}</time></header>
${lead(room, article)}
<div class="prose"${property('articleBody')}>${bodyHtml(article, room.addresses).join('\n')}</div>
<section class="further"><h2>${words.readMore}</h2><ul>${links(room, others(room, article).slice(0, 3))}</ul></section>
${newsletter(room)}</main>
<div class="consent-bar">${words.consent} <button>${words.accept}</button></div>
${footer(room)}`
}

const masthead = ({ publisher, words }: Newsroom): string =>
  `<header class="masthead"><a class="logo" href="/">${escapeMarkup(publisher.name)}</a><nav><ul>${[
    words.home,
    ...words.sections,
  ]
    .map(section => `<li><a href="/">${section}</a></li>`)
    .join('')}</ul></nav></header>`

const footer = ({ publisher, words }: Newsroom): string =>
  `<footer><p>© ${escapeMarkup(publisher.owner)}. ${words.rights}</p><a href="/privacy">${words.privacy}</a></footer>`

const newsletter = ({ words }: Newsroom): string =>
  `<div class="newsletter"><h3>${words.newsletter}</h3><form><input type="email" name="email"><button>${words.subscribe}</button></form></div>`

const byline = ({ words, publisher }: Newsroom, { draft }: Published): string =>
  `<span class="byline" rel="author">${words.by} ${escapeMarkup(draft.by ?? publisher.name)}</span>`

const day = ({ language }: Newsroom, time: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(time)

function times(room: Newsroom, article: Published): string {
  const time = (at: number): string => `<time datetime="${new Date(at).toISOString()}">${day(room, at)}</time>`
  const changed = article.updatedAt > article.publishedAt
  return (
    time(article.publishedAt) +
    (changed ? ` <span class="changed">${room.words.updated} ${time(article.updatedAt)}</span>` : '')
  )
}

const lead = (room: Newsroom, article: Published): string =>
  article.draft.picture ? figureHtml(article.draft.picture, room.leadPicture(article)) : ''

/** The other articles of the newsroom, those on the same event first. */
function others(room: Newsroom, article: Published): Published[] {
  const rest = room.articles.filter(other => other.id !== article.id)
  const same = (other: Published): number => (other.draft.event === article.draft.event ? 0 : 1)
  return rest.toSorted((a, b) => same(a) - same(b))
}

const links = (room: Newsroom, articles: Published[]): string =>
  articles.map(article => `<li><a href="${room.urlOf(article)}">${escapeMarkup(article.title)}</a></li>`).join('')

const mostRead = (room: Newsroom, article: Published): string =>
  `<div class="most-read"><h3>${room.words.mostRead}</h3><ol>${links(room, others(room, article).slice(1, 6))}</ol></div>`

/** The body with a box for one further article after its third block; `%` in the box stands for the link. */
function withReadMore(room: Newsroom, article: Published, box: string): string {
  const blocks = bodyHtml(article, room.addresses)
  const further = others(room, article)[0]
  if (!further || blocks.length < 4) return blocks.join('\n')
  const link = `<a href="${room.urlOf(further)}">${escapeMarkup(further.title)}</a>`
  return [...blocks.slice(0, 3), box.replace('%', () => link), ...blocks.slice(3)].join('\n')
}
