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
  /** How many words that is at most; 1 unless said otherwise. */
  most?: number
  options?: Option[]
  /** The settings that matter to it, for its help; all unless said otherwise. Any may be given, but where it has none. */
  settings?: readonly string[] | 'all'
  /** Gives the exit code; nothing means 0. */
  run(given: Given): Promise<number | undefined>
}

/** What commands need that open the store, and those that ask the network as well. */
export const storeSettings = ['NF_DATA', 'DATABASE_URL']
export const networkSettings = ['NF_ALLOW_HOSTS', 'NF_CONTACT', 'NF_PUBLIC_URL']

/** A command cannot go on, for a reason that its user can act on: one sentence. */
export class CommandError extends Error {
  override name = 'CommandError'
  readonly code: number
  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}
