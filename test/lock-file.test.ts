import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

type Locked = {
  version?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
  hasInstallScript?: boolean
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

test('the lock file holds the variants of every platform, so that npm ci works on all of them', () => {
  const optional = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  assert.ok(optional.length > 20)
  assert.deepEqual(
    optional.filter(name => !packages[`node_modules/${name}`]?.version),
    [],
  )
})

test('nothing that is installed runs a script of its own, and no registry is named', () => {
  assert.deepEqual(
    Object.keys(packages).filter(name => packages[name]!.hasInstallScript),
    [],
  )
  assert.deepEqual(
    Object.keys(packages).filter(name => packages[name]!.resolved),
    [],
  )
})
