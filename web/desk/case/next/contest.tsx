import type { ReturnView } from '#application/views.ts'
import { isContested } from '#domain/return/progress.ts'
import { unitsOf } from '#domain/return/rma.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { useFilesUnderWay } from '../../../ui/files/under-way.ts'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { forgetSaid, type Reply } from '../talk/use-reply.ts'
import { unitNames } from './unit-names.ts'

/** Units whose refusal the customer contests: maintained, or the customer is right. The answer beside it goes with it. */
export function Contest({ view, reply }: { view: ReturnView; reply: Reply }) {
  const t = useT()
  const uploading = useFilesUnderWay()
  const units = unitsOf(view).filter(isContested)
  const answer = useCommand('POST', `/returns/${view.number}/contest-answers`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.contest.done'))
      forgetSaid(reply)
    },
  })
  if (units.length === 0 || view.verbs.answer_contest === undefined) return null
  const names = unitNames(view, t)
  const send = (upheld: boolean): void => void answer.send({ units: units.map(({ id }) => id), upheld, ...reply.said })
  const unsaid = reply.said.message === '' ? t('desk.contest.words') : uploading ? t('ui.file.wait') : null
  const atDock = units.some(({ verdict }) => verdict === 'refused')
  const closed = view.status === 'closed' ? t('desk.contest.closed') : null
  return (
    <section className="next">
      <h2>{t('desk.contest')}</h2>
      <ul className="small">
        {units.map(({ id }) => (
          <li key={id}>{names.get(id)}</li>
        ))}
      </ul>
      <ProblemNotice problem={answer.problem} />
      <div className="acts">
        <ActionButton busy={answer.busy} off={unsaid} onClick={() => send(false)}>
          {t('desk.contest.maintain')}
        </ActionButton>
        <ActionButton busy={answer.busy} off={closed ?? (atDock ? t('desk.contest.at-dock') : unsaid)} onClick={() => send(true)}>
          {t('desk.contest.uphold')}
        </ActionButton>
        {atDock && view.verbs.correct_inspection !== undefined && (
          <ButtonLink to="/dock/retours/$number" params={{ number: view.number }} icon="scan">
            {t('desk.act.correct_inspection')}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
