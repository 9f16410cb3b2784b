/** What a source is; the ranking and the coverage list use it. */
export type SourceKind =
  | 'agency'
  | 'broadcaster'
  | 'newspaper'
  | 'magazine'
  | 'online'
  | 'public-body'
  | 'science'
  | 'blog'

/** What a source lets us show; `model/rights.ts` turns it into what each output carries. */
export type RightsProfile = 'full' | 'excerpt' | 'headline'

/** A publisher. `owner` makes reports independent: two sources of one owner count once. ISO 3166-1 and BCP 47 codes. */
export type Source = {
  id: number
  name: string
  homepage?: string
  owner?: string
  country?: string
  languages: string[]
  kind?: SourceKind
  rights: RightsProfile
}

/** A source as an OPML file, the starter pack or a person gives it, before it has an id. */
export type NewSource = {
  name: string
  feed: string
  /** The feed's address is that of a page whose headlines are its items. */
  isPage?: boolean
  homepage?: string
  owner?: string
  country?: string
  languages?: string[]
  kind?: SourceKind
  rights?: RightsProfile
  topics?: string[]
  /** The folders its feed stands in, each a path of names from the outermost. */
  folders?: string[][]
  /** 1 for what the operator wants first; 2 for the rest and without it. */
  tier?: 1 | 2
  /** The operator's weight of it in the ranking, 0 to 2; 1 without it. */
  weight?: number
}
