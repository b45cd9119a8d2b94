import type { CheckView } from '#application/policy/check-view.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import type { IconName } from '../../ui/icons/icons.tsx'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { checkWords } from '../../request/policy-words/check-words.ts'
import './checks.css'

type Outcome = CheckView['outcome'] | 'excepted'

const icons: Record<Outcome, IconName> = { ok: 'check', review: 'eye', block: 'lock', excepted: 'hand' }

/** The policy's answer, clause by clause, each with its outcome in a word and a shape. */
export function Checks({ checks }: { checks: readonly CheckView[] }) {
  const t = useT()
  return (
    <ul className="checks">
      {checks.map((check) => {
        const outcome: Outcome = check.excepted ? 'excepted' : check.outcome
        return (
          <li key={check.code} className={`checks-${outcome}`}>
            <Icon name={icons[outcome]} label={t(`portal.outcome.${outcome}`)} />
            <span>
              {checkWords(check, { t, locale: t.locale })} <Clause id={check.clause} />
              {check.excepted && <small>{t('portal.check.excepted')}</small>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
