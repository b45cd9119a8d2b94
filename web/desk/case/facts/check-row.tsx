import type { CheckView } from '#application/policy/check-view.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { checkWords } from './check-words.ts'

const looks = {
  ok: { row: 'rule--ok', icon: 'check', label: 'desk.check.ok' },
  review: { row: 'rule--ask', icon: 'help', label: 'desk.check.review' },
  block: { row: 'rule--no', icon: 'cross', label: 'desk.check.block' },
  excepted: { row: 'rule--ask', icon: 'hand', label: 'desk.check.excepted' },
} as const

/** A clause and what it came to; one that an exception was pleaded against is the agent's to answer. */
export function CheckRow({ check, submittedAt }: { check: CheckView; submittedAt: string }) {
  const t = useT()
  const look = looks[check.excepted ? 'excepted' : check.outcome]
  return (
    <li className={look.row} title={check.text}>
      <Icon name={look.icon} label={t(look.label)} />
      <span>{checkWords(check, { t, locale: t.locale, submittedAt })}</span>
      <Clause id={check.clause} />
    </li>
  )
}
