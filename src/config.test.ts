import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { ConfigError, readConfig } from './config.ts'

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig({}, environment)
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return error.message
  }
  return 'accepted'
}

test('an empty environment gives the defaults', () => {
  const config = readConfig({}, {})
  assert.equal(config.port, 3000)
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.databaseUrl, undefined)
  assert.equal(config.pollMin, 60_000)
})

test('a wrong value is refused in one sentence that names the setting and what it takes', () => {
  assert.equal(refusal({ NF_PORT: '80a' }), 'NF_PORT is “80a”; it takes a whole number from 0 to 65535.')
  assert.match(refusal({ NF_PORT: '70000' }), /^NF_PORT is “70000”/)
  assert.match(refusal({ NF_PUBLIC_URL: 'news.example' }), /^NF_PUBLIC_URL .* begins with http/)
  assert.match(refusal({ NF_ALLOW_HOSTS: '10.0.0.0/8, what ever' }), /but not “what ever”/)
  assert.match(refusal({ NF_RIGHTS: 'all' }), /one of full, excerpt, headline/)
})

test('topics are weighed from 0 to 3, and the zone of the site is one that clocks know', () => {
  const { topicWeights, zone } = readConfig(
    {},
    { NF_TOPIC_WEIGHTS: 'sport=0.5, science = 2', NF_ZONE: 'Europe/Vienna' },
  )
  assert.deepEqual([topicWeights, zone], [{ sport: 0.5, science: 2 }, 'Europe/Vienna'])
  assert.deepEqual(readConfig({}, {}).topicWeights, {})
  for (const wrong of ['sport', 'sport=9', 'sport=-1', '=1'])
    assert.match(refusal({ NF_TOPIC_WEIGHTS: wrong }), /^NF_TOPIC_WEIGHTS is /, wrong)
  assert.match(refusal({ NF_ZONE: 'Vienna' }), /^NF_ZONE is “Vienna”; it takes the name of a time zone/)
})

test('a setting that does not exist is refused, so that a slip of the pen is noticed', () => {
  assert.match(refusal({ NF_PROT: '1' }), /^NF_PROT is no setting/)
})

test('a database is an address, and is not repeated where it is none', () => {
  for (const good of ['postgresql://news@db/news', 'postgres:///news?host=/var/run/postgresql'])
    assert.equal(readConfig({}, { DATABASE_URL: good }).databaseUrl, good)
  assert.equal(
    refusal({ DATABASE_URL: 'mysql://root:secret@db/news' }),
    'DATABASE_URL is set to something else; it takes an address of the form postgresql://user:password@host:5432/name.',
  )
})

test('a configuration file sets what there is, and is refused with the name of what there is not', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'nf-config-')), 'news-factory.config')
  writeFileSync(file, 'NF_PORT = 8080\nhttps://harbour.example/feed.xml\n')
  assert.deepEqual([readConfig({}, { NF_CONFIG: file }).port], [8080])
  writeFileSync(file, 'PORT = 8080\n')
  assert.match(refusal({ NF_CONFIG: file }), /news-factory\.config sets PORT, which is no setting/)
})

test('a secret may stand in a file, and a file that cannot be read is named', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'nf-config-')), 'url')
  writeFileSync(file, 'postgresql://news@localhost/news\n')
  assert.equal(readConfig({}, { DATABASE_URL_FILE: file }).databaseUrl, 'postgresql://news@localhost/news')
  assert.match(refusal({ DATABASE_URL_FILE: '/nowhere/at/all' }), /^DATABASE_URL_FILE names a file that cannot be read/)
})

test('watched folders are named or go by their own name, and are absolute', () => {
  const { watch } = readConfig({}, { NF_WATCH: 'Tidewire=/srv/wire/in, /srv/agency/, ' })
  assert.deepEqual(watch, [
    { name: 'Tidewire', path: '/srv/wire/in' },
    { name: 'agency', path: '/srv/agency' },
  ])
  assert.equal(readConfig({}, { NF_WATCH: 'incoming' }).watch?.[0]?.path, resolve('incoming'))
  assert.match(refusal({ NF_WATCH: 'Tidewire=/srv/wire,/srv/wire/' }), /NF_WATCH .*not \/srv\/wire twice/)
})

test('an option stands above the environment', () => {
  assert.equal(readConfig({ NF_PORT: '1' }, { NF_PORT: '2' }).port, 1)
})
