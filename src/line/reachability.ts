import type { Log } from '../model/log.ts'
import type { Failure } from '../model/outcome.ts'

/** Whether the world can be reached from here: a network of ours that is down is no feed's fault. */
export type Reachability = {
  /** Takes note of how a question to a host ended. */
  note(host: string, failed?: Failure): void
  /** No host has answered since several in a row did not. */
  isCutOff(): boolean
}

// These come about without a word from outside.
const judgedHere = new Set<Failure>(['private-address', 'bad-address', 'forbidden-by-robots', 'slow-down'])
const noConnection = new Set<Failure>(['unreachable', 'no-such-host', 'timeout'])

/** Whether a failure may be our own network's. */
export const isNoConnection = (failed: Failure): boolean => noConnection.has(failed)

// With one feed in ten dead, eight hosts in a row are silent by chance once in a hundred million questions.
const silentHosts = 8

/** Opens it; `log` is told when the world goes and when it comes back. */
export function openReachability(log: Log): Reachability {
  const silent = new Set<string>()
  const isCutOff = (): boolean => silent.size >= silentHosts
  return {
    note(host, failed) {
      if (failed && judgedHere.has(failed)) return
      const was = isCutOff()
      if (failed && noConnection.has(failed)) silent.add(host)
      else silent.clear()
      if (isCutOff() && !was) log.warn(`${silentHosts} hosts in a row gave no answer: is the network down?`)
      if (was && !isCutOff()) log.info('Hosts answer again.')
    },
    isCutOff,
  }
}
