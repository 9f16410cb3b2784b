import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSqliteConnection } from './sqlite-connection.ts'

function filled() {
  const connection = openSqliteConnection(':memory:', 'write')
  connection.run('create table place (id integer primary key, name text)', [])
  const { changes, lastId } = connection.run("insert into place(name) values ('Ister'), ('Istria'), ('Oder')", [])
  return { connection, changes, lastId }
}

test('a question gives rows by the names of their columns, a change how many rows it changed', () => {
  const { connection, changes, lastId } = filled()
  assert.deepEqual([changes, lastId], [3, 3])
  assert.deepEqual(connection.run('select id, name as "called" from place where id = ?', [3]).rows, [
    { id: 3, called: 'Oder' },
  ])
  assert.deepEqual(connection.run('delete from place where id > ? returning id', [1]).rows, [{ id: 2 }, { id: 3 }])
  connection.close()
})

test('a limit and a pattern may be handed in, and be others the next time', () => {
  const { connection } = filled()
  const found = (pattern: string, limit: number): unknown[] =>
    connection
      .run('select name from place where name like ? order by id limit ?', [pattern, limit])
      .rows.map(row => row.name)
  assert.deepEqual(found('Ist%', 5), ['Ister', 'Istria'])
  assert.deepEqual(found('Ist%', 1), ['Ister'])
  assert.deepEqual(found('%r', 5), ['Ister', 'Oder'])
  connection.close()
})
