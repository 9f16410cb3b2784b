/** What a name names. What cannot be told is `other`: it is kept, for other articles may tell, and not shown. */
export type NameKind = 'person' | 'organisation' | 'other'

/**
 * A name in an article. `key` is what makes it the same name in another article: folded, without the endings of cases.
 * `times` counts it in headline and text, short forms with it.
 */
export type NameInArticle = {
  key: string
  name: string
  kind: NameKind
  times: number
  inTitle: boolean
  inBody: boolean
}

/**
 * A place: a country or territory under its ISO 3166-1 code in small letters, or a city under GeoNames' number. `name` is
 * a city's name as GeoNames has it; a country's is said by `Intl.DisplayNames`. Degrees.
 */
export type Place = { id: string; name: string; country: string; lat: number; lon: number }

/** A place in an article; `leads` where headline or first paragraph name it. */
export type PlaceInArticle = Place & { times: number; leads: boolean }

/** A code of IPTC's Media Topics (`20000056`) and how sure it is, 0 to 1. */
export type TopicInArticle = { code: string; weight: number }

/** What an article is about, as far as its words tell. Lists are short, the weightiest first. */
export type Understanding = {
  names: NameInArticle[]
  places: PlaceInArticle[]
  topics: TopicInArticle[]
  /** As the article writes them. */
  keyphrases: string[]
}

/** Who and what a story names: as `NameInArticle`, over all of its articles. `articles` is how many name it. */
export type NameInStory = { key: string; name: string; kind: NameKind; articles: number }

/** A place that a story is about. */
export type PlaceInStory = Place & { articles: number }

/** What a story is about. */
export type StoryUnderstanding = {
  names: NameInStory[]
  places: PlaceInStory[]
  topics: TopicInArticle[]
  keyphrases: string[]
}

/** An article as whoever understands it is given it. */
export type ArticleToUnderstand = {
  id: number
  title: string
  body: string
  /** BCP 47; `und` where it is not known. */
  lang: string
  url?: string
  section?: string
  tags: string[]
  /** What is known of its source: its country (ISO 3166-1) and what its feeds are about, as topic words. */
  country?: string
  sourceTopics: string[]
}

/**
 * Says what articles are about, in their order; nothing for one that it cannot read. The one that comes with us reads
 * words (`line/understand`); one that asks a model adds to what it is given by another.
 */
export type Understander = (articles: readonly ArticleToUnderstand[]) => Promise<(Understanding | undefined)[]>
