import type { SearchQuery, SearchTerm } from '../../text/search/query.ts'

/** What an article is indexed under: index tokens with single spaces between. */
export type IndexEntry = { title: string; body: string; facets: string[] }

// Pending entries are looked through by every question: with the server's 4 MB a rare word took 14 ms more (2026-11).
const pendingListKb = 256

/** The full-text index of PostgreSQL: `tsvector`s that we write ourselves, since its own parser parts other words. */
export const tsearchTable: string[] = [
  'drop table if exists article_search',
  'create table article_search (article_id integer primary key references article(id) on delete cascade, words tsvector not null)',
  `create index article_search_words on article_search using gin(words) with (gin_pending_list_limit = ${pendingListKb})`,
  // read three times as quickly where the server was built with it, which is nearly everywhere
  `do $$ begin alter table article_search alter column words set compression lz4; exception when others then null; end $$`,
]

/** How PostgreSQL looks through a stretch of the index. */
export const tsearchCode: string[] = [
  'drop function if exists search_stretch',
  // The planner cannot tell how seldom many words in a row are, and would rather read the whole table: 170 ms of CPU at
  // 20,000 articles. `+ 0` keeps it from walking along the primary key. What the index answers by itself is asked first
  // (`words_all`), since rows are dear to read: 15 µs, and 150 from a cold disk cache. Of those, newest first, phrases are
  // looked at (`wanted`), at most so many rows and milliseconds, and the newest hundred that are found are weighed. A row
  // without an article says down to which number all was looked at, and in how many rows.
  `create function search_stretch(words_all tsquery, wanted tsquery, weighed tsquery,
      lowest integer, below integer, most integer, most_looked integer, patience integer)
    returns table (id integer, relevance real, reached integer, looked integer) language plpgsql stable set enable_seqscan = off as $$
    declare
      deadline timestamptz := clock_timestamp() + patience * interval '1 millisecond';
      candidate integer;
      fits boolean;
      fitting integer[] := '{}';
      seen integer := lowest;
      rows_seen integer := 0;
    begin
      for candidate, fits in
        select newest.article_id, wanted is null
          or (select words @@ wanted from article_search one where one.article_id = newest.article_id)
        from (select article_id from article_search
          where words @@ words_all and article_id + 0 < below and article_id + 0 >= lowest
          order by article_id + 0 desc limit case when wanted is null then most else most_looked end) newest
      loop
        if fits then fitting := fitting || candidate; end if;
        rows_seen := rows_seen + 1;
        if cardinality(fitting) = most or rows_seen = most_looked or clock_timestamp() > deadline then
          seen := candidate;
          exit;
        end if;
      end loop;
      return query
        select article_id, case when weighed is not null and row_number() over (order by article_id desc) <= 100
          then ts_rank_cd(words, weighed, 1) end, null::integer, null::integer
        from article_search where article_id = any(fitting)
        union all select null, null, seen, rows_seen;
    end $$`,
]

// PostgreSQL's own limits of a tsvector: positions are told apart up to here, and this many of each word are kept.
const lastPosition = 16_383
const mostPositions = 255

/**
 * An article as a `tsvector`: its words with their places, those of the headline with weight A and once more as `h:…`,
 * which finds them without looking at the row; facets, and the blocks its number lies in.
 */
export function tsvectorOf(articleId: number, { title, body, facets }: IndexEntry): string {
  const places = new Map<string, string[]>()
  const put = (token: string, place: string): void => {
    const known = places.get(token)
    if (!known) places.set(token, [place])
    else if (known.length < mostPositions) known.push(place)
  }
  let at = 0
  for (const token of tokensIn(title)) {
    put(token, `${++at}A`)
    put(`h:${token}`, `${at}`)
  }
  at++ // a phrase does not go on from the headline into the text
  for (const token of tokensIn(body)) put(token, `${Math.min(++at, lastPosition)}`)
  const words = [...places].map(([token, list]) => `${lexeme(token)}:${list.join(',')}`)
  return [...words, ...facets.map(lexeme), ...blocksOf(articleId).map(lexeme)].join(' ')
}

