import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../config.ts'
import { commands } from '../main.ts'
import { readArguments } from './arguments.ts'
import { CommandError } from './command.ts'
import { helpFor, overview } from './help.ts'

const commandNamed = (name: string) => commands.find(one => one.name === name)!

/** What a command line is refused with. */
function refusal(line: string): string {
  const [name = '', ...words] = line.split(' ')
  try {
    readArguments(commandNamed(name), words)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    assert.ok(error instanceof CommandError)
    assert.equal(error.code, 2)
    return error.message
  }
  return 'understood'
}

test('every command explains itself, and all of them together, within eighty columns', () => {
  for (const text of [overview(commands), ...commands.map(helpFor)])
    assert.deepEqual(
      text.split('\n').filter(line => line.length > 80),
      [],
    )
  for (const command of commands) {
    assert.ok(helpFor(command).startsWith(`news-factory ${command.name} `))
    assert.match(overview(commands), new RegExp(`^ {2}${command.name} {2,}\\S`, 'm'))
  }
})

test('words that are off are refused in a sentence that names them', () => {
  assert.equal(refusal('run --bogus'), 'there is no option --bogus; news-factory run --help lists them.')
  assert.equal(refusal('run -x'), 'there is no option -x; news-factory run --help lists them.')
  assert.equal(refusal('run --port'), '--port needs a value.')
  assert.equal(refusal('add --all=yes x'), '--all takes no value.')
  assert.match(refusal('run x'), /^“x” is one word too many; /)
  assert.match(refusal('fetch a b'), /^“b” is one word too many; /)
  assert.match(refusal('opml import a b'), /^“b” is one word too many; /)
  assert.match(refusal('docs --port 1'), /^there is no option --port/)
  assert.match(refusal('run --port 99999'), /^NF_PORT is “99999”; it takes a whole number/)
  assert.match(refusal('run --rights=all'), /^NF_RIGHTS is “all”/)
})

test('words that fit are taken: options, settings and as many addresses as the command takes', () => {
  const given = readArguments(commandNamed('add'), ['--all', 'a.example', '--data', '/tmp/x', 'b.example'])
  assert.deepEqual(given.words, ['a.example', 'b.example'])
  assert.equal(given.options.all, true)
  assert.equal(given.config.data, '/tmp/x')
})
