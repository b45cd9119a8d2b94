import { useT } from '../words/use-t.ts'

type Coming = { lines?: number; /** The whole page is to come: it has a heading already. */ page?: boolean }

/** Lines to come. Shows itself after 300 ms, never before. */
export function Skeleton({ lines = 3, page = false }: Coming) {
  const t = useT()
  return (
    <div className="quiet skeleton" role="status">
      {page ? <h1 className="sr">{t('ui.loading')}</h1> : <span className="sr">{t('ui.loading')}</span>}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skel" />
      ))}
    </div>
  )
}

/** The same as table rows. */
export const SkeletonRows = ({ rows = 6, columns }: { rows?: number; columns: number }) =>
  Array.from({ length: rows }, (_, row) => (
    <tr key={row} className="quiet" aria-hidden="true">
      {Array.from({ length: columns }, (__, column) => (
        <td key={column}>
          <span className="skel">&nbsp;</span>
        </td>
      ))}
    </tr>
  ))
