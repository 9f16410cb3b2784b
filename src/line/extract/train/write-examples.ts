// Writes what the trees learn from: the features and the truth of the candidate regions, or of the blocks, of labelled pages.
//   node src/line/extract/train/write-examples.ts --what regions --data ../shared/data/extraction --out /tmp/regions
//   node src/line/extract/train/write-examples.ts --what blocks --models /tmp/models --data … --out /tmp/blocks
// Further lists of labelled pages are named by path, once each: --further /tmp/more/rules.jsonl.gz
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lightDocument } from '../../../text/light-dom.ts'
import type { BlockContext } from '../block-context.ts'
import { blockFeatures, featureNames } from '../block-features.ts'
import { boostedTrees } from '../boosted-trees.ts'
import { measurePage } from '../measure-page.ts'
import type { Region } from '../region.ts'
import { regionCandidates, regionFeatureNames, regionFeatures } from '../region-features.ts'
import { type Rough, roughLook } from '../rough-look.ts'
import { type BlockLabel, labelBlocks } from './label-blocks.ts'
import { foldOf, folds, hostOf, labelledPages, labelledSets } from './labelled-pages.ts'

/** A page of whose truth less is found in its blocks teaches nothing: its labels are wrong. */
const leastCoverage = 0.6

const { values } = parseArgs({
  options: {
    what: { type: 'string', default: 'regions' },
    data: { type: 'string', default: '../shared/data/extraction' },
    further: { type: 'string', multiple: true, default: [] },
    models: { type: 'string', default: '/tmp/models' },
    out: { type: 'string', default: '/tmp/examples' },
  },
})
mkdirSync(values.out, { recursive: true })
const isRegions = values.what === 'regions'

type Example = { target: number; weight: number }
const rows: Float32Array[] = []
const examples: Example[] = []
const pages: { set: string; id: string; fold: number; rows: number }[] = []
// A block is measured with the region that a model chose which never saw its page: as it will be in use.
const regionJudges = Array.from({ length: isRegions ? 0 : folds }, (_, fold) =>
  boostedTrees(JSON.parse(readFileSync(join(values.models, `fold-${fold}.regions.json`), 'utf8')), regionFeatureNames),
)
for (const { folder, set } of labelledSets(values.data, values.further)) {
  for (const { id, url, html, truth } of labelledPages(folder, set)) {
    const { context } = measurePage(lightDocument(html), url)
    const rough = roughLook(context)
    const { labels, coverage } = labelBlocks(
      context.blocks.map(block => block.text),
      truth,
    )
    if (!rough || coverage < leastCoverage || context.blocks.length > 4_000) continue
    const fold = foldOf(hostOf(url, html))
    const found = isRegions ? regionExamples(context, rough, labels) : blockExamples(context, rough, labels, fold)
    rows.push(found.rows)
    examples.push(...found.examples)
    pages.push({ set, id, fold, rows: found.examples.length })
  }
}
const names = isRegions ? regionFeatureNames : featureNames
write('features.f32', Buffer.concat(rows.map(row => new Uint8Array(row.buffer))))
write('targets.f32', new Uint8Array(Float32Array.from(examples, example => example.target).buffer))
write('weights.f32', new Uint8Array(Float32Array.from(examples, example => example.weight).buffer))
write('examples.json', JSON.stringify({ names, pages }))
console.log(`${pages.length} pages, ${examples.length} ${values.what} of ${names.length} features in ${values.out}`)

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(values.out, name), content)
}

function blockExamples(context: BlockContext, rough: Rough, labels: BlockLabel[], fold: number) {
  const measured = blockFeatures(context, rough.region, regionJudges[fold]!)
  const examples = measured.blocks.map(({ index }) => {
    const { isBody, weight } = labels[index]!
    return { target: isBody ? 1 : 0, weight }
  })
  return { rows: measured.rows, examples }
}

/** A region is worth the F1 of the text in it, where what is no prose, and so is easily told from the text, counts little. */
function regionExamples(context: BlockContext, rough: Rough, labels: BlockLabel[]) {
  const right = [0]
  const wrong = [0]
  for (const { index, text } of context.blocks) {
    const { isBody, weight } = labels[index]!
    right.push(right[index]! + (isBody ? text.length : 0))
    wrong.push(wrong[index]! + (isBody || weight === 0 ? 0 : text.length * (context.isProse[index] ? 1 : 0.15)))
  }
  const candidates = regionCandidates(context)
  const worthOf = ({ first, end }: Region): number => {
    const found = right[end]! - right[first]!
    return (2 * found) / (right.at(-1)! + found + wrong[end]! - wrong[first]!)
  }
  const weight = Math.min(0.2, 1 / candidates.length)
  return {
    rows: regionFeatures(context, candidates, rough.region),
    examples: candidates.map(candidate => ({ target: worthOf(candidate), weight })),
  }
}
