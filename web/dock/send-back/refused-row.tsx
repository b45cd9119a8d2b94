import type { ReactNode } from 'react'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Ground } from '../parts/ground.tsx'
import type { Group } from '../return/groups.ts'

/** A refused unit that is still here, with why, and what can be done with it. */
export function RefusedRow({ group: { line, units, state }, children }: { group: Group; children?: ReactNode }) {
  const t = useT()
  const [unit] = units
  return (
    <li>
      <ProductThumb name={line.name} />
      <div>
        <b>{line.name}</b>
        <span className="soft small">
          {units.length === 1 && unit?.serial ? t('dock.serial', { serial: unit.serial }) : t('dock.units', { count: units.length })}
        </span>
        <span className="small">{unit?.verdictReason && <Ground code={unit.verdictReason} />}</span>
        {state === 'contested' && <Status tone="warn">{t('dock.state.contested')}</Status>}
        {state === 'left_to_us' && <Status tone="bad">{t('dock.state.left_to_us')}</Status>}
      </div>
      {children}
    </li>
  )
}
