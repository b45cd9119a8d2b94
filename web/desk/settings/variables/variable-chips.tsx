import { useT } from '../../../ui/words/use-t.ts'
import './variables.css'

type Variable = { name: string; label: string; example: string | null }

type Props = {
  variables: readonly Variable[]
  /** Of the text that is being written, and of what it would say. */ lang: 'fr' | 'en'
  /** What a press is to do: `{Nom du client}` where one was writing. */ onInsert: (written: string) => void
}

/** What a text can leave to the case: each by its name, with what it would say. A press writes it where one was writing. */
export function VariableChips({ variables, lang, onInsert }: Props) {
  const t = useT()
  if (variables.length === 0) return null
  return (
    <fieldset className="variables">
      <legend>{t('settings.variables')}</legend>
      <p className="small muted">{t('settings.variables.hint')}</p>
      <ul>
        {variables.map(({ name, label, example }) => (
          <li key={name}>
            <button type="button" className="chip" onClick={() => onInsert(`{${label}}`)}>
              {label}
            </button>
            {example !== null && (
              <span className="small muted" lang={lang}>
                {example}
              </span>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** Writes into the text that was being written, or the first of the dialog. */
export function writeInto(area: HTMLTextAreaElement | null, words: string): void {
  const at = area ?? document.querySelector<HTMLTextAreaElement>('dialog textarea')
  if (!at) return
  at.setRangeText(words, at.selectionStart, at.selectionEnd, 'end')
  at.dispatchEvent(new Event('input', { bubbles: true }))
  at.focus()
}
