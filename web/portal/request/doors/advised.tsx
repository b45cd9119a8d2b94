import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { formatPhrase } from '../../../ui/format/number.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { advisedDoors } from './advice.ts'

type Props = { best: OrderView['best']; doors: readonly DoorView[]; chosen: string | null; onChoose: (type: string) => void }

/** The best way for each thing that may have happened, with its reason, before all of them are compared. The choice stays the customer's. */
export function Advised({ best, doors, chosen, onChoose }: Props) {
  const t = useT()
  if (best.length === 0) return null
  return (
    <section className="advised" aria-labelledby="advised">
      <h2 id="advised">{t('request.best')}</h2>
      <ul>
        {advisedDoors(best, { all: doors, t }).map(({ type, label, cases, whys }) => (
          <li key={type}>
            <span>
              {t.rich('request.best.for', { cases: formatPhrase(cases, t.locale, 'disjunction'), label: <b>{label}</b> })}
              {whys.map((why) => (
                <small key={why}>{why}</small>
              ))}
            </span>
            <Button icon={type === chosen ? 'check' : undefined} aria-pressed={type === chosen} onClick={() => onChoose(type)}>
              {t('request.best.choose')}
              <span className="sr"> {label}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
