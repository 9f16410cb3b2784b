// The process that decodes what publishers call pictures. It holds nothing, knows nothing and may be killed at any moment.
import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import sharp, { type Sharp } from 'sharp'
import { drawCard } from '../cards/draw-card.ts'
import { rightsOf } from './picture-rights.ts'
import {
  type DrawTask,
  type Making,
  mostPixels,
  type ProcessAnswer,
  type ProcessWord,
  type Resized,
  type ResizeTask,
  type ResizeTrouble,
} from './resize-task.ts'

const [memoryMb, cpuMs] = process.argv.slice(2).map(Number) as [number, number]
let begun = process.cpuUsage()
let atWork = false

sharp.cache(false)
sharp.concurrency(1)
// Only decoders of the five kinds are left: no SVG, no PDF, no TIFF, whatever a file pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map(kind => `VipsForeignLoad${kind}`),
})

// Pages go before pictures, and if the machine runs out of memory this is what it can do without.
try {
  setPriority(5)
  writeFileSync('/proc/self/oom_score_adj', '1000')
} catch {
  // not every system has these
}

// libvips works in threads of its own, so this goes on whatever it is at. It only says so: an exit waits for those threads.
setInterval(() => {
  if (rssMb() > memoryMb) say('too much memory')
  const { user, system } = process.cpuUsage(begun)
  if (atWork && (user + system) / 1000 > cpuMs) say('too much time')
}, 50)
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', async (task: ResizeTask | DrawTask) => {
  begun = process.cpuUsage()
  atWork = true
  const answer = 'card' in task ? await drawn(task) : await answerTo(task)
  atWork = false
  process.send!({ answer, spent: rssMb() > memoryMb / 2 } satisfies ProcessAnswer)
})
say('ready')

function rssMb(): number {
  return process.memoryUsage.rss() / 2 ** 20
}

function say(word: ProcessWord): void {
  process.send!(word)
}

async function drawn({ card }: DrawTask): Promise<Resized | ResizeTrouble> {
  try {
    return { width: 1200, height: 630, made: [await drawCard(card)] }
  } catch (error) {
    return { trouble: (error as Error).message.split('\n')[0]! }
  }
}

async function answerTo({ bytes, makings }: ResizeTask): Promise<Resized | ResizeTrouble> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    const { autoOrient, xmpAsString = '' } = await picture.metadata()
    const rights = rightsOf(xmpAsString)
    const made: Uint8Array[] = []
    for (const making of makings)
      made.push(await make(rights ? picture.clone().withXmp(rights) : picture.clone(), making))
    return { width: autoOrient.width, height: autoOrient.height, made }
  } catch (error) {
    return { trouble: (error as Error).message.split('\n')[0]! }
  }
}

/**
 * Turned the way the camera was held, in sRGB, never larger than it was. Qualities by eye; AVIF at effort 0 costs what
 * WebP does and is a quarter smaller (decisions/017, measured 2026-11).
 */
async function make(picture: Sharp, { width, format, fine }: Making): Promise<Uint8Array> {
  const resized = picture.autoOrient().resize({ width, withoutEnlargement: true })
  if (format === 'avif') return resized.avif({ quality: 52, effort: 0 }).toBuffer()
  if (format === 'webp') return resized.webp({ quality: fine ? 90 : 76, effort: fine ? 2 : 3 }).toBuffer()
  return resized.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true }).toBuffer()
}
