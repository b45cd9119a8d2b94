import { Menu } from '../../../ui/control/menu.tsx'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = {
  label: string
  choices: readonly { key: string; label: string }[]
  /** Codes with commas between them; undefined where all will do. */
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** One kind of what a queue is narrowed by: any of what is ticked. The button says what is. */
export function CodeFilter({ label, choices, value, onChange }: Props) {
  const t = useT()
  const ticked = value?.split(',') ?? []
  const only = ticked.length === 1 ? choices.find(({ key }) => key === ticked[0])?.label : undefined
  const said = ticked.length === 0 ? label : t('queue.filter.is', { label, value: only ?? String(ticked.length) })
  const tick = (key: string, on: boolean): void => {
    const next = on ? [...ticked, key] : ticked.filter((one) => one !== key)
    onChange(next.length === 0 ? undefined : next.join(','))
  }
  return (
    <Menu
      className={`${buttonClass()} ${ticked.length > 0 ? 'filter--on' : ''}`}
      button={
        <>
          <span className="cut">{said}</span>
          <Icon name="down" />
        </>
      }
    >
      <fieldset>
        <legend className="sr">{label}</legend>
        {choices.map(({ key, label: words }) => (
          <label key={key}>
            <input type="checkbox" checked={ticked.includes(key)} onChange={({ target }) => tick(key, target.checked)} />
            {words}
          </label>
        ))}
      </fieldset>
      {ticked.length > 0 && (
        <button type="button" onClick={() => onChange(undefined)}>
          {t('queue.filter.any')}
        </button>
      )}
    </Menu>
  )
}
