// A thread that reads what publishers send. It may be stopped at any moment by the pool, so it keeps nothing.
import { parentPort, workerData } from 'node:worker_threads'
import type { Failed } from '../model/outcome.ts'
import type { SiteRule } from './extract/rules/site-rule.ts'
import { readFeedTask } from './read-feed-task.ts'
import { readPageTask } from './read-page-task.ts'
import type { Task, TaskAnswer } from './reading-task.ts'
import { openLanguage } from './understand/language.ts'
import { openUnderstanding, type UnderstandArticle } from './understand/understand-article.ts'

const { rules } = workerData as { rules: SiteRule[] }
const languageOf = await openLanguage()
// Opened with the first article that is to be understood: it takes 9 MB.
let understandArticle: UnderstandArticle | undefined

parentPort!.on('message', (task: Task) => parentPort!.postMessage(answerTo(task)))
parentPort!.postMessage('ready')

function answerTo(task: Task): TaskAnswer {
  try {
    if (task.kind === 'understand') return { done: task.articles.map((understandArticle ??= openUnderstanding())) }
    return task.kind === 'feed' ? readFeedTask(task, languageOf) : readPageTask(task, languageOf, rules)
  } catch (error) {
    const { name, message } = error as Error
    return { failed: 'crashed', detail: `Reading it failed: ${name}: ${message}.` } satisfies Failed
  }
}
