import type { CheckView } from '#application/policy/check-view.ts'
import { TextArea } from '../../ui/form/inputs.tsx'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { checkWords } from '../policy-words/check-words.ts'

type Props = {
  checks: readonly CheckView[]
  pleas: Readonly<Record<string, string>>
  onChange: (pleas: Readonly<Record<string, string>>) => void
}

/** « Exceptions » (A7): a plea against each clause that blocks and may be waived; an agent grants or refuses it. */
export function Exceptions({ checks, pleas, onChange }: Props) {
  const t = useT()
  const waivable = checks.filter(({ outcome, waivable }) => outcome === 'block' && waivable)
  return (
    <fieldset className="field group exceptions">
      <legend>{t('request.details.exceptions')}</legend>
      {waivable.length === 0 ? (
        <p className="hint">{t('request.details.exceptions.none')}</p>
      ) : (
        <p className="hint">{t('request.details.exceptions.hint')}</p>
      )}
      {waivable.map((check) => (
        <div key={check.code} className="plea">
          <p>
            {checkWords(check, { t, locale: t.locale })} <Clause id={check.clause} />
          </p>
          <TextArea
            name={`pleas.${check.clause}`}
            label={t('request.details.plea', { clause: check.clause })}
            rows={3}
            maxLength={2000}
            value={pleas[check.clause] ?? ''}
            onChange={({ target }) => onChange({ ...pleas, [check.clause]: target.value })}
          />
        </div>
      ))}
    </fieldset>
  )
}
