/** Why an expected thing failed. Each word is stored, counted and shown; `text/failure-words.ts` says it in a sentence. */
export type Failure =
  | 'unreachable' // no connection: refused, reset, no route
  | 'no-such-host' // the name does not resolve
  | 'bad-certificate' // TLS refused
  | 'private-address' // the address is not public and not allowed by the configuration
  | 'bad-address' // not an http(s) URL we may ask
  | 'forbidden-by-robots' // robots.txt says no
  | 'timeout' // the overall deadline passed, drip-fed answers included
  | 'too-large' // more bytes than the cap, on the wire or inflated
  | 'too-many-redirects'
  | 'broken-answer' // truncated body, bad encoding, protocol error
  | 'refused' // 401, 403, 451
  | 'not-found' // 404
  | 'gone' // 410
  | 'moved' // for good, to an address that is read as another feed
  | 'slow-down' // 429, or 503 with Retry-After
  | 'server-error' // other 4xx, 5xx
  | 'not-a-feed' // answered, but it is no feed (an HTML page, most often)
  | 'not-an-article' // answered, but it is no HTML page
  | 'empty' // answered with nothing
  | 'too-slow' // parsing ran past its deadline; the worker was stopped
  | 'too-much-memory' // parsing ran past its memory; the worker was stopped
  | 'crashed' // parsing threw
  | 'bad-folder' // a watched folder cannot be read, or nothing can be moved in it

/** A failure that was to be expected: a word, what exactly happened, and when to try again if the other side said so. */
export type Failed = { failed: Failure; detail?: string; retryAt?: number }

/** The result of something that may fail in expected ways. Broken invariants are thrown instead. */
export type Outcome<T> = { done: T } | Failed
