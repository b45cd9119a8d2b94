import { scopesOf } from '#application/permission.ts'
import { JSON_LINES } from '../json-body.ts'
import { PIECE } from '../piece.ts'
import type { Route } from '../route.ts'
import { exampleOf, type Schema } from './example.ts'
import { finder, jsonSchema, type Named } from './json-schema.ts'
import type { ProblemStatus } from './problems.ts'

const offsetParameter = {
  name: 'Upload-Offset',
  in: 'header',
  required: true,
  description: 'Where in the file this piece begins, in bytes: `offset` of the upload as last answered',
  schema: { type: 'integer', minimum: 0 },
  example: 1_048_576,
}

const signatureParameter = (name: string) => ({
  name,
  in: 'header',
  required: true,
  description: 'Of the very text of the body',
  schema: { type: 'string' },
  example: '1eed4b3d41f4653ac64fd56f1bf1cbfd349e4482cbc11dff7134bd93e5da4b0a',
})

const headerParameters = {
  ifMatch: { $ref: '#/components/parameters/IfMatch' },
  idempotencyKey: { $ref: '#/components/parameters/IdempotencyKey' },
  idempotencyKeyNeeded: { $ref: '#/components/parameters/IdempotencyKeyNeeded' },
}

/** A row of the table as OpenAPI tells it. */
export function operationOf(route: Route, named: Named): object {
  const input =
    route.upload || route.piece || route.signed ? ({ type: 'object' } satisfies Schema) : jsonSchema(route.does.input, named, 'input')
  const names = pathNames(route.path)
  return {
    operationId: camel(route.does.name),
    summary: route.summary,
    description: whoMay(route),
    tags: [route.tag],
    security: security(route),
    parameters: [...names.map((name) => parameter(name, 'path', input)), ...queries(route, input, names), ...headers(route)],
    ...body(route, input, { names, named }),
    responses: { ...success(route, named), ...problems(route, names) },
  }
}

export const pathNames = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '')

export const camel = (name: string): string => name.replaceAll(/[^A-Za-z]+(\w)/g, (_, letter: string) => letter.toUpperCase())

function whoMay({ does: { may, money } }: Route): string {
  const who = may.by === 'anyone' ? 'Anybody.' : `For: ${may.by.filter((role) => role !== 'api_key' && role !== 'system').join(', ')}.`
  const scopes = may.by !== 'anyone' && may.by.includes('api_key') ? scopesOf(may).map((scope) => `\`${scope}\``) : []
  const machine = scopes.length > 0 ? ` API keys need the scope ${scopes.join(' or ')}.` : ''
  return `${who}${machine}${money ? ' Moves money: an `Idempotency-Key` is mandatory.' : ''}`
}

/** A cookie writes only beside the header that no other site can send. */
function security({ method, does: { may } }: Route): object[] {
  const mark = method === 'GET' ? {} : { csrf: [] }
  if (may.by === 'anyone') return [mark]
  return [{ session: [], ...mark }, ...(may.by.includes('api_key') ? [{ apiKey: [] }] : [])]
}

const parameter = (name: string, place: 'path' | 'query', input: Schema): object => ({
  name,
  in: place,
  required: place === 'path' || ((input.required ?? []).includes(name) && input.properties?.[name]?.default === undefined),
  schema: input.properties?.[name] ?? { type: 'string' },
})

const queries = (route: Route, input: Schema, names: readonly string[]): object[] =>
  route.method === 'GET'
    ? Object.keys(input.properties ?? {})
        .filter((name) => !names.includes(name))
        .map((name) => parameter(name, 'query', input))
    : []

function headers({ method, versioned, does, upload, piece, signed }: Route): object[] {
  if (piece) return [offsetParameter]
  if (signed) return [signatureParameter(signed.header)]
  const key = does.money ? headerParameters.idempotencyKeyNeeded : headerParameters.idempotencyKey
  return [...(does.kind === 'command' && !upload ? [key] : []), ...(versioned && method !== 'GET' ? [headerParameters.ifMatch] : [])]
}

type Context = { names: readonly string[]; named: Named }

function body(route: Route, input: Schema, { names, named }: Context): object {
  if (route.jsonLines)
    return {
      requestBody: { required: true, content: { [JSON_LINES]: jsonLines(input, route.example ?? exampleOf(input, finder(named))) } },
    }
  if (route.upload) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: uploadSchema } } } }
  if (route.signed) return { requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' }, example: {} } } } }
  if (route.piece) return { requestBody: { required: true, content: { [PIECE]: { schema: bytes } } } }
  const fields = Object.entries(input.properties ?? {}).filter(([name]) => !names.includes(name))
  if (route.method === 'GET' || fields.length === 0) return {}
  const required = (input.required ?? []).filter((name) => !names.includes(name))
  const schema: Schema = { type: 'object', properties: Object.fromEntries(fields), required, additionalProperties: false }
  const example = route.example ?? exampleOf(schema, finder(named))
  return { requestBody: { required: required.length > 0, content: { 'application/json': { schema, example } } } }
}

const jsonLines = (line: Schema, example: unknown): object => ({
  schema: { type: 'string', description: 'One object per line', contentMediaType: 'application/json', contentSchema: line },
  example: `${JSON.stringify(example)}\n`,
})

const bytes = { type: 'string', contentMediaType: 'application/octet-stream' }

const uploadSchema = {
  type: 'object',
  properties: { file: bytes },
  required: ['file'],
}

function success(route: Route, named: Named): object {
  const status = route.status ?? 200
  if (route.answers === null) return { 204: { description: 'Done' } }
  if ('media' in route.answers) {
    const content = Object.fromEntries(route.answers.media.map((type) => [type, { schema: { type: 'string', contentMediaType: type } }]))
    return { 200: { description: 'The file', content } }
  }
  const schema = jsonSchema(route.answers, named, 'output')
  const tagged = route.versioned
    ? { headers: { ETag: { description: 'The version, for `If-Match`', schema: { type: 'string' }, example: '"4"' } } }
    : {}
  return {
    [status]: { description: 'Done', ...tagged, content: { 'application/json': { schema, example: exampleOf(schema, finder(named)) } } },
  }
}

function problems(route: Route, names: readonly string[]): object {
  const open = route.does.may.by === 'anyone'
  const writes = route.method !== 'GET'
  const statuses: (ProblemStatus | false)[] = [
    400,
    !open && 401,
    403,
    names.length > 0 && 404,
    (route.does.kind === 'command' || route.path.startsWith('/uploads/')) && 409,
    route.versioned === true && writes && 412,
    writes && 413,
    writes && 415,
    422,
    route.does.kind === 'errand' && 429,
    500,
    route.mayBeBusy === true && 503,
  ]
  return Object.fromEntries(
    statuses.filter((status) => status !== false).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  )
}
