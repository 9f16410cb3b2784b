import { type Html, raw } from '../jsx/jsx-runtime.ts'

const drawn = (path: string): Html =>
  raw(`<svg class="chevrons" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="${path}"/></svg>`)

const onwards = drawn('m1 1 4 5-4 5m5-10 4 5-4 5')
const backwards = drawn('M6 1 2 6l4 5m5-10L7 6l4 5')

/** The sign 》 of the handover, onwards or backwards; it turns around in right-to-left text. */
export const Chevrons = ({ back }: { back?: boolean }): Html => (back ? backwards : onwards)
