import { z } from 'zod'
import type { Schema } from './example.ts'

/** Collects the named schemas that the others refer to. */
export type Named = Record<string, Schema>

const REF = '#/components/schemas/'

/** A zod schema as the document's JSON schema; what has a name goes into `named` and is referred to. */
export function jsonSchema(schema: z.ZodType, named: Named, io: 'input' | 'output'): Schema {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: ({ jsonSchema }) => tidy(jsonSchema, io) }) as Schema & {
    $defs?: Named
  }
  for (const [id, definition] of Object.entries($defs)) named[id] ??= referring(definition)
  return referring(own)
}

/** Follows a reference into `named`. */
export const finder =
  (named: Named) =>
  (ref: string): Schema => {
    const found = named[ref.slice(REF.length)]
    if (!found) throw new Error(`the document has no schema ${ref}`)
    return found
  }

/** zod's own limits of an integer say nothing; an answer may grow fields; a list that we answer is no `readOnly` request field. */
function tidy(schema: { [keyword: string]: unknown }, io: 'input' | 'output'): void {
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum']
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum']
  if (schema['pattern'] !== undefined && schema['format'] !== undefined) delete schema['pattern']
  delete schema['readOnly']
  delete schema['id']
  if (io === 'output' && schema['additionalProperties'] === false) delete schema['additionalProperties']
}

function referring<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(referring) as Value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', REF) : referring(inner),
    ]),
  ) as Value
}
