import { readFileSync } from 'node:fs'
import { type Explained, extractWithReasons } from '../line/extract/extract-article.ts'
import { type RuleEffect, ruleEffect } from '../line/extract/rules/rule-effect.ts'
import { ruleFor, type SiteRule } from '../line/extract/rules/site-rule.ts'
import { loadSiteRule, loadSiteRules, rulesFolder } from '../site-rules.ts'
import { decodeBytes } from '../text/decode.ts'
import { fileTrouble } from '../text/file-trouble.ts'
import { type Command, CommandError, type Given, networkSettings } from './command.ts'
import { effectOf, lookOf, reasonsOf } from './extract-shown.ts'
import { sentence } from './sentence.ts'
import { withFetcher } from './with-store.ts'

export const extract: Command = {
  name: 'extract',
  takes: '<address or file>',
  summary: 'Shows what is read from an article’s page, and stores nothing.',
  details:
    'The page is fetched, or read from a file, and shown as the line would take it: title, dates, authors, what stands ' +
    'apart, the text, or why there is none. A site rule is a small JSON file with hosts and any of body, title, date, ' +
    'authors and remove, each a selector (tag, #id, .class, [attribute=value], spaces and >); the line takes those in ' +
    'the folder rules of NF_DATA, this command the one that --rule names, and tells what it changes on this page.',
  options: [
    { name: 'rule', value: 'file', means: 'Tries this site rule, whatever hosts it names.' },
    { name: 'url', value: 'address', means: 'Where a page from a file came from.' },
    { name: 'why', means: 'Tells of every block of the page what it is, and why it was kept or not.' },
    { name: 'json', means: 'Prints everything that was found as JSON.' },
  ],
  settings: ['NF_DATA', ...networkSettings],
  run: async ({ config, options, words: [place] }) => {
    if (!place) throw new CommandError('it needs the address of an article, or a file with its page.', 2)
    const page = isWebAddress(place) ? await fetched(place, config) : fromFile(place, options.url)
    const { text: html } = decodeBytes(page.bytes, { contentType: page.contentType, kind: 'html' })
    const rule = ruleOf(options.rule, page.url, config.data)
    const explained = extractWithReasons(html, page.url, rule)
    const effect = rule && ruleEffect(html, page.url, rule, explained.found)
    console.log(shown(explained, page.url, options, effect))
    return explained.found.problem && explained.found.text === '' ? 1 : 0
  },
}

type Page = { url: string; bytes: Uint8Array; contentType?: string }

const isWebAddress = (place: string): boolean => /^https?:\/\//i.test(place)

async function fetched(url: string, config: Given['config']): Promise<Page> {
  return withFetcher(config, async fetcher => {
    const answer = await fetcher.fetch({ url, purpose: 'page' })
    if ('failed' in answer) throw new CommandError(sentence(answer.detail ?? answer.failed))
    return answer.done
  })
}

function fromFile(path: string, url: unknown): Page {
  if (url !== undefined && !(typeof url === 'string' && isWebAddress(url)))
    throw new CommandError(`--url takes a web address, not “${url}”.`, 2)
  try {
    return { url: typeof url === 'string' ? url : 'https://page.example/', bytes: readFileSync(path) }
  } catch (error) {
    throw new CommandError(`the file ${path} cannot be read: ${fileTrouble(error)}.`)
  }
}

/** The rule that is to be tried, else the one of the page's host in the data folder. */
function ruleOf(path: unknown, url: string, data: string): SiteRule | undefined {
  if (typeof path === 'string') {
    const read = loadSiteRule(path)
    if ('trouble' in read) throw new CommandError(lowered(read.trouble))
    return read.rule
  }
  return ruleFor(url, loadSiteRules(rulesFolder(data)).rules)
}

const lowered = (sentence: string): string => sentence.replace(/^The/, 'the')

function shown({ found, why }: Explained, url: string, options: Given['options'], effect?: RuleEffect): string {
  const blocks = options.why ? why() : undefined
  if (options.json)
    return JSON.stringify({ url, ...found, ...(effect && { rule: effect }), ...(blocks && { blocks }) }, null, 2)
  const parts = [lookOf(found, url), effect ? effectOf(effect) : [], blocks ? reasonsOf(blocks) : [found.text]]
  return parts.flatMap((lines, at) => (lines.length === 0 || at === 0 ? lines : ['', ...lines])).join('\n')
}
