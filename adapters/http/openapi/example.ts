/** A JSON schema as zod writes it: only what an example needs of it. */
export type Schema = {
  $ref?: string
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  default?: unknown
  examples?: readonly unknown[]
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  allOf?: readonly Schema[]
  properties?: Readonly<Record<string, Schema>>
  propertyNames?: Schema
  required?: readonly string[]
  items?: Schema
  format?: string
  minimum?: number
  minLength?: number
  minItems?: number
  [keyword: string]: unknown
}

const byFormat: Readonly<Record<string, string>> = {
  uuid: '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55',
  'date-time': '2026-11-24T17:02:00.000Z',
  date: '2026-11-24',
  email: 'achats@atelier-kermor.example',
}

/** An example that the schema allows: its own where it has one, else made of its parts. `find` follows a `$ref`. */
export function exampleOf(schema: Schema, find: (ref: string) => Schema): unknown {
  const of = (part: Schema): unknown => exampleOf(part, find)
  if (schema.$ref) return of(find(schema.$ref))
  if (schema.examples) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.default !== undefined) return schema.default
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (first) return of(first)
  return made(schema, of)
}

function made(schema: Schema, of: (part: Schema) => unknown): unknown {
  switch (schema.type ?? '') {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, of(part)]))
    case 'array':
      return schema.items ? [of(schema.items)] : []
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return false
    case 'string':
      return byFormat[schema.format ?? ''] ?? 'Texte'
    default:
      return null
  }
}
