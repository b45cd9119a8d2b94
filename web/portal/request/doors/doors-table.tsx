import { type ReactNode, useId } from 'react'
import type { DoorView, OrderView } from '#application/views.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Beside } from '../../policy-words/beside.ts'
import { checkWords } from '../../policy-words/check-words.ts'
import { resolutionsWords } from '../../policy-words/door-words.ts'
import { LawBeside } from '../type/law-beside.tsx'
import { answerWords, askWords, settledWords } from './door-times.ts'
import './doors.css'

/** Doors under one heading: the shop's, then the law's. */
type DoorGroup = { title?: ReactNode; doors: readonly DoorView[] }

type Props = {
  label: string
  groups: readonly DoorGroup[]
  best: OrderView['best']
  chosen?: string | null
  /** Without it the doors are only compared. */
  onChoose?: (type: string) => void
  /** The law's way beside a closed door, and what choosing it does. */
  besides?: ReadonlyMap<string, Beside>
  onLaw?: (type: string) => void
}

const columns = ['way', 'outcome', 'pays', 'until', 'answer', 'settled'] as const

/**
 * Every way back side by side: a table where there is room, cards with the same rows in the same order where there is none. The roles are
 * written out, since a table that is laid out as a grid is none to a screen reader.
 */
export function DoorsTable({ label, groups, best, chosen = null, onChoose, besides, onLaw }: Props) {
  const t = useT()
  return (
    <div className="doors" role="table" aria-label={label}>
      <div className="doors-head" role="row">
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`request.doors.${column}`)}
          </span>
        ))}
      </div>
      {groups.map(({ title, doors }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two groups that never change places
        <div key={index} className="doors-group" role="rowgroup">
          {title !== undefined && doors.length > 0 && (
            <div className="doors-title" role="row">
              <div role="cell">{title}</div>
            </div>
          )}
          {doors.map((door) => (
            <Door
              key={door.type}
              door={door}
              best={best}
              chosen={door.type === chosen}
              onChoose={onChoose}
              beside={besides?.get(door.type)}
              onLaw={onLaw}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type DoorProps = {
  door: DoorView
  best: OrderView['best']
  chosen: boolean
  onChoose: ((type: string) => void) | undefined
  beside: Beside | undefined
  onLaw: ((type: string) => void) | undefined
}

function Door({ door, best, chosen, onChoose, beside, onLaw }: DoorProps) {
  const t = useT()
  const id = useId()
  const { type, clause, label, description, payer, resolutions, open, exceptionTo, obstacle } = door
  const closed = !open && exceptionTo === null
  const mine = best.filter((one) => one.type === type)
  const cell = (column: (typeof columns)[number], value: ReactNode) => (
    <div role="cell" className="door-cell" data-label={t(`request.doors.${column}`)}>
      {value}
    </div>
  )
  const never = <span aria-label={t('request.doors.closed')}>–</span>
  return (
    <div className={closed ? 'door door--no' : onChoose ? 'door' : 'door door--plain'} role="row">
      <div role="rowheader" className="door-way">
        {onChoose ? (
          <label className="door-label">
            <input
              type="radio"
              name="type"
              value={type}
              checked={chosen}
              disabled={closed}
              onChange={() => onChoose(type)}
              aria-labelledby={`${id}-name`}
              aria-describedby={`${id}-what ${id}-why`}
            />
            <b id={`${id}-name`}>{label}</b>
          </label>
        ) : (
          <b className="door-label" id={`${id}-name`}>
            {label}
          </b>
        )}
        <span className="door-what">
          <span id={`${id}-what`}>{description}</span> {open && <Clause id={clause} />}
        </span>
      </div>
      {cell('outcome', resolutionsWords(resolutions, t))}
      {cell('pays', <Chip tone={payer === 'merchant' && !closed ? 'ok' : undefined}>{t(`portal.payer.${payer}`)}</Chip>)}
      {cell('until', askWords(door, t))}
      {cell('answer', closed ? never : answerWords(door, t))}
      {cell('settled', closed ? never : settledWords(door, t))}
      <div role="cell" className="door-more" id={`${id}-why`}>
        {mine.map(({ matter }) => (
          <p key={matter} className="door-best">
            <Icon name="check" />
            {t(`request.best.this.${matter}`)}
          </p>
        ))}
        {obstacle && (
          <p className="why why--no">
            <Icon name={closed ? 'lock' : 'hand'} />
            <span>
              {checkWords(obstacle, { t, locale: t.locale })} <Clause id={obstacle.clause} />
              {exceptionTo !== null && <span className="opt-plea">{t('portal.door.exception')}</span>}
            </span>
          </p>
        )}
        {beside && onLaw && <LawBeside {...beside} brief onChoose={onLaw} />}
      </div>
    </div>
  )
}
