import type { Block } from '../blocks.ts'
import type { PageLook } from './page-look.ts'

/**
 * Features of one idea: their names, and what measures them of a block. The values go into `rows` from the place `from`
 * on, one for each name and in their order; what is not written there is 0.
 */
export type FeatureGroup = {
  names: readonly string[]
  measure: (rows: Float32Array, from: number, block: Block, look: PageLook) => void
}

/** A truth as a number. */
export const flag = (is: boolean): number => (is ? 1 : 0)

/** `value` within ±`most`: far is far. */
export const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value))
