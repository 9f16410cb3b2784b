import { join } from 'node:path'

/** The font that cards are written in: Source Serif 4 Bold under another name, for Latin, Cyrillic and Greek (OFL). */
export const cardFont = join(import.meta.dirname, 'card.ttf')

/** What the process that draws cards is told of fonts: that there are none but ours. */
export const fontSettings = join(import.meta.dirname, 'fonts.conf')
