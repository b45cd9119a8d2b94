import type { ReturnView } from '#application/returns/view.ts'
import { useT } from '../../ui/words/use-t.ts'

/** The units for which goods are owed, line by line with their serials. */
export function Goods({ lines, unitIds }: { lines: ReturnView['lines']; unitIds: readonly string[] }) {
  const t = useT()
  const owed = lines
    .map((line) => ({ line, units: line.units.filter((unit) => unitIds.includes(unit.id)) }))
    .filter(({ units }) => units.length > 0)
  return (
    <>
      <h2>{t('finance.goods')}</h2>
      <ul className="goods">
        {owed.map(({ line, units }) => (
          <li key={line.id}>
            <b>{line.name}</b>
            <span className="sub">
              {t('finance.goods.units', { count: units.length })}, <span className="mono">{line.sku}</span>
              {units.map(({ id, serial }) => serial && <span key={id}>, {t('finance.goods.serial', { serial })}</span>)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
