import { Link } from '@tanstack/react-router'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { More } from '../../ui/control/more.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { MiniLine } from '../../ui/transit/mini-line.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { productWords } from './product-words.ts'
import { rowWhen, rowWords } from './row-words.ts'
import { Unread } from './unread.tsx'

type Props = {
  title: string
  note?: string
  rows: readonly ReturnRow[]
  list: Parameters<typeof More>[0]['list']
}

/** Returns with nothing to do, one a row; nothing at all when there are none. */
export function ReturnRows({ title, note, rows, list }: Props) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <div className="h-sec">
        <h2>{title}</h2>
        {note && <span>{note}</span>}
      </div>
      <div className="rows">
        {rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </div>
      <More list={list} className="h-more" />
    </section>
  )
}

function Row({ row }: { row: ReturnRow }) {
  const t = useT()
  const { number, title, station, stationState, unread } = row
  const when = rowWhen(row, { t, locale: t.locale })
  return (
    <Link to="/retours/$number" params={{ number }}>
      <ProductThumb name={title} />
      <span>
        <b>{productWords(row, t)}</b>
        <small className="nb">{number}</small>
      </span>
      <span className="mini-c">
        <MiniLine station={station} state={stationState} large />
      </span>
      <span className="w">
        {rowWords(row, { t, locale: t.locale })}
        <small>{when}</small>
        <Unread count={unread} />
      </span>
      <Icon name="right" />
    </Link>
  )
}
