/** What the one safe fetcher is asked. Validators are sent byte for byte as they were received. */
export type FetchRequest = {
  url: string
  /** What it is for: decides the caps, the Accept header and whether robots.txt is asked first. */
  purpose: 'feed' | 'page' | 'picture' | 'list'
  etag?: string
  lastModified?: string
  /** The address that gave the validators, where redirects lead from `url` to another; nobody else is sent them. */
  validatorsFor?: string
  signal?: AbortSignal
}

/** A form sent to another machine (a WebSub hub): the one thing News Factory sends anywhere. */
export type PostRequest = { url: string; form: Record<string, string>; signal?: AbortSignal }

/**
 * An answer with a body, or "not modified". `url` is where the bytes came from after redirects; `movedTo` is set when
 * every hop on the way was permanent (301, 308). `freshForMs` is what the server says of the answer's lifetime
 * (Cache-Control max-age less Age, or Expires), absent when it says nothing.
 */
export type Fetched = {
  status: number
  notModified: boolean
  url: string
  movedTo?: string
  headers: Record<string, string>
  bytes: Uint8Array
  etag?: string
  lastModified?: string
  contentType?: string
  freshForMs?: number
  fetchedAt: number
  /** Bytes on the wire, before inflation. */
  wireBytes: number
}

/** A sitemap that an index names, with the validators of its last answer, byte for byte. */
export type SitemapPart = { url: string; etag?: string; lastModified?: string }
