import { featureNames } from './block-features.ts'
import { boostedTrees, type Judge, type StoredTrees } from './boosted-trees.ts'
import { regionFeatureNames } from './region-features.ts'
import blocks from './trees/blocks.json' with { type: 'json' }
import regions from './trees/regions.json' with { type: 'json' }

/** The trained judges: of candidate regions (the F1 their text would have), and of blocks (log-odds to be the article's). */
export type ArticleJudges = { regions: Judge; blocks: Judge }

/** Most blocks of a page; after 100 of 500 trees 5 of 40,000 came back near to 0. It saves 40 % of the time (2026-11). */
const hopeless = { after: 100, below: -2.5 }

/** Makes judges of stored trees; throws when they look at what is not measured. */
export function articleJudges(stored: { regions: StoredTrees; blocks: StoredTrees }): ArticleJudges {
  return {
    regions: boostedTrees(stored.regions, regionFeatureNames),
    blocks: boostedTrees(stored.blocks, featureNames, hopeless),
  }
}

/** The judges that are released, trained on all labelled pages; train/README.md has their figures. */
export const releasedJudges: ArticleJudges = articleJudges({ regions, blocks })
