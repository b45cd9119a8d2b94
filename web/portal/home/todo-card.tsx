import { Link } from '@tanstack/react-router'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { ButtonAnchor, ButtonLink } from '../../ui/control/button-link.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { MiniLine } from '../../ui/transit/mini-line.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { productWords } from './product-words.ts'
import { todoOf } from './todo.ts'
import { Unread } from './unread.tsx'

/** A return that waits for the customer: what for, until when, and the way to do it. */
export function TodoCard({ row }: { row: ReturnRow }) {
  const t = useT()
  const { title, act, icon, href, file } = todoOf(row, { t, locale: t.locale })
  const { number, station, stationState, customerWord, deadline, unread, whose } = row
  return (
    <article className="sheet">
      <div>
        <h3>
          <Link to="/retours/$number" params={{ number }}>
            {title}
          </Link>
        </h3>
        <p className="meta">
          <span className="ref">{number}</span>
          <span>{productWords(row, t)}</span>
          <Unread count={unread} />
        </p>
        <p className="meta">
          <MiniLine station={station} state={stationState} large />
          <span>{t(`words.customer.${customerWord}`)}</span>
        </p>
      </div>
      <div className="right">
        {deadline && whose === 'customer' && <Deadline deadline={deadline} yours />}
        {file ? (
          <ButtonAnchor kind="go" icon={icon} href={href} target="_blank" rel="noreferrer">
            {act}
          </ButtonAnchor>
        ) : (
          <ButtonLink kind="go" icon={icon} to="/retours/$number" params={{ number }}>
            {act}
          </ButtonLink>
        )}
      </div>
    </article>
  )
}
