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
  /** Of a tuple. */
  prefixItems?: readonly Schema[]
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
  uri: 'https://sso.technostok.example/authorize',
}

/** What plain texts are, by the name of their field. */
const byName: Readonly<Record<string, string>> = {
  agreementMessageId: byFormat['uuid'] ?? '',
  body: 'Bonjour, voici la photo demandée.',
  carrier: 'Colissimo',
  city: 'Douarnenez',
  clause: 'A3',
  code: '123456',
  company: 'Atelier Kermor',
  country: 'FR',
  currency: 'EUR',
  current: 'the one of before',
  dockMessage: 'Le défaut se voit à chaud.',
  email: 'achats@atelier-kermor.example',
  id: 'S-20418',
  key: 'nvt_4xQ7r…',
  kitParent: 'L1',
  line: 'L1',
  line1: '3, quai du Port-Rhu',
  message: 'Bonjour, c’est d’accord.',
  name: 'Écran 27" QHD USB-C',
  next: 'correct horse battery',
  note: 'L’écran s’éteint après dix minutes.',
  number: 'RMA-2026-000482-K',
  password: 'correct horse battery',
  plea: 'Le colis est arrivé pendant nos congés.',
  postalCode: '29100',
  q: 'RMA-2026-000482-K',
  reason: 'failed_in_use',
  reference: 'VIR-2026-1187',
  safetyOverride: 'Batterie contrôlée au téléphone.',
  sku: 'TK-ECR-27Q',
  supplier: 'Iiyama',
  tier: 'gold',
  tracking: '6A12345678901',
  type: 'standard_warranty',
}

type Find = (ref: string) => Schema

/** An example that the schema allows: its own where it has one, else made of its parts. `find` follows a `$ref`. */
export function exampleOf(schema: Schema, find: Find, name = ''): unknown {
  if (schema.$ref) return exampleOf(find(schema.$ref), find, name)
  if (schema.examples) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  const text = isText(first ?? schema) ? byName[name] : undefined
  if (text !== undefined) return text
  if (schema.default !== undefined) return schema.default
  return first ? exampleOf(first, find, name) : made(schema, find, name)
}

const isText = ({ type, format, enum: words, examples }: Schema): boolean =>
  (type === 'string' || Array.isArray(type)) && !format && !words && !examples

function made(schema: Schema, find: Find, name: string): unknown {
  switch (schema.type ?? '') {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([field, part]) => [field, exampleOf(part, find, field)]))
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((part) => exampleOf(part, find, name))
      return schema.items ? [exampleOf(schema.items, find, name)] : []
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
