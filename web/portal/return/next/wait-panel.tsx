import type { ReturnView } from '#application/returns/view.ts'
import { leftToUs } from '#domain/return/progress.ts'
import { isOfContest } from '#domain/return/promised-answer.ts'
import { unitsOf } from '#domain/return/rma.ts'
import { formatDue } from '../../../ui/format/date.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { contestable, contestUntil } from '../lines/contest-window.ts'
import { Panel } from './panel.tsx'
import { waitByKey, waitKey } from './wait-words.ts'

/** Our turn: nothing to do, what we do, and by when. */
export function WaitPanel({ view }: { view: ReturnView }) {
  const t = useT()
  const by = waitByKey(view)
  const { deadline } = view.transit
  const contest = contestUntil(contestable(view.lines.flatMap(({ units }) => units)))
  const answered = view.transit.customerWord === 'contested' ? view.deadlines.find(isOfContest) : undefined
  const someLeft = view.transit.customerWord === 'going_back' && unitsOf(view).some(leftToUs)
  const offered = view.settlements.some(({ state }) => state === 'offered')
  return (
    <Panel title={t(offered ? 'return.wait.offered' : 'return.wait')} wide>
      <p>
        {t(waitKey(view), { payer: view.shipBackPayer })} {someLeft && t('return.wait.going_back.but')}{' '}
        {answered && t('return.wait.by.contest', { due: formatDue(answered.due, t.locale) })}{' '}
        {by && deadline && t(by, { due: formatDue(deadline.due, t.locale) })}
      </p>
      {contest && <p>{t('return.wait.contest', { due: formatDue(contest.due, t.locale) })}</p>}
    </Panel>
  )
}
