import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { newId } from './new-id.ts'

test('an id is a random UUID, another each time', () => {
  assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.notEqual(newId(), newId())
})

test('no page asks for what a browser has under https alone', () => {
  const web = new URL('../../', import.meta.url)
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.tsx?$/.test(name)))
    assert.doesNotMatch(readFileSync(new URL(file, web), 'utf8'), /crypto\.(randomUUID\(|subtle)/, file)
})
