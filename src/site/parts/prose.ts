import type { PictureAddresses } from '../pictures/pictures.ts'
import { withOwnPictures } from './own-pictures.ts'

/**
 * A publisher's sanitised HTML as our pages show it: its pictures from here; wide tables and code in a box of their own
 * that scrolls and that the keyboard reaches (WCAG 2.1.1); a line that stands for a player or a frame marked as such. The
 * HTML is our own writing, where a tag is always written like this and text never is.
 */
export const prose = (html: string, pictures: PictureAddresses): string =>
  withOwnPictures(html, pictures)
    .replaceAll('<table', '<div class="scroller" tabindex="0"><table')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre', '<pre tabindex="0"')
    .replace(/<p>(?=<a [^>]*>[▶↗] [^<]*<\/a><\/p>)/g, '<p class="embed">')
