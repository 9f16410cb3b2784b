/** Resolves when the process is asked to end (SIGINT, SIGTERM); a second request ends it at once. */
export type StopSignal = { asked: Promise<void>; forget(): void }

export function stopSignal(): StopSignal {
  const { promise, resolve } = Promise.withResolvers<void>()
  let times = 0
  const heard = (): void => {
    if (++times > 1) process.exit(130)
    resolve()
  }
  process.on('SIGINT', heard)
  process.on('SIGTERM', heard)
  return {
    asked: promise,
    forget: () => {
      process.off('SIGINT', heard)
      process.off('SIGTERM', heard)
    },
  }
}
