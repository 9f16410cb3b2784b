import { fileTrouble } from '../../text/file-trouble.ts'

/** The file system said no, in words that an operator understands. */
export class FolderError extends Error {
  override name = 'FolderError'
}

/** What the file system gives, or a `FolderError` in place of what it throws; its own error is the cause. */
export function inFolder<T>(asked: Promise<T>): Promise<T> {
  return asked.catch(cause => {
    throw new FolderError(fileTrouble(cause), { cause })
  })
}

/** Whether a file was gone when it was asked for: somebody took it out again. */
export const isGone = (error: FolderError): boolean => (error.cause as NodeJS.ErrnoException).code === 'ENOENT'
