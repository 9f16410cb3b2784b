import { userInfo } from 'node:os'
import { oneLine } from '../log.ts'
import type { Decision } from '../model/editor-action.ts'
import { checkDecision } from '../store/check-decision.ts'
import { actionWithId, noteAction } from '../store/editor-actions.ts'
import type { Store } from '../store/open-store.ts'
import { type Command, CommandError, type Given, storeSettings } from './command.ts'
import { decisionOf } from './story-decision.ts'
import { listStories, printLog, showStory } from './story-shown.ts'
import { withStore } from './with-store.ts'

export const story: Command = {
  name: 'story',
  takes: '<what> [id] …',
  most: Number.POSITIVE_INFINITY,
  summary: 'The editor’s hand: merges, splits, renames, hides and pins stories, for good, and keeps the log of it.',
  details:
    '“list [words]” and “show 7” give the numbers of stories and of their articles, “log [7]” who changed what, when and why. “merge 7 3”, “split 7 --articles 12,13”, “rename 7 A better headline”, “hide 7”, “unhide 7”, “pin 7 --place 2 --until 6h” and “unpin 7” change them. Every change takes a --reason. It is done within a second by the process that forms the stories, beside the running factory; where none runs it is kept until one does. What an editor merged, split, named or hid, new articles may still join, but the machine does not merge it, take it apart, rename or show it.',
  options: [
    { name: 'reason', value: 'text', means: 'Why. It stands in the log; that of a pin is shown to readers too.' },
    { name: 'by', value: 'name', means: 'Who decides it; the user of this machine unless said otherwise.' },
    {
      name: 'articles',
      value: 'numbers',
      means: 'split: the articles that leave, as in 12,13. Their copies go along.',
    },
    { name: 'into', value: 'id', means: 'split: the story they go to; a new one unless said otherwise.' },
    { name: 'clear', means: 'rename: let the machine choose the headline again.' },
    { name: 'edition', value: 'name', means: 'pin, unpin: front, or a topic’s, as in topic:science. Default front.' },
    { name: 'place', value: 'number', means: 'pin: where it stands, from 1. Default 1.' },
    {
      name: 'until',
      value: 'time',
      means: 'pin: how long, as in 90min, 6h, 2d, or 2026-11-24T18:00 in UTC. Default 24h.',
    },
    { name: 'hidden', means: 'list: only those that are hidden.' },
    { name: 'json', means: 'list, show, log: as JSON, one object a line.' },
  ],
  settings: storeSettings,
  run: given => {
    const [what, ...rest] = given.words
    if (what === 'list') return withStore(given.config, ({ read }) => listStories(read, rest, given.options))
    if (what === 'show') return withStore(given.config, ({ read }) => showStory(read, rest, given.options))
    if (what === 'log') return withStore(given.config, ({ read }) => printLog(read, rest, given.options))
    const decision = decisionOf(what, rest, given.options, Date.now())
    const [by, reason] = [makerOf(given), reasonOf(given)]
    return withStore(given.config, store => decide(store, { decision, by, reason }))
  },
}

function reasonOf({ options }: Given): string {
  const reason = typeof options.reason === 'string' ? options.reason.replace(/\s+/g, ' ').trim() : ''
  if (reason === '') throw new CommandError('a reason is missing, as in: --reason "Two floods, two rivers"', 2)
  return reason
}

function makerOf({ options }: Given): string {
  const named = typeof options.by === 'string' ? options.by.trim() : ''
  if (named) return named
  try {
    return userInfo().username
  } catch {
    throw new CommandError('the user of this machine has no name: say who decides it with --by.', 2)
  }
}

/** Notes a decision that can be carried out, and waits a moment for the line to do so. */
async function decide(store: Store, action: { decision: Decision; by: string; reason: string }): Promise<number> {
  const checked = await checkDecision(store.read, action.decision, Date.now())
  if ('problem' in checked) throw new CommandError(`${checked.problem}.`)
  const id = await noteAction(store.write, action, Date.now())
  const settled = await settledSoon(store, id)
  if (!settled) {
    for (const note of checked.notes) console.log(note)
    console.log(
      `Noted as action ${id}. No process forms stories at the moment, or it is busy: it is done as soon as one does (news-factory run or work), and news-factory story log tells of it.`,
    )
    return 0
  }
  if (!settled.done) throw new CommandError(settled.outcome ?? 'it was not done.')
  console.log(oneLine(settled.outcome ?? 'Done.'))
  return 0
}

const waitMs = 4000
const lookEveryMs = 100

async function settledSoon(store: Store, id: number) {
  for (const began = performance.now(); performance.now() - began < waitMs; ) {
    await new Promise(resolve => setTimeout(resolve, lookEveryMs))
    const action = await actionWithId(store.read, id)
    if (action?.settledAt !== undefined) return action
  }
  return undefined
}