const tokensIn = (text: string): string[] => (text ? text.split(' ') : [])

// Blocks of 2,048, 16,384, 131,072 and 1,048,576 numbers.
const blockBits = [11, 14, 17, 20]
const blockName = (level: number, block: number): string => `b${level}:${block}`
const blocksOf = (id: number): string[] => blockBits.map((bits, level) => blockName(level, id >>> bits))

/** A stretch of articles by number, from `from` up to and without `below`, and the blocks that are all of it. */
export type Stretch = { from: number; below: number; blocks: string[] }

/**
 * How long the stretches should be from here: the shortest level in which `lacking` matches are to be expected, where the
 * last one, from `from` up to `below`, had so many.
 */
export function levelFor(lacking: number, found: number, { from, below }: Omit<Stretch, 'blocks'>): number {
  const needed = (lacking / (found + 1)) * (below - from)
  const level = blockBits.findIndex(bits => 2 ** bits >= needed)
  return level < 0 ? blockBits.length - 1 : level
}

/** The stretch of one or two blocks of this level that ends just below `below` and begins no lower than `least`. */
export function stretchBelow(below: number, least: number, level: number): Stretch {
  const bits = blockBits[level]!
  const last = (below - 1) >>> bits
  const first = Math.max(0, last - 1)
  return { from: Math.max(first << bits, least), below, blocks: [blockName(level, first), blockName(level, last)] }
}

/** A query as a `tsquery`, every token quoted, so that nothing a reader types is syntax. */
export function tsqueryOf({ all, none }: SearchQuery): string {
  const unwanted = none.length > 0 ? [`!${anyOf(none)}`] : []
  return [...all.map(anyOf), ...unwanted].join(' & ')
}

/** What of a query the index answers without a look at the rows: phrases as words in any order, within some blocks. */
export function indexQueryOf({ all, none }: SearchQuery, blocks: string[]): string {
  const apart = (term: SearchTerm): string => ('facets' in term ? termIn(term) : termIn(term, ' & '))
  const wanted = all.map(terms => `(${terms.map(apart).join(' | ')})`)
  const unwanted = none.filter(term => !hasPhrase(term))
  return [...wanted, `(${blocks.map(lexeme).join(' | ')})`, ...unwanted.map(term => `!${anyOf([term])}`)].join(' & ')
}

/** Whether a query has words that must stand in an order, which only the rows tell. */
export const asksForOrder = ({ all, none }: SearchQuery): boolean => [...all.flat(), ...none].some(hasPhrase)

const hasPhrase = (term: SearchTerm): boolean => 'sequences' in term && term.sequences.some(words => words.length > 1)

/** The words of a query alone, of which a hit's fitness is told; nothing where it only has filters. */
export function wordsOfQuery({ all }: SearchQuery): string | undefined {
  const words = all
    .map(terms => terms.filter(term => 'sequences' in term))
    .filter(terms => terms.length > 0)
    .map(terms => anyOf(terms.map(({ sequences, prefix }) => ({ sequences, prefix }))))
  return words.length > 0 ? words.join(' & ') : undefined
}

const anyOf = (terms: SearchTerm[]): string => `(${terms.map(term => termIn(term)).join(' | ')})`

function termIn(term: SearchTerm, joint = ' <-> '): string {
  if ('facets' in term) return term.facets.map(lexeme).join(' | ')
  const head = term.inTitle ? 'h:' : ''
  const sequence = (tokens: string[]): string =>
    `(${tokens.map(token => lexeme(head + token)).join(joint)}${term.prefix ? ':*' : ''})`
  return term.sequences.map(sequence).join(' | ')
}

const lexeme = (token: string): string => `'${token.replaceAll(/['\\\0]/g, '')}'`
