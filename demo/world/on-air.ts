import type { Block, Draft, Published, Revision } from './world-model.ts'

/** What the calendar needs: when the world began (milliseconds UTC), the clock, how much faster than it news comes out. */
export type Pace = { startedAt: number; clock: () => number; speed: number }

/** What is out at the moment, and two ways to hurry it. */
export type OnAir = {
  /** Everything published by now, newest first, withdrawn articles included. */
  published(): Published[]
  /** Publishes one article now, whenever it was due. Throws when there is no such article. */
  publish(id: string): void
  /** Lets the given milliseconds pass at once; what falls due is dated now. */
  advance(ms: number): void
}

/** Puts drafts on the air: each comes out, changes and is withdrawn at its own time. */
export function onAir(drafts: Draft[], { startedAt, clock, speed }: Pace): OnAir {
  let advanced = 0
  const released = new Map<string, number>()
  const moments = new Map<string, number>()
  const states = new Map<string, Published>()
  const elapsed = (): number => (clock() - startedAt) * speed + advanced
  const offsetOf = (draft: Draft): number => released.get(draft.id) ?? draft.at

  /** The date of something that has happened; it is remembered, so that it never changes afterwards. */
  const momentOf = (key: string, offset: number): number => {
    const planned = Math.round(startedAt + (offset > 0 ? offset / speed : offset))
    const moment = moments.get(key) ?? Math.min(planned, clock())
    moments.set(key, moment)
    return moment
  }

  /** The article after the changes that have happened; each such state is made once. */
  const stateOf = (draft: Draft): Published => {
    const offset = offsetOf(draft)
    const happened = draft.revisions.filter(revision => offset + revision.after <= elapsed())
    const withdrawn = draft.withdrawnAfter !== undefined && offset + draft.withdrawnAfter <= elapsed()
    const key = `${draft.id} ${happened.length} ${withdrawn}`
    const state = states.get(key) ?? makeState(draft, offset, happened, withdrawn)
    states.set(key, state)
    return state
  }

  const makeState = (draft: Draft, offset: number, happened: Revision[], withdrawn: boolean): Published => {
    const last = happened.at(-1)
    const publishedAt = momentOf(draft.id, offset)
    const writtenAt = momentOf(draft.copyOf ?? draft.id, draft.writtenAt ?? offset)
    const title = happened.findLast(revision => revision.title)?.title ?? draft.title
    return {
      id: draft.id,
      draft,
      title: withDays(title, writtenAt, draft.language),
      blocks: blocksWithDays(last?.blocks ?? draft.blocks, writtenAt, draft.language),
      publishedAt,
      updatedAt: last ? momentOf(`${draft.id} +${last.after}`, offset + last.after) : publishedAt,
      withdrawn,
      ...(draft.isLive && { posts: postsOf(draft, offset, happened) }),
    }
  }

  const postsOf = (draft: Draft, offset: number, happened: Revision[]): Published['posts'] =>
    happened
      .map(({ after, post = [] }) => {
        const at = momentOf(`${draft.id} +${after}`, offset + after)
        return { at, blocks: blocksWithDays(post, at, draft.language) }
      })
      .reverse()

  return {
    published: () =>
      drafts
        .filter(draft => offsetOf(draft) <= elapsed())
        .map(stateOf)
        .sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1)),
    publish: id => {
      const draft = drafts.find(candidate => candidate.id === id)
      if (!draft) throw new Error(`no article "${id}" in the demonstration world`)
      if (offsetOf(draft) > elapsed()) released.set(id, elapsed())
    },
    advance: ms => {
      advanced += ms
    },
  }
}

/** Puts the weekday of writing, or one some days from it, where the text says `{day}`, `{day-1}`. Days are UTC. */
function withDays(text: string, writtenAt: number, language: string): string {
  return text.replace(/\{day([+-]\d)?\}/g, (_, shift: string | undefined) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
      writtenAt + Number(shift ?? 0) * 86_400_000,
    ),
  )
}

function blocksWithDays(blocks: Block[], writtenAt: number, language: string): Block[] {
  const json = JSON.stringify(blocks)
  return json.includes('{day') ? (JSON.parse(withDays(json, writtenAt, language)) as Block[]) : blocks
}
