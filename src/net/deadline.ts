/** A deadline of ours that passed; the reason its signal carries. `message` is a sentence for the operator. */
export class DeadlineError extends Error {
  override name = 'DeadlineError'
}

export type Deadline = { signal: AbortSignal; clear(): void }

/** A signal that aborts after `ms` milliseconds with a DeadlineError saying `message`, unless cleared before. */
export function deadline(ms: number, message: string): Deadline {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new DeadlineError(message)), Math.max(ms, 0))
  return { signal: controller.signal, clear: () => clearTimeout(timer) }
}

/** The promise's value, unless the signal aborts first: then its reason is thrown and the promise left to itself. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
