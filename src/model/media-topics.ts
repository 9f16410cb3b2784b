/**
 * A topic of IPTC's Media Topics (cv.iptc.org/newscodes/mediatopic), first or second level: its code, the word that stands
 * for it in addresses, and the code of the topic it is part of.
 */
export type MediaTopic = { code: string; slug: MediaTopicSlug; parent?: string }

/** The word of a media topic in addresses. */
export type MediaTopicSlug = (typeof table)[number][1]

// Code, word in addresses, the code it is under. Addresses that were there before the codes (`/topic/climate`) stay.
const table = [
  ['01000000', 'culture'],
  ['20000002', 'arts-and-entertainment', '01000000'],
  ['20000038', 'cultural-life', '01000000'],
  ['20000045', 'mass-media', '01000000'],
  ['16000000', 'conflict'],
  ['20000053', 'act-of-terror', '16000000'],
  ['20000056', 'armed-conflict', '16000000'],
  ['20000065', 'civil-unrest', '16000000'],
  ['20000070', 'coup', '16000000'],
  ['20001361', 'cyber-warfare', '16000000'],
  ['20000073', 'peace-process', '16000000'],
  ['20001377', 'war-victims', '16000000'],
  ['02000000', 'crime-and-justice'],
  ['20000082', 'crime', '02000000'],
  ['20000106', 'judiciary', '02000000'],
  ['20000121', 'law', '02000000'],
  ['20000129', 'law-enforcement', '02000000'],
  ['03000000', 'disasters-and-accidents'],
  ['20000139', 'accident', '03000000'],
  ['20000148', 'disaster', '03000000'],
  ['20000168', 'emergency-response', '03000000'],
  ['04000000', 'business'],
  ['20000349', 'business-enterprise', '04000000'],
  ['20000170', 'company-news', '04000000'],
  ['20000344', 'economy', '04000000'],
  ['20000385', 'markets', '04000000'],
  ['20000209', 'industry', '04000000'],
  ['05000000', 'education'],
  ['20000400', 'school', '05000000'],
  ['20000413', 'examinations', '05000000'],
  ['20000415', 'students', '05000000'],
  ['20000416', 'teachers', '05000000'],
  ['06000000', 'climate'],
  ['20000418', 'climate-change', '06000000'],
  ['20000420', 'conservation', '06000000'],
  ['20000424', 'pollution', '06000000'],
  ['20000430', 'natural-resources', '06000000'],
  ['20000441', 'nature', '06000000'],
  ['20001374', 'sustainability', '06000000'],
  ['07000000', 'health'],
  ['20000446', 'diseases', '07000000'],
  ['20000461', 'hospitals', '07000000'],
  ['20000483', 'health-insurance', '07000000'],
  ['20000464', 'treatment', '07000000'],
  ['20000485', 'medical-profession', '07000000'],
  ['20001358', 'public-health', '07000000'],
  ['08000000', 'human-interest'],
  ['20000498', 'awards', '08000000'],
  ['20000505', 'celebrity', '08000000'],
  ['20000501', 'ceremony', '08000000'],
  ['20000499', 'records', '08000000'],
  ['09000000', 'labour'],
  ['20000509', 'employment', '09000000'],
  ['20000523', 'labour-market', '09000000'],
  ['20000524', 'labour-relations', '09000000'],
  ['20000531', 'retirement', '09000000'],
  ['20000536', 'unions', '09000000'],
  ['10000000', 'lifestyle-and-leisure'],
  ['20000538', 'leisure', '10000000'],
  ['20000565', 'lifestyle', '10000000'],
  ['20001339', 'wellness', '10000000'],
  ['11000000', 'politics'],
  ['20000574', 'election', '11000000'],
  ['20000587', 'fundamental-rights', '11000000'],
  ['20000593', 'government', '11000000'],
  ['20000621', 'government-policy', '11000000'],
  ['20000638', 'international-relations', '11000000'],
  ['20000647', 'political-crisis', '11000000'],
  ['20000649', 'political-process', '11000000'],
  ['12000000', 'religion'],
  ['20000657', 'belief-systems', '12000000'],
  ['20000690', 'religious-festival', '12000000'],
  ['20000703', 'religious-leader', '12000000'],
  ['13000000', 'science'],
  ['20000710', 'biomedical-science', '13000000'],
  ['20000717', 'natural-science', '13000000'],
  ['20000735', 'scientific-research', '13000000'],
  ['20000742', 'social-sciences', '13000000'],
  ['20000756', 'technology', '13000000'],
  ['20000763', 'computing', '13000000'],
  ['14000000', 'society'],
  ['20000770', 'demographics', '14000000'],
  ['20000775', 'discrimination', '14000000'],
  ['20000780', 'family', '14000000'],
  ['20000771', 'immigration', '14000000'],
  ['20000802', 'social-problem', '14000000'],
  ['20000817', 'welfare', '14000000'],
  ['15000000', 'sport'],
  ['20000822', 'competition', '15000000'],
  ['20001104', 'doping', '15000000'],
  ['20001108', 'sport-event', '15000000'],
  ['20001125', 'sport-organisation', '15000000'],
  ['20001148', 'transfers', '15000000'],
  ['17000000', 'weather'],
  ['20001128', 'weather-forecast', '17000000'],
  ['20001129', 'weather-phenomena', '17000000'],
  ['20001131', 'weather-warning', '17000000'],
] as const

/** The topics of the first two levels that we tell apart, in IPTC's order. */
export const mediaTopics: readonly MediaTopic[] = table.map(([code, slug, parent]) => ({ code, slug, parent }))

const byCode: ReadonlyMap<string, MediaTopic> = new Map(mediaTopics.map(topic => [topic.code, topic]))
const bySlug: ReadonlyMap<string, MediaTopic> = new Map(mediaTopics.map(topic => [topic.slug, topic]))

/** The topic of a code, if it is one of ours. */
export const mediaTopicOfCode = (code: string): MediaTopic | undefined => byCode.get(code)

/** The topic that an address names, if it is one of ours. */
export const mediaTopicOfSlug = (slug: string): MediaTopic | undefined => bySlug.get(slug)
