import { randomBytes } from 'node:crypto'
import type { ClientBase, QueryResultRow } from 'pg'
import type { Said } from './record.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** An act's statements with holes where its ids were, to be said again for another return. */
export type Script = { statements: readonly Said[]; template: string; made: readonly string[] }

/** `kept`: ids that stay as they are (people) or are replaced by name; of a read, all. */
export function script(statements: readonly Said[], kept: readonly string[] | 'all'): Script {
  const template = JSON.stringify(statements.map((said) => said.values))
  return { statements, template, made: kept === 'all' ? [] : [...new Set(template.match(uuid))].filter((id) => !kept.includes(id)) }
}

/** Says the statements on one connection, each after the other's answer; `named` are texts to replace besides, such as the order's id. Answers the last rows. */
export async function replay(
  client: ClientBase,
  { statements, template, made }: Script,
  named: Readonly<Record<string, string>>,
): Promise<QueryResultRow[]> {
  let text = template
  for (const id of made) if (!(id in named)) text = text.replaceAll(id, freshId())
  for (const [from, to] of Object.entries(named)) text = text.replaceAll(from, to)
  const values = JSON.parse(text) as unknown[][]
  let rows: QueryResultRow[] = []
  for (const [i, said] of statements.entries()) {
    const asked = { text: said.text, values: values[i] ?? [], ...(said.name ? { name: said.name } : {}) }
    rows = (await client.query(asked)).rows
    if (rows[0]?.['saved'] === 0) throw new Error('nothing was saved: this is not the same act')
  }
  return rows
}

/** UUIDv7: in order of time, as the application's own. */
export function freshId(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
