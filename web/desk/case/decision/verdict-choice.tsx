import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { Segmented } from '../../../ui/control/segmented.tsx'
import { type T, useT } from '../../../ui/words/use-t.ts'
import { clauseWords } from '../../../ui/status/clause-words.ts'
import { checkWords } from '../facts/check-words.ts'
import type { Verdict } from './draft.ts'
import { type Ground, groundsOf } from './grounds-of.ts'

type Props = { line: LineView; view: ReturnView; label: string; verdict: Verdict; onChange: (verdict: Verdict) => void }

/** Accorder, Préciser, Refuser; a refusal names its clause or its reason. */
export function VerdictChoice({ line, view, label, verdict: { choice, ground }, onChange }: Props) {
  const t = useT()
  const grounds = groundsOf(line, view)
  return (
    <>
      <Segmented
        wide
        label={t('desk.verdict.label', { name: label })}
        value={choice}
        onChange={(to) => onChange({ choice: to, ground: to === 'refuse' ? ground || closing(grounds) : ground })}
        options={[
          { value: 'approve', label: t('desk.verdict.approve'), tone: 'ok' },
          { value: 'ask', label: t('desk.verdict.ask'), tone: 'ask' },
          { value: 'refuse', label: t('desk.verdict.refuse'), tone: 'no' },
        ]}
      />
      {choice === 'refuse' && (
        <select
          className="select"
          aria-label={t('desk.verdict.ground', { name: label })}
          value={ground}
          onChange={({ target }) => onChange({ choice, ground: target.value })}
        >
          <option value="">{t('desk.verdict.ground.blank')}</option>
          {grounds.map((one) => (
            <option key={one.value} value={one.value}>
              {groundWords(one, view.submittedAt, t)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}

/** A clause that closes the line is its first ground; nothing else is chosen for the agent. */
const closing = ([first]: readonly Ground[]): string => (first?.check?.outcome === 'block' ? first.value : '')

function groundWords({ clause, reason, check }: Ground, submittedAt: string, t: T): string {
  if (check === null) return reason === null ? '' : t(`words.refusal.${reason}` as Parameters<T>[0])
  const words = checkWords(check, { t, locale: t.locale, submittedAt })
  const said = { clause: clauseWords(clause ?? '', t), words }
  // What is met is met by the customer's word alone: the refusal says that what they showed tells otherwise.
  return t(check.outcome === 'ok' ? 'case.ground.belied' : 'desk.verdict.ground.clause', said)
}
