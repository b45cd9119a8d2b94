import { instant } from './instants.ts'

/** PostgreSQL's types as they are used here. */
type Kind = 'uuid' | 'text' | 'int' | 'bigint' | 'boolean' | 'jsonb' | 'timestamptz' | 'date' | 'uuid[]' | 'text[]'

/** A column per field, whatever the domain adds: the type check finds a forgotten one. */
type Columns<Row> = { readonly [Field in keyof Row & string]: Kind }

/** A table whose rows are written from JSON and read into JSON: fields in camelCase there, columns in snake_case here. */
export type Table<Row> = {
  /** `alias.order_line_id as "orderLineId"` for each field. */
  select: (alias: string) => string
  /** One JSON array of a return's rows, or those of what `by` names, in their order; `owner` is its alias. */
  arrayOf: (owner: string, order?: string, by?: string) => string
  /** Inserts the rows of a JSON array parameter. */
  insert: (parameter: string) => string
  /** Inserts them, or updates those that are there. */
  upsert: (parameter: string) => string
  /** Updates the one row of a JSON object parameter if `condition` holds, on `it` (the row as it is). */
  update: (parameter: string, condition: string) => string
  /** Rows out of JSON, their instants as the domain writes them. */
  read: (rows: readonly Row[]) => Row[]
}

type Description<Row, Place> = {
  name: string
  columns: Columns<Row>
  /** Columns that say where the row hangs: written, not read. */
  place: Columns<Place>
}

export function table<Row extends object, Place extends object = object>({ name, columns, place }: Description<Row, Place>): Table<Row> {
  const written = Object.entries<Kind>({ ...columns, ...place })
  const instants = Object.entries<Kind>(columns).flatMap(([field, kind]) => (kind === 'timestamptz' ? [field as keyof Row] : []))
  const names = written.map(([field]) => column(field)).join(', ')
  const fields = written.map(([field]) => `x."${field}"`).join(', ')
  const definition = written.map(([field, kind]) => `"${field}" ${kind}`).join(', ')
  const set = written.flatMap(([field]) => (field === 'id' ? [] : [`${column(field)} = excluded.${column(field)}`])).join(', ')
  const select = (alias: string): string =>
    Object.keys(columns)
      .map((field) => `${alias}.${column(field)} as "${field}"`)
      .join(', ')
  const insertion = (parameter: string): string =>
    `insert into ${name} (${names}) select ${fields} from jsonb_to_recordset(${parameter}::jsonb) as x(${definition})`
  return {
    select,
    arrayOf: (owner, order = 'position', by = 'return_id') =>
      `coalesce((select json_agg(x) from (select ${select('t')} from ${name} t where t.${by} = ${owner}.id order by t.${order}) x), '[]')`,
    insert: (parameter) => `${insertion(parameter)} returning 1`,
    upsert: (parameter) => `${insertion(parameter)} on conflict (id) do update set ${set} returning 1`,
    update: (parameter, condition) =>
      `update ${name} it set (${names}) = (${fields}) from jsonb_to_record(${parameter}::jsonb) as x(${definition}) where it.id = x.id and ${condition} returning 1`,
    read: (rows) => rows.map((row) => withInstants(row, instants)),
  }
}

const column = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The rows were just parsed and are nobody else's: changed in place. */
function withInstants<Row extends object>(row: Row, fields: readonly (keyof Row)[]): Row {
  for (const field of fields) {
    const text = row[field]
    if (typeof text === 'string') row[field] = instant(text) as Row[keyof Row]
  }
  return row
}
