import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LanguageCode, languageCodes } from './language-codes.ts'
import { languages } from './languages.ts'
import type { Words } from './words.ts'

// What a story, a report and a topic are called. Where pages were written at different times, each took a word of its own.
const nouns: Record<LanguageCode, Record<'story' | 'report' | 'topic', RegExp>> = {
  ar: { story: /موضوع|مواضيع/, report: /تقرير|تقارير/, topic: /باب|أبواب/ },
  de: { story: /geschicht/i, report: /bericht/i, topic: /thema|themen/i },
  en: { story: /stor(?:y|ies)/i, report: /report/i, topic: /topic/i },
  es: { story: /historia/i, report: /informaci/i, topic: /tema/i },
  fa: { story: /موضوع/, report: /گزارش/, topic: /بخش/ },
  fr: { story: /sujet/i, report: /article/i, topic: /thème/i },
  hi: { story: /ख़बर/, report: /रिपोर्ट/, topic: /विषय/ },
  it: { story: /stori[ae]/i, report: /articol/i, topic: /tem[ai]/i },
  ja: { story: /話題|^\d+件$/, report: /記事|報道/, topic: /分野/ },
  pt: { story: /histór/i, report: /relato/i, topic: /tema/i },
  ru: { story: /сюжет/i, report: /сообщени/i, topic: /тем/i },
  uk: { story: /сюжет/i, report: /повідомлен/i, topic: /тем/i },
  zh: { story: /新闻|^\d+ 则$/, report: /报道/, topic: /主题/ },
}

const saying: Record<'story' | 'report' | 'topic', (words: Words) => string[]> = {
  story: words => [
    words.front.end(3),
    words.feed.topic('X'),
    words.story.whyTitle,
    words.editions.stories(3),
    words.finding.stories(3, 'X'),
    words.finding.asStories,
    words.since.fresh(3),
    words.briefing.about(3),
    words.subjects.stories(3),
    words.digest.related,
    words.device.none,
    words.shortcuts.does.news,
  ],
  report: words => [words.story.independent(3), words.since.more(3), words.digest.folded, words.digest.agree],
  topic: words => [words.topics, words.editions.everyTopic, words.finding.bad.topic('X'), words.subjects.topics],
}

test('a story, a report and a topic have one name each in a language, wherever they are spoken of', () => {
  for (const code of languageCodes)
    for (const noun of ['story', 'report', 'topic'] as const)
      for (const said of saying[noun](languages[code].words))
        assert.match(said, nouns[code][noun], `${code}, ${noun}: ${said}`)
})
