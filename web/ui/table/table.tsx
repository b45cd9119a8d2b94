import type { ReactNode } from 'react'

export type Column = {
  key: string
  label: ReactNode
  num?: boolean
  /** CSS width, where it is fixed. */ width?: string
  sort?: 'ascending' | 'descending'
}

type Props = { label: string; columns: readonly Column[]; children: ReactNode; fixed?: boolean }

/** Dense rows. `children` are `<tr>`s, the chosen one `aria-selected`; `<TableGroup>` heads a group. It scrolls by itself where it is too wide. */
export const Table = ({ label, columns, children, fixed = false }: Props) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keys
  <div className="table-wrap" role="region" aria-label={label} tabIndex={0}>
    <table className={fixed ? 'table table--fixed' : 'table'}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, label, num, sort }) => (
            <th key={key} scope="col" className={num ? 'num' : undefined} aria-sort={sort}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)

export const TableGroup = ({ columns, title, note }: { columns: number; title: ReactNode; note?: ReactNode }) => (
  <tr className="grp">
    <th colSpan={columns} scope="colgroup">
      {title}
      {note && <span>{note}</span>}
    </th>
  </tr>
)
