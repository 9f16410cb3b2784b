import type { Config } from '../config.ts'

/** What a command was given: the configuration (environment, then options), its own options and the words left over. */
export type Given = { config: Config; options: Record<string, string | boolean | undefined>; words: string[] }

/** An option of a command; with `value` it takes one, and `value` names it in the help. */
export type Option = { name: string; means: string; value?: string }

export type Command = {
  name: string
  /** One line for the overview. */
  summary: string
  /** The rest of the help, in plain sentences. */
  details?: string
  /** What may follow the name, as the help shows it: `<address>`. */
  takes?: string
  options?: Option[]
  /** Whether settings such as --port may be given as options. */
  settings?: boolean
  /** Gives the exit code; nothing means 0. */
  run(given: Given): Promise<number | undefined>
}

/** A command cannot go on, for a reason that its user can act on: one sentence. */
export class CommandError extends Error {
  override name = 'CommandError'
  readonly code: number
  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}
