import { type ReactNode, useId } from 'react'
import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { useT } from '../../ui/words/use-t.ts'
import { LawBeside } from '../type/law-beside.tsx'
import { Door, type Choosing, doorColumns } from './door.tsx'
import { type DoorGroup, doorGroups } from './door-groups.ts'
import { Obstacle } from './obstacle.tsx'
import './doors.css'

type Props = {
  label: string
  /** Doors under one heading: the shop's, then the law's. */
  parts: readonly { title?: ReactNode; doors: readonly DoorView[] }[]
  best: OrderView['best']
  /** Without it the doors are only compared. */
  choosing?: Choosing
  /** The law's way beside a closed door. */
  besides?: ReadonlyMap<string, DoorView>
  /** Staff read it, of their customer. */
  onBehalf?: boolean
}

/**
 * Every way back side by side: a table where there is room, cards with the same rows in the same order where there is none; what stands before
 * several is said once. The roles are written out, since a table that is laid out as a grid is none to a screen reader.
 */
export function DoorsTable({ label, parts, best, choosing, besides, onBehalf = false }: Props) {
  const t = useT()
  return (
    <div className="doors" role="table" aria-label={label}>
      <div className="doors-head" role="row">
        {doorColumns.map((column) => (
          <span key={column} role="columnheader">
            {t(onBehalf && column === 'outcome' ? 'request.doors.theirs' : `request.doors.${column}`)}
          </span>
        ))}
      </div>
      {parts.flatMap(({ title, doors }) =>
        doorGroups(doors).map((group, index) => (
          <Group
            key={group.doors[0]?.type}
            group={group}
            title={index === 0 ? title : undefined}
            {...{ best, choosing, besides, onBehalf }}
          />
        )),
      )}
    </div>
  )
}

type GroupProps = Pick<Props, 'best' | 'choosing' | 'besides' | 'onBehalf'> & { group: DoorGroup; title: ReactNode }

function Group({ group: { before, doors }, title, best, choosing, besides, onBehalf = false }: GroupProps) {
  const id = useId()
  const besideOf = ({ type }: DoorView): DoorView | undefined => (choosing ? besides?.get(type) : undefined)
  const law = before && doors.map(besideOf).find((door) => door !== undefined)
  return (
    <div className="doors-group" role="rowgroup">
      {title !== undefined && (
        <div className="doors-title" role="row">
          <div role="cell">{title}</div>
        </div>
      )}
      {before && (
        <div className="doors-title" role="row">
          <div role="cell" className="doors-why" id={id}>
            <Obstacle {...before} />
            {law && choosing && <LawBeside door={law} brief onBehalf={onBehalf} onChoose={choosing.onLaw} />}
          </div>
        </div>
      )}
      {doors.map((door) => (
        <Door
          key={door.type}
          door={door}
          best={best}
          choosing={choosing}
          onBehalf={onBehalf}
          beside={before ? undefined : besideOf(door)}
          describedBy={before ? id : undefined}
        />
      ))}
    </div>
  )
}
