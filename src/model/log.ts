/** Values that go with a log line, by name. */
export type Facts = Record<string, unknown>

/** Writes one line of the log. */
export type LogLine = (message: string, facts?: Facts) => void

/** Where everything that works reports to; handed in, so that a test can read along. */
export type Log = { debug: LogLine; info: LogLine; warn: LogLine; error: LogLine }
