import type { ReadPage } from '../model/article.ts'
import type { Outcome } from '../model/outcome.ts'
import { decodeBytes } from '../text/decode.ts'
import { storable } from '../text/storable.ts'
import { textKey } from './dedupe/same-text.ts'
import { releasedJudges } from './extract/article-judges.ts'
import { extractArticle } from './extract/extract-article.ts'
import { ruleFor, type SiteRule } from './extract/rules/site-rule.ts'
import type { PageTask } from './reading-task.ts'
import type { LanguageOf } from './understand/language.ts'
import { summaryOf } from './understand/summary.ts'
import { topicOf } from './understand/topic.ts'

/** Reads an article's page by the site's rule, if it has one: decoded, extracted, sanitised, with summary, language, topic and the hash of its text. */
export function readPageTask(
  task: PageTask,
  languageOf: LanguageOf,
  rules: readonly SiteRule[] = [],
): Outcome<ReadPage> {
  const { text: html } = decodeBytes(task.bytes, { contentType: task.contentType, kind: 'html' })
  if (!/<[a-z!]/i.test(html.slice(0, 20_000)))
    return { failed: 'not-an-article', detail: 'The answer is no HTML page.' }
  const furniture = new Set(task.furniture)
  const found = extractArticle(html, task.url, ruleFor(task.url, rules), releasedJudges, furniture)
  const { title, text, section } = found
  const tags = [...new Set([...task.tags, ...found.tags.flatMap(tag => tag.label ?? tag.term ?? [])])].slice(0, 20)
  const said = found.lang ?? (task.languages.length === 1 ? task.languages[0] : undefined)
  const { lang } = languageOf(`${title ?? ''}\n${text.slice(0, 200)}`, said)
  return {
    done: storable({
      title,
      summary: summaryOf(text, { title, standfirst: found.standfirst, lang }),
      authors: found.authors.flatMap(person => person.name ?? []).slice(0, 10),
      picture: found.picture,
      lang,
      topic: topicOf({ url: task.url, tags, section, sourceTopics: task.topics, title }),
      section,
      tags,
      kind: found.kind,
      publishedAt: found.publishedAt,
      modifiedAt: found.modifiedAt,
      canonicalUrl: found.canonicalUrl,
      html: found.html,
      text,
      readMore: found.readMore.slice(0, 20),
      apart: found.apart,
      furtherPages: found.furtherPages,
      problem: found.problem,
      textHash: textKey(text),
      marks: found.marks,
    }),
  }
}
