// The only reader of the environment: strings in, one frozen, checked configuration out.
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type ConfigFile, readConfigFile } from './config-file.ts'
import { type CheckTimes, checkTimesIn, usualCheckTimes } from './line/next-check.ts'
import type { RightsProfile } from './model/source.ts'
import { type LanguageCode, languageCodes } from './site/words/language-codes.ts'
import { fileTrouble } from './text/file-trouble.ts'

/** Everything that can be set from outside. Durations in milliseconds. */
export type Config = Readonly<{
  port: number
  host: string
  data: string
  databaseUrl?: string
  sources?: string
  /** Folders whose files are taken as they come. */
  watch?: { name: string; path: string }[]
  /** Addresses of sources in the configuration file. */
  sourceAddresses: string[]
  configFile?: string
  allowHosts: string
  publicUrl?: string
  siteName: string
  language: LanguageCode
  rights: RightsProfile
  topicWeights: Readonly<Record<string, number>>
  zone: string
  briefingHour: number
  pollMin: number
  pollMax: number
  pollsADay?: number
  hostGap: number
  fetchers: number
  checkTimes: CheckTimes
  parsers: number
  picturesMb: number
  contact?: string
  metrics: 'local' | 'open' | 'off'
  logLevel: LogLevel
  logFormat: 'text' | 'json'
}>

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

type Setting = {
  name: string
  key: keyof Config
  means: string
  default?: string
  secret?: boolean
  read(value: string): unknown
}

/** Thrown with one sentence that names the setting and what it takes. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const wholeNumber = (least: number, most: number) => (value: string) => {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= least && number <= most) return number
  throw new ConfigError(`a whole number from ${least} to ${most}`)
}
const seconds = (least: number, most: number) => (value: string) => wholeNumber(least, most)(value) * 1000
const oneOf = (words: string[]) => (value: string) => {
  if (words.includes(value)) return value
  throw new ConfigError(`one of ${words.join(', ')}`)
}
const text = (value: string) => value
const webAddress = (value: string) => {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value.replace(/\/+$/, '')
  throw new ConfigError('an address that begins with http:// or https://')
}
/** How it is spelled is PostgreSQL's own affair: host, socket, options (libpq 34.1.1.2). */
const databaseAddress = (value: string) => {
  if (/^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value)) return value
  throw new ConfigError('an address of the form postgresql://user:password@host:5432/name')
}
const cidrList = (value: string) => {
  const entry = /^(?:[\d.]+|\[?[\da-fA-F:.]+\]?|[A-Za-z0-9.-]+)(?:\/\d{1,3}|:\d{1,5})?$/
  const wrong = value.split(',').find(one => one.trim() && !entry.test(one.trim()))
  if (wrong === undefined) return value
  throw new ConfigError(`a list of addresses, networks (127.0.0.0/8) or host:port, but not “${wrong.trim()}”`)
}

const checkTimes = (value: string) => {
  const times = checkTimesIn(value)
  if (times) return times
  throw new ConfigError('times of at least 2 minutes, as in 5m,1h,7d, or off')
}

/** Weights as `sport=0.5`, by topic. */
const weightList = (value: string) => {
  const written = value.split(',').flatMap(one => one.trim() || [])
  const weights = written.map(one => /^([a-z][a-z0-9/-]{0,60})\s*=\s*(\d(?:\.\d{1,3})?)$/.exec(one)?.slice(1) ?? [])
  if (weights.every(([topic, weight]) => topic && Number(weight) <= 3))
    return Object.fromEntries(weights.map(([topic, weight]) => [topic, Number(weight)]))
  throw new ConfigError('topics with a weight from 0 to 3 each, as in sport=0.5,science=1.5')
}

const timeZone = (value: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone
  } catch {
    throw new ConfigError('the name of a time zone, as in Europe/Vienna')
  }
}

/** Folders as `path` or `name=path`; a folder without a name is called by its own. */
const folderList = (value: string) => {
  const written = value.split(',').flatMap(one => one.trim() || [])
  const folders = written.map(one => {
    const [, name, path] = /^(?:([^=/\\]+)=)?(.+)$/.exec(one) as unknown as [string, string | undefined, string]
    const absolute = resolve(path.trim())
    return { name: name?.trim() || basename(absolute) || absolute, path: absolute }
  })
  const twice = folders.find(({ path }, at) => folders.findIndex(other => other.path === path) < at)
  if (twice) throw new ConfigError(`each folder once, but not ${twice.path} twice`)
  return folders
}

