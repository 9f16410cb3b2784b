/** What a `news-factory.config` says: settings by name, and addresses of sources. */
export type ConfigFile = { settings: Record<string, string>; sources: string[] }

const settingLine = /^([A-Z][A-Z_]*)\s*=\s*(.*)$/
const addressLine = /^(?:https?:\/\/|feed:|@|[\p{L}\p{N}-]+\.)\S+$/iu

/**
 * Reads a configuration file: a setting (`NF_PORT = 8080`) or the address of a source (a feed, or a page whose feed is to
 * be found) on each line; `#` begins a comment. Gives the first line that is neither as `wrong`.
 */
export function readConfigFile(text: string): ConfigFile | { wrong: { line: number; text: string } } {
  const file: ConfigFile = { settings: {}, sources: [] }
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    const setting = settingLine.exec(line)
    if (setting) file.settings[setting[1]!] = setting[2]!
    else if (addressLine.test(line)) file.sources.push(line)
    else if (line) return { wrong: { line: at + 1, text: line.slice(0, 80) } }
  }
  return file
}
