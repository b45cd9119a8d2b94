import { useT } from '../words/use-t.ts'
import { serialsSaid } from './lacks.ts'

type Props = {
  /** That left with the order and are in no return. */
  known: readonly string[]
  said: string
  onChange: (said: string) => void
}

/** Serials that are known, to be picked rather than typed. */
export function SerialPicks({ known, said, onChange }: Props) {
  const t = useT()
  const picked = serialsSaid(said)
  const press = (serial: string): void =>
    onChange((picked.includes(serial) ? picked.filter((one) => one !== serial) : [...picked, serial]).join('\n'))
  return (
    <div className="row" role="group" aria-label={t('ui.retype.serials.known')}>
      <span className="small soft">{t('ui.retype.serials.known')}</span>
      {known.map((serial) => (
        <button
          key={serial}
          type="button"
          className={picked.includes(serial) ? 'chip chip--act mono' : 'chip mono'}
          aria-pressed={picked.includes(serial)}
          onClick={() => press(serial)}
        >
          {serial}
        </button>
      ))}
    </div>
  )
}
