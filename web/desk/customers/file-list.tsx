import type { ReactNode } from 'react'
import type { useApiPages } from '../../ui/api/query.ts'
import { More } from '../../ui/control/more.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'

type Pages<Row> = ReturnType<typeof useApiPages<Row>>

/** As many as are seen at once; the others a press away. */
export const SHOWN = 10

type Props = {
  title: string
  /** What is said where there is none. */ none: string
  columns: readonly Column[]
  pages: Pick<
    Pages<unknown>,
    'rows' | 'isPending' | 'isSuccess' | 'error' | 'refetch' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >
  children: ReactNode
}

/** One list of a customer’s file, page after page. */
export function FileList({ title, none, columns, pages, children }: Props) {
  return (
    <section>
      <h2>{title}</h2>
      {pages.error && <LoadProblem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isSuccess && pages.rows.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <Table label={title} columns={columns} fixed>
          {pages.isPending && <SkeletonRows columns={columns.length} rows={2} />}
          {children}
        </Table>
      )}
      <More list={pages} />
    </section>
  )
}
