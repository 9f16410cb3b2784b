// How often the topic that the words of an article speak for is the one that its editors filed it under, on the world that
// developers share: titles and texts only, no addresses, no sections, no tags.
//   node test/quality/topics.ts
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { openMediaTopics } from '../../src/line/understand/topics/media-topics-of.ts'
import { mediaTopicOfCode } from '../../src/model/media-topics.ts'

const file = new URL('../../../shared/data/world/articles.jsonl.gz', import.meta.url)

/** AllSides' labels as IPTC's first level has them; labels that are of no one topic (media bias, facts) are left out. */
const labels: Record<string, string> = {
  coronavirus: 'health',
  public_health: 'health',
  healthcare: 'health',
  opioid_crisis: 'health',
  elections: 'politics',
  politics: 'politics',
  white_house: 'politics',
  us_senate: 'politics',
  us_congress: 'politics',
  republican_party: 'politics',
  democratic_party: 'politics',
  voting_rights_and_voter_fraud: 'politics',
  foreign_policy: 'politics',
  campaign_rhetoric: 'politics',
  campaign_finance: 'politics',
  role_of_government: 'politics',
  violence_in_america: 'crime-and-justice',
  supreme_court: 'crime-and-justice',
  justice: 'crime-and-justice',
  criminal_justice: 'crime-and-justice',
  justice_department: 'crime-and-justice',
  sexual_misconduct: 'crime-and-justice',
  fbi: 'crime-and-justice',
  education: 'education',
  environment: 'climate',
  climate_change: 'climate',
  labor: 'labour',
  banking_and_finance: 'business',
  economy_and_jobs: 'business',
  business: 'business',
  trade: 'business',
  technology: 'science',
  science: 'science',
  sports: 'sport',
  religion_and_faith: 'religion',
  immigration: 'society',
  race_and_racism: 'society',
  terrorism: 'conflict',
  us_military: 'conflict',
}

if (existsSync(file)) measure()
else console.log('topics: skipped, the replayed world is not on this machine')

function measure(): void {
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
  const topicsOf = openMediaTopics()
  let [all, named, right, among] = [0, 0, 0, 0]
  for (const line of lines) {
    const { title, body, topic } = JSON.parse(line) as { title: string; body: string; topic: string }
    const wanted = labels[topic]
    if (!wanted) continue
    const found = topicsOf({ id: 0, title, body, lang: 'en', tags: [], sourceTopics: [] })
    const broad = found.map(({ code }) => mediaTopicOfCode(code)!).filter(({ parent }) => parent === undefined)
    all++
    if (broad.length > 0) named++
    if (broad[0]?.slug === wanted) right++
    if (broad.some(({ slug }) => slug === wanted)) among++
  }
  const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`
  console.log(
    `topics: ${all} articles with a label that IPTC has, ${percent(named, all)} named; first is the label's ${percent(right, named)}, one of two ${percent(among, named)}`,
  )
}