/** Every setting, in the order of the documentation; `docs/configuration.md` is made from it. */
export const settings: Setting[] = [
  {
    name: 'NF_CONFIG',
    key: 'configFile',
    means:
      'A file of settings and of addresses of sources, one on each line; news-factory.config in the working folder without it.',
    read: text,
  },
  {
    name: 'NF_PORT',
    key: 'port',
    default: '3000',
    means: 'The port the site listens on; 0 takes any free one.',
    read: wholeNumber(0, 65535),
  },
  {
    name: 'NF_HOST',
    key: 'host',
    default: '127.0.0.1',
    means: 'The address the site listens on; 0.0.0.0 or :: for every one.',
    read: text,
  },
  {
    name: 'NF_DATA',
    key: 'data',
    default: './data',
    means: 'The folder for the embedded store.',
    read: text,
  },
  {
    name: 'DATABASE_URL',
    key: 'databaseUrl',
    secret: true,
    means: 'A PostgreSQL address (postgresql://user:password@host/name), instead of the embedded store.',
    read: databaseAddress,
  },
  {
    name: 'NF_SOURCES',
    key: 'sources',
    means: 'An OPML file or its address, read at start; the starter pack without it.',
    read: text,
  },
  {
    name: 'NF_WATCH',
    key: 'watch',
    means:
      'Folders whose files are taken as they come, separated by commas, each a path or name=path: newswire (NewsML-G2, NewsML 1.2, NITF, ninjs) or any feed. A file is taken when it is complete and moved to done/, or to failed/ with the reason beside it.',
    read: folderList,
  },
  {
    name: 'NF_ALLOW_HOSTS',
    key: 'allowHosts',
    default: '',
    means:
      'Private addresses that may be fetched, as a comma-separated list of networks (10.1.0.0/16), addresses or host:port; none without it.',
    read: cidrList,
  },
  {
    name: 'NF_PUBLIC_URL',
    key: 'publicUrl',
    means:
      'The address readers see (https://news.example), for feeds, canonical links and the fetcher’s name. Hubs push news to it (WebSub); without it feeds are only polled.',
    read: webAddress,
  },
  {
    name: 'NF_SITE_NAME',
    key: 'siteName',
    default: 'News Factory',
    means: 'The name in titles and feeds.',
    read: text,
  },
  {
    name: 'NF_LANG',
    key: 'language',
    default: 'en',
    means: `The language of the site for readers whose browser asks for none that it speaks, and of its feeds: ${languageCodes.join(', ')}.`,
    read: oneOf([...languageCodes]),
  },
  {
    name: 'NF_RIGHTS',
    key: 'rights',
    default: 'full',
    means:
      'The most the site shows of any article: full, excerpt or headline. Full is for reading among yourselves; a public site asks its sources first.',
    read: oneOf(['full', 'excerpt', 'headline']),
  },
  {
    name: 'NF_TOPIC_WEIGHTS',
    key: 'topicWeights',
    default: '',
    means:
      'How much the topics count in the ranking, as in sport=0.5,science=1.5: from 0, which keeps a topic off the front page, to 3; 1 without it. Single sources are weighed with news-factory sources --weight or in their list.',
    read: weightList,
  },
  {
    name: 'NF_ZONE',
    key: 'zone',
    default: 'UTC',
    means:
      'The time zone of the site, as in Europe/Vienna: pages say their times in it, and its daily briefing and the dates in searches are its days. Times in feeds and the API are in UTC.',
    read: timeZone,
  },
  {
    name: 'NF_BRIEFING_HOUR',
    key: 'briefingHour',
    default: '6',
    means:
      'The hour, in NF_ZONE, from which the briefing of a day stands; it follows the news until the day ends, and is permanent from then.',
    read: wholeNumber(0, 23),
  },
  {
    name: 'NF_POLL_MIN',
    key: 'pollMin',
    default: '60',
    means: 'The least seconds between two polls of a feed, where its server allows that much.',
    read: seconds(1, 86_400),
  },
  {
    name: 'NF_POLL_MAX',
    key: 'pollMax',
    default: '86400',
    means: 'The most seconds between two polls of a healthy feed, unless its server asks for more.',
    read: seconds(1, 86_400),
  },
  {
    name: 'NF_POLLS_A_DAY',
    key: 'pollsADay',
    means:
      'How many polls a feed gets in a day on average: busy feeds get more of them and quiet ones fewer, by the square root of how much they bring. Without it 24, and a site with fewer than 18,000 feeds goes up to five polls a second in all as far as its servers welcome it.',
    read: wholeNumber(1, 1440),
  },
  {
    name: 'NF_HOST_GAP',
    key: 'hostGap',
    default: '1',
    means: 'The least seconds between two requests to one host; 0 only for hosts of your own.',
    read: seconds(0, 60),
  },
  {
    name: 'NF_FETCHERS',
    key: 'fetchers',
    default: '24',
    means:
      'How many requests may be under way at once; those that wait for slow answers are not counted, up to some times as many.',
    read: wholeNumber(1, 500),
  },
  {
    name: 'NF_RECHECK',
    key: 'checkTimes',
    default: usualCheckTimes,
    means:
      'How long after its publication an article’s page is looked at again for changes, in minutes (m), hours (h) and days (d); live blogs are looked at every few minutes while they are written. off never looks again.',
    read: checkTimes,
  },
  {
    name: 'NF_PARSERS',
    key: 'parsers',
    default: '0',
    means: 'How many threads read feeds and pages; 0 takes one less than the machine’s cores, at most 4.',
    read: wholeNumber(0, 64),
  },
  {
    name: 'NF_PICTURES_MB',
    key: 'picturesMb',
    default: '1024',
    means:
      'How many megabytes of publishers’ pictures are kept, in the folder pictures of NF_DATA; what was not looked at for longest goes first.',
    read: wholeNumber(10, 1_000_000),
  },
  {
    name: 'NF_CONTACT',
    key: 'contact',
    means: 'An address or mail for publishers, sent with every request.',
    read: text,
  },
  {
    name: 'NF_METRICS',
    key: 'metrics',
    default: 'local',
    means:
      'Who may read /metrics (Prometheus): local, which is this machine and no proxy in front; open, which is everybody; or off.',
    read: oneOf(['local', 'open', 'off']),
  },
  {
    name: 'NF_LOG',
    key: 'logLevel',
    default: 'info',
    means: 'The least a log line must matter: debug, info, warn or error.',
    read: oneOf(['debug', 'info', 'warn', 'error']),
  },
  {
    name: 'NF_LOG_FORMAT',
    key: 'logFormat',
    default: 'text',
    means: 'How log lines are written: text, or json for machines.',
    read: oneOf(['text', 'json']),
  },
]

