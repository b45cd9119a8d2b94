import { createHash } from 'node:crypto'
import type pg from 'pg'

/** One SQL statement under the name by which each connection keeps its plan. A name stands for one text, for good. */
export type Statement = { name: string; text: string }

const texts = new Map<string, string>()

/** Throws where the name stands for another text already: a connection that knows that one would refuse this one, and only then. */
export function statement(name: string, text: string): Statement {
  if ((texts.get(name) ?? text) !== text) throw new Error(`two statements are named « ${name} »`)
  texts.set(name, text)
  return { name: known(name), text }
}

/** PostgreSQL tells names apart by 63 bytes: a longer one ends in a mark of the whole. */
const known = (name: string): string =>
  name.length <= 63 ? name : `${name.slice(0, 46)} ${createHash('sha256').update(name).digest('hex').slice(0, 16)}`

/** A question whose rows come as JSON under `row`: instants as text, as elsewhere. */
export const asJson = (text: string): string => `select row_to_json(x) as row from (${text}) x`

/** Runs a statement and answers its rows. */
export type Run = <Row extends object = Record<string, unknown>>(asked: Statement, values?: readonly unknown[]) => Promise<Row[]>

/** Told of every statement by its name: what the bench counts. */
export type OnStatement = (name: string) => void

/** Statements on the pool (each commits by itself) or on one transaction's client. */
export const runOn =
  (connection: pg.Pool | pg.ClientBase, onStatement?: OnStatement): Run =>
  async <Row extends object>({ name, text }: Statement, values: readonly unknown[] = []) => {
    onStatement?.(name)
    const { rows } = await (connection as pg.ClientBase).query<Row>({ name, text, values: [...values] })
    return rows
  }

/** The row of a statement that answers one or none. */
export async function one<Row extends object>(rows: Promise<Row[]>): Promise<Row | undefined> {
  return (await rows)[0]
}
