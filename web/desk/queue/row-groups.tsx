import { Fragment, type ReactNode } from 'react'
import { TableGroup } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Group } from './group-rows.ts'

type Props<Row> = {
  groups: readonly Group<Row>[]
  columns: number
  /** How many have that promise. */
  count: (group: Group<Row>, last: boolean) => string
  children: (row: Row) => ReactNode
}

/** A list's rows under the headings of their groups; one that would set nothing apart is left out. */
export function RowGroups<Row>({ groups, columns, count, children }: Props<Row>) {
  const t = useT()
  const several = groups.length > 1
  return groups.map((group, at) => (
    <Fragment key={group.key}>
      {group.when && (several || group.when !== 'none') && (
        <TableGroup columns={columns} title={t(`desk.queue.group.${group.when}`)} note={count(group, at === groups.length - 1)} />
      )}
      {group.currency && several && <TableGroup columns={columns} title={t('queue.group.currency', { currency: group.currency })} />}
      {group.rows.map(children)}
    </Fragment>
  ))
}
