import { oneLine } from '../log.ts'
import type { NotedAction } from '../model/editor-action.ts'
import { newestActions } from '../store/editor-actions.ts'
import {
  articlesForEditor,
  type EditedStory,
  idsOfStory,
  storiesForEditor,
  storyForEditor,
} from '../store/read/stories-for-editor.ts'
import type { Database } from '../store/schema.ts'
import { CommandError, type Given } from './command.ts'
import { counted } from './counted.ts'
import { duration } from './duration.ts'
import { storyNumber } from './story-decision.ts'

const mostStories = 50
const mostArticles = 1000
const mostActions = 100

type Options = Given['options']

/** Lists the stories with the newest articles. */
export async function listStories(db: Database, words: string[], { hidden, json }: Options): Promise<number> {
  const found = await storiesForEditor(db, { words, hidden: hidden === true }, mostStories)
  if (json) for (const one of found) console.log(JSON.stringify(one))
  else for (const one of found) printStory(one)
  if (!json && found.length === 0) console.log('There is no such story.')
  if (!json && found.length === mostStories)
    console.log(`The newest ${mostStories}; words of a headline find others: news-factory story list flood`)
  return 0
}

/** Shows a story with its articles and their numbers. */
export async function showStory(db: Database, words: string[], { json }: Options): Promise<number> {
  const found = await followed(db, onlyNumber(words), json === true)
  const articles = await articlesForEditor(db, found.id, mostArticles)
  if (json) {
    console.log(JSON.stringify({ ...found, coverage: articles }))
    return 0
  }
  printStory(found)
  for (const one of articles) {
    const marks = [one.copyOf !== null && `repeats ${one.copyOf}`, one.withdrawn === 1 && 'withdrawn'].filter(Boolean)
    const sure = one.probability === null ? '' : `, ${Math.round(one.probability * 100)} % sure`
    const aside = marks.length > 0 ? ` (${marks.join(', ')})` : ''
    console.log(
      oneLine(
        `${String(one.id).padStart(10)}  ${moment(one.publishedAt)}  ${one.sourceName}: ${one.title}${aside}${sure}`,
      ),
    )
  }
  return 0
}

/** Prints who decided what, when and why, newest first; of one story, under any number it had, where one is given. */
export async function printLog(db: Database, words: string[], { json }: Options): Promise<number> {
  const of = words.length > 0 ? (await followed(db, onlyNumber(words), json === true)).id : undefined
  const found = await newestActions(db, mostActions, of === undefined ? undefined : await idsOfStory(db, of))
  if (json) for (const one of found) console.log(JSON.stringify(one))
  else if (found.length === 0) console.log('No editor has changed anything here.')
  else for (const one of found) printAction(one)
  return 0
}

function onlyNumber([word, ...more]: string[]): number {
  if (more.length > 0) throw new CommandError(`“${oneLine(more[0]!)}” is one word too many.`, 2)
  return storyNumber(word)
}

/** The story of a number, or the one it went into, which is said. */
async function followed(db: Database, id: number, silent: boolean): Promise<EditedStory> {
  const found = await storyForEditor(db, id)
  if (!found) throw new CommandError(`there is no story ${id}.`)
  if (found.mergedInto === null) return found
  if (!silent) console.log(`Story ${id} went into story ${found.mergedInto}.`)
  return followed(db, found.mergedInto, silent)
}

function printStory({ id, title, articles, sources, lastAt, ...one }: EditedStory): void {
  const marks = [
    one.hidden === 1 && 'hidden',
    one.byHand === 1 && 'made by hand',
    one.titleByHand !== null && 'headline by hand',
    one.pinned !== null && `pinned: ${one.pinned}`,
  ].filter(Boolean)
  const aside = marks.length > 0 ? ` [${marks.join('; ')}]` : ''
  const amount = `${counted(articles, 'article')} from ${counted(sources, 'source')}`
  console.log(oneLine(`${String(id).padStart(6)}  ${title}${aside}`))
  console.log(`        ${amount}, the newest ${duration(Math.max(0, Date.now() - lastAt))} old`)
}

function printAction({ id, at, by, reason, decision, settledAt, outcome }: NotedAction): void {
  console.log(
    oneLine(`${String(id).padStart(6)}  ${moment(at)}  ${by}: ${decision.kind} ${decision.storyId}, “${reason}”`),
  )
  console.log(
    oneLine(`        ${settledAt === undefined ? 'Waits for a process that forms stories.' : (outcome ?? '')}`),
  )
}

const moment = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')
