// What work costs, told so that it does not hang on what else the machine is at.

/** The CPU time that work takes this thread, in milliseconds. */
export function cpuMs(work: () => unknown): number {
  const began = process.threadCpuUsage()
  work()
  return sum(process.threadCpuUsage(began))
}

/** The CPU time that work takes this process with all of its threads, in milliseconds. */
export async function processCpuMs(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage()
  await work()
  return sum(process.cpuUsage(began))
}

const sum = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

const burnMs = 10

/** How many times as long as its CPU time something takes now: 1 on a machine that has nothing else to do. */
export function crowding(): number {
  const [began, cpu] = [performance.now(), process.threadCpuUsage()]
  let spent = 0
  while (spent < burnMs) spent = sum(process.threadCpuUsage(cpu))
  return Math.max(1, (performance.now() - began) / spent)
}
