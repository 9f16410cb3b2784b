/** When a reader looked: the end of the visit before this one, and this one's last moment; milliseconds UTC. */
export type Visit = { before?: number; last: number }

const name = 'looked'
// Who comes back after a coffee is still on the same visit.
const sameVisitMs = 30 * 60_000
const keptSeconds = 365 * 86_400

/** The visit that the reader's browser remembers; nothing for a first one, or for what we did not write. */
export function visitIn(cookie: string | undefined, now: number): Visit | undefined {
  const found = cookie && /(?:^|;\s?)looked=([0-9a-z]{1,8})?\.([0-9a-z]{1,8})(?:;|$)/.exec(cookie)
  if (!found) return undefined
  const before = found[1] === undefined ? undefined : timeIn(found[1])
  const last = timeIn(found[2]!)
  return last <= now && (before ?? 0) <= last ? { before, last } : undefined
}

/** The visit that this look belongs to: the same for half an hour after the last look, else a new one. */
export const visitAt = (visit: Visit | undefined, now: number): Visit =>
  visit && now - visit.last < sameVisitMs ? { ...visit, last: now } : { before: visit?.last, last: now }

/** What makes the browser remember a visit: two times in seconds, and nothing that tells one reader from another. */
export function visitCookie({ before, last }: Visit, publicUrl: string | undefined): string {
  const secure = publicUrl?.startsWith('https:') ? '; Secure' : ''
  const value = `${before === undefined ? '' : written(before)}.${written(last)}`
  return `${name}=${value}; Max-Age=${keptSeconds}; Path=/since; HttpOnly; SameSite=Lax${secure}`
}

const written = (at: number): string => Math.floor(at / 1000).toString(36)
const timeIn = (text: string): number => Number.parseInt(text, 36) * 1000
