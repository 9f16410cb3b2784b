import type { NewSource } from '../../model/source.ts'

const mostTopics = 10

/** What a source's folders say it is about: their names, each once, at most ten. Names that are no topics do no harm. */
export const folderTopics = ({ folders = [] }: Pick<NewSource, 'folders'>): string[] =>
  [...new Set(folders.flat())].slice(0, mostTopics)

/** The source with its folders as topics, where nothing else says what it is about. */
export function withFolderTopics(source: NewSource): NewSource {
  const topics = source.topics ?? folderTopics(source)
  return topics.length > 0 ? { ...source, topics } : source
}

/** The source without the topics that its folders say again. */
export function withoutFolderTopics(source: NewSource): NewSource {
  const { topics, ...rest } = source
  const isTold = topics?.join('\n') === folderTopics(source).join('\n')
  return isTold ? rest : source
}
