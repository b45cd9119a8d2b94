import type { DoorView, OrderView } from '#application/views.ts'
import { Button } from '../../../ui/control/button.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { adviceOf } from './advice.ts'

type Props = { best: OrderView['best']; doors: readonly DoorView[]; chosen: string | null; onChoose: (type: string) => void }

/** The best way for each thing that may have happened, with its reason, before all of them are compared. The choice stays the customer's. */
export function Advised({ best, doors, chosen, onChoose }: Props) {
  const t = useT()
  if (best.length === 0) return null
  return (
    <section className="advised" aria-labelledby="advised">
      <h2 id="advised">{t('request.best')}</h2>
      <ul>
        {adviceOf(best, { all: doors, t }).map(({ matter, type, label, when, why }) => (
          <li key={matter}>
            <span>
              {when} <b>{label}</b>
              <small>{why}</small>
            </span>
            <Button icon={type === chosen ? 'check' : undefined} aria-pressed={type === chosen} onClick={() => onChoose(type)}>
              {t('request.best.choose')}
              <span className="sr">
                {' '}
                {label}, {when}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
