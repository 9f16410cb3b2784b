import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fontSettings } from '../cards/card-font.ts'
import type { DrawTask, ProcessAnswer, ProcessWord, Resized, ResizeTask, ResizeTrouble } from './resize-task.ts'

/** Processes that decode and resize, so that a hostile picture dies alone: libvips is native code, and no thread holds it. */
export type ResizePool = {
  resize(task: ResizeTask): Promise<Resized | ResizeTrouble>
  /** Draws a card for social media. */
  draw(task: DrawTask): Promise<Resized | ResizeTrouble>
  /** Ends the processes; what they were at is answered as trouble. */
  close(): void
}

export type ResizeLimits = {
  processes: number
  /** Of CPU time for one picture: a machine that is busy with something else is not its fault. */
  cpuMs: number
  memoryMb: number
  /** After this long without work a process is ended; it holds 80 MB. */
  idleMs?: number
}

type Waiting = { task: ResizeTask | DrawTask; resolve(answer: Resized | ResizeTrouble): void }
type Seat = { child: ChildProcess; ready: boolean; at?: Waiting; timer?: NodeJS.Timeout }

// Node and libvips are loaded first; that time is not the picture's.
const startupMs = 30_000
// Whatever the machine is busy with, nobody waits longer.
const longestMs = 60_000
// Past this whoever asks is told to come again.
const mostWaiting = 300

/**
 * Opens the pool. Processes start when there is work, one picture at a time each. A picture that takes more than
 * `cpuMs` or `memoryMb`, or brings its process down, is trouble for itself alone.
 */
export function openResizePool(limits: ResizeLimits): ResizePool {
  const { processes, idleMs = 60_000 } = limits
  const queue: Waiting[] = []
  const seats = new Set<Seat>()
  let closed = false

  const sit = (): void => {
    const child = startProcess(limits)
    const seat: Seat = { child, ready: false }
    seats.add(seat)
    seat.timer = setTimeout(() => leave(seat, unstarted), startupMs)
    child.on('message', (message: ProcessAnswer | ProcessWord) => {
      if (message === 'too much memory' || message === 'too much time') return leave(seat, tooMuch(message, limits))
      clearTimeout(seat.timer)
      if (message === 'ready') seat.ready = true
      else {
        seat.at?.resolve(message.answer)
        seat.at = undefined
        if (message.spent) return leave(seat, idle)
      }
      work()
      if (!seat.at) rest(seat)
    })
    child.on('error', error => leave(seat, { trouble: `Resizing it failed: ${error.message}.` }))
    child.on('exit', () => leave(seat, { trouble: 'Resizing it brought its process down.' }))
  }

  /** A process without work keeps nobody from ending, and ends itself after a while. */
  const rest = (seat: Seat): void => {
    seat.timer = setTimeout(() => leave(seat, idle), idleMs)
    seat.timer.unref()
    seat.child.unref()
    seat.child.channel?.unref()
  }

  /** The process is lost, and with it at most the one picture it was at. */
  const leave = (seat: Seat, answer: ResizeTrouble): void => {
    if (!seats.delete(seat)) return
    clearTimeout(seat.timer)
    seat.child.kill('SIGKILL')
    seat.at?.resolve(answer)
    // one that never got ready would not the next time either: nobody waits for it in vain
    if (!seat.ready) for (const waiting of queue.splice(0)) waiting.resolve(closed ? closing : unstarted)
    work()
  }

  const work = (): void => {
    if (closed) return
    for (const seat of seats) if (seat.ready && !seat.at && queue.length > 0) begin(seat, queue.shift()!)
    const coming = [...seats].filter(seat => !seat.ready).length
    if (queue.length > coming && seats.size < processes) sit()
  }

  const begin = (seat: Seat, waiting: Waiting): void => {
    clearTimeout(seat.timer)
    seat.at = waiting
    seat.child.ref()
    seat.child.channel?.ref()
    seat.timer = setTimeout(() => leave(seat, late), longestMs)
    seat.child.send(waiting.task)
  }

  const ask = (task: ResizeTask | DrawTask): Promise<Resized | ResizeTrouble> =>
    new Promise(resolve => {
      if (closed) return resolve(closing)
      if (queue.length >= mostWaiting) return resolve(busy)
      queue.push({ task, resolve })
      work()
    })

  return {
    resize: ask,
    draw: ask,
    close: () => {
      closed = true
      for (const waiting of queue.splice(0)) waiting.resolve(closing)
      for (const seat of [...seats]) leave(seat, closing)
    },
  }
}

const startProcess = ({ memoryMb, cpuMs }: ResizeLimits): ChildProcess =>
  fork(fileURLToPath(new URL('./resize-process.ts', import.meta.url)), [String(memoryMb), String(cpuMs)], {
    env: { FONTCONFIG_FILE: fontSettings }, // it gets none of our secrets
    execArgv: ['--max-old-space-size=64', '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

const idle: ResizeTrouble = { trouble: 'It had nothing to do.', passing: true }
const late: ResizeTrouble = { trouble: 'The machine was too busy to resize it.', passing: true }
const unstarted: ResizeTrouble = { trouble: 'The process that resizes pictures did not start.', passing: true }
const closing: ResizeTrouble = { trouble: 'The site closes.', passing: true }
const busy: ResizeTrouble = { trouble: 'Too many pictures wait to be resized.', passing: true }

const tooMuch = (word: ProcessWord, { memoryMb, cpuMs }: ResizeLimits): ResizeTrouble => {
  const limit = word === 'too much memory' ? `${memoryMb} MB` : `${cpuMs / 1000} s of CPU time`
  return { trouble: `Resizing it took more than ${limit} and was stopped.` }
}