/**
 * Reads the configuration: `overrides` (a command's options, by setting name) stand above the environment, the environment
 * above `news-factory.config`, that above the defaults. Throws a `ConfigError` of one sentence that names what is wrong.
 */
export function readConfig(overrides: Record<string, string> = {}, from: NodeJS.ProcessEnv = process.env): Config {
  const file = configFile(overrides.NF_CONFIG ?? from.NF_CONFIG)
  const environment: NodeJS.ProcessEnv = { ...from }
  for (const [name, value] of Object.entries(file.settings)) if (!from[`${name}_FILE`]) environment[name] ||= value
  for (const [name, value] of Object.entries(overrides)) {
    environment[name] = value
    delete environment[`${name}_FILE`]
  }
  refuseUnknown(Object.keys(environment))
  const config: Record<string, unknown> = { sourceAddresses: file.sources }
  for (const setting of settings) {
    const value = rawValue(setting, environment)
    if (value !== undefined) config[setting.key] = checked(setting, value)
  }
  return Object.freeze(config) as Config
}

/** The file that NF_CONFIG names, or `news-factory.config` where there is one. */
function configFile(named: string | undefined): ConfigFile {
  const path = named?.trim() || 'news-factory.config'
  if (!named?.trim() && !existsSync(path)) return { settings: {}, sources: [] }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`The configuration file ${path} cannot be read: ${fileTrouble(error)}.`)
  }
  const file = readConfigFile(text)
  const strange = 'settings' in file ? Object.keys(file.settings).find(name => !isKnown(name)) : undefined
  if (strange)
    throw new ConfigError(
      `${path} sets ${strange}, which is no setting of News Factory; docs/configuration.md lists them.`,
    )
  if (!('wrong' in file)) return file
  throw new ConfigError(
    `${path} line ${file.wrong.line} is neither a setting (NF_PORT = 8080) nor an address: “${file.wrong.text}”.`,
  )
}

const isKnown = (name: string): boolean => settings.some(one => name === one.name || name === `${one.name}_FILE`)

function refuseUnknown(names: string[]): void {
  const unknown = names.find(name => name.startsWith('NF_') && !isKnown(name))
  if (unknown) throw new ConfigError(`${unknown} is no setting of News Factory; docs/configuration.md lists them.`)
}

/** `X`, or the content of the file that `X_FILE` names, or the default; an empty value counts as none. */
function rawValue({ name, default: fallback }: Setting, environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment[`${name}_FILE`]
  if (!file) return environment[name]?.trim() || fallback
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new ConfigError(`${name}_FILE names a file that cannot be read: ${fileTrouble(error)}.`)
  }
}

function checked({ name, read, secret }: Setting, value: string): unknown {
  try {
    return read(value)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError(`${name} is ${secret ? 'set to something else' : `“${value}”`}; it takes ${error.message}.`)
  }
}
