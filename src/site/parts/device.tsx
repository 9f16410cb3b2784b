import type { Html } from '../jsx/jsx-runtime.ts'
import type { Words } from '../words/words.ts'

/** The browser script of everything that a reader keeps on the device. */
export const deviceScript = 'device.js'

/** Offers to save the page on the reader's device; unseen without a script, and where a browser can keep nothing. */
export const KeepPage = ({ words: { device } }: { words: Words }): Html => (
  <keep-page data-keep={device.keep} data-drop={device.drop} hidden>
    <button type="button" class="button" />
  </keep-page>
)

/** Says how old a copy is that is read in place of the page; unseen on the page itself. */
export const KeptCopy = ({ words: { device } }: { words: Words }): Html => (
  <p class="banner kept" role="status" data-label={device.copy} hidden />
)
