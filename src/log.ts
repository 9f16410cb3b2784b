import type { LogLevel } from './config.ts'
import type { Log } from './model/log.ts'

const order: LogLevel[] = ['debug', 'info', 'warn', 'error']

export type LogOptions = {
  level: LogLevel
  format: 'text' | 'json'
  clock: () => number
  write: (line: string) => void
}

/** A log of lines: `time level sentence` for people, one JSON object a line for machines. */
export function openLog({ level, format, clock, write }: LogOptions): Log {
  const at =
    (own: LogLevel) =>
    (message: string, facts: Record<string, unknown> = {}): void => {
      if (order.indexOf(own) < order.indexOf(level)) return
      const time = new Date(clock()).toISOString()
      write(
        format === 'json'
          ? JSON.stringify({ time, level: own, message, ...facts })
          : `${time} ${own.padEnd(5)} ${oneLine(message)}`,
      )
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** What publishers send ends up on terminals: no line breaks, no sequences, nothing that turns the line around. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
