import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { routes } from '../routes/all.ts'
import { openapi, operationIds } from './document.ts'
import { exampleOf, type Schema } from './example.ts'
import { finder, jsonSchema, type Named } from './json-schema.ts'
import { pathNames } from './operation.ts'

const document = openapi() as {
  paths: Record<string, Record<string, { responses: Record<string, unknown>; summary: string }>>
  components: { schemas: Named }
}

test('docs/openapi.json is what the server says', async () => {
  const committed = await readFile(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8')
  assert.deepEqual(JSON.parse(committed), document)
})

test('every route is there, each with a name of its own', () => {
  for (const { method, path } of routes)
    assert.ok(document.paths[`/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()], `${method} ${path}`)
  assert.equal(new Set(operationIds()).size, routes.length)
})

describe('every example is one that the schema allows:', () => {
  for (const route of routes) {
    test(`${route.method} ${route.path}`, () => {
      const named: Named = {}
      const example = (schema: Schema): unknown => exampleOf(schema, finder(named))
      if (route.answers && !('media' in route.answers)) {
        const answer = route.answers.safeParse(example(jsonSchema(route.answers, named, 'output')))
        assert.ok(answer.success, answer.error?.message)
      }
      if (route.method === 'GET' || route.upload || route.piece || route.signed) return
      const made = example(jsonSchema(route.does.input, named, 'input')) as object
      const path = Object.fromEntries(Object.entries(made).filter(([name]) => pathNames(route.path).includes(name)))
      const asked = route.does.input.safeParse(route.example ? { ...route.example, ...path } : made)
      assert.ok(asked.success, asked.error?.message)
    })
  }
})
