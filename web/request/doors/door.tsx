import { type ReactNode, useId } from 'react'
import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { Clause } from '../../ui/status/clause.tsx'
import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { resolutionsWords } from '../policy-words/door-words.ts'
import { LawBeside } from '../type/law-beside.tsx'
import { answerWords, askWords, settledWords } from './door-times.ts'
import { Obstacle } from './obstacle.tsx'

export type Choosing = { chosen: string | null; onChoose: (type: string) => void; onLaw: (type: string) => void }

type Props = {
  door: DoorView
  best: OrderView['best']
  choosing: Choosing | undefined
  beside: DoorView | undefined
  /** Where it is said what stands before this door and others; else it is said here. */
  describedBy: string | undefined
  /** Staff read it, of their customer. */
  onBehalf: boolean
}

export const doorColumns = ['way', 'outcome', 'pays', 'until', 'answer', 'settled'] as const

/** One way back: what it gives, who pays, until when it is open and by when it is answered and done. */
export function Door({ door, best, choosing, beside, describedBy, onBehalf }: Props) {
  const t = useT()
  const id = useId()
  const { type, payer, resolutions, open, exceptionTo, obstacle } = door
  const closed = !open && exceptionTo === null
  const cell = (column: (typeof doorColumns)[number], value: ReactNode) => (
    <div role="cell" className={`door-cell door-cell--${column}`} data-label={t(`request.doors.${column}`)}>
      {value}
    </div>
  )
  const never = <span aria-label={t('request.doors.closed')}>–</span>
  return (
    <div className={closed ? 'door door--no' : choosing ? 'door' : 'door door--plain'} role="row">
      <Way {...{ door, best, choosing, id, closed, describedBy, onBehalf }} />
      <div className="door-lead" role="presentation">
        {cell('outcome', resolutionsWords(resolutions, t))}
        {cell(
          'pays',
          <Chip tone={payer === 'merchant' && !closed ? 'ok' : undefined}>
            {t(onBehalf ? `request.doors.pays.${payer}` : `portal.payer.${payer}`)}
          </Chip>,
        )}
      </div>
      {cell('until', closed ? never : exceptionTo === null ? askWords(door, t) : t('request.doors.until.exception'))}
      {cell('answer', closed ? never : answerWords(door, t))}
      {cell('settled', closed ? never : settledWords(door, t))}
      <div role="cell" className="door-more" id={`${id}-why`}>
        {obstacle && describedBy === undefined && <Obstacle obstacle={obstacle} exceptionTo={exceptionTo} />}
        {beside && choosing && beside.type !== type && <LawBeside door={beside} brief onBehalf={onBehalf} onChoose={choosing.onLaw} />}
      </div>
    </div>
  )
}

type WayProps = Pick<Props, 'door' | 'best' | 'choosing' | 'describedBy' | 'onBehalf'> & { id: string; closed: boolean }

function Way({ door: { type, clause, label, description, open, obstacle }, best, choosing, describedBy, onBehalf, id, closed }: WayProps) {
  const t = useT()
  const mine = best.filter((one) => one.type === type)
  const name = (
    <span>
      <b id={`${id}-name`}>{label}</b>
      {mine.length > 0 && (
        <span id={`${id}-best`} className="door-best">
          <Chip tone="act" icon="check">
            {t('request.best.mark')}
          </Chip>
          <span className="sr">{mine.map(({ matter }) => t(`request.best.this.${matter}`)).join(', ')}</span>
        </span>
      )}
    </span>
  )
  return (
    <div role="rowheader" className="door-way">
      {choosing ? (
        <label className="check door-label">
          <input
            type="radio"
            name="type"
            value={type}
            checked={type === choosing.chosen}
            disabled={closed}
            onChange={() => choosing.onChoose(type)}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-best ${id}-what ${describedBy ?? `${id}-why`}`}
          />
          {name}
        </label>
      ) : (
        <span className="door-label">{name}</span>
      )}
      <span className="door-what">
        {/* The policy speaks to the customer; staff know their ways by name. */}
        <span id={`${id}-what`}>{onBehalf ? null : description}</span> {(open || obstacle === null) && <Clause id={clause} />}
      </span>
    </div>
  )
}
