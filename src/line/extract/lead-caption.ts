import type { Picture } from '../../model/feed.ts'
import { isCaption } from './block-roles.ts'
import type { Block, PageBlocks } from './blocks.ts'
import { largestAddress, samePicture } from './metadata/picture-address.ts'
import { captionAndCredit } from './metadata/picture-box.ts'

/**
 * The block of the text that is the caption of the lead picture: where that stands in the text too, what follows it and
 * reads like one. The picture is shown above the text, so its words must not stay behind in it.
 */
export function leadCaption(
  page: PageBlocks,
  kept: ReadonlySet<number>,
  lead: Picture,
  url: string,
): Block | undefined {
  for (const { element, at } of page.pictures) {
    const next = page.blocks[at]
    if (next && kept.has(at) && isCaption(next) && samePicture(largestAddress(element, url), lead.url)) return next
  }
  return undefined
}

/** The picture with the words of its caption, where it had none. */
export const withCaption = (picture: Picture, { text }: Block): Picture =>
  picture.caption || picture.credit ? picture : { ...picture, ...captionAndCredit({ caption: text }) }
