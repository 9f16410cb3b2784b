import type { Block } from '../blocks.ts'
import type { PageLook } from './page-look.ts'

/** Takes the next value of a block; called once for each name of a group, in their order. */
export type Put = (value: number) => void

/** Features of one idea: their names, and what measures them of a block, in the same order. */
export type FeatureGroup = { names: readonly string[]; measure: (put: Put, block: Block, look: PageLook) => void }

/** A truth as a number. */
export const flag = (is: boolean): number => (is ? 1 : 0)

/** `value` within ±`most`: far is far. */
export const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value))
