import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { hasRole } from '#domain/actor.ts'
import { isContested } from '#domain/return/progress.ts'
import { isOfContest } from '#domain/return/promised-answer.ts'
import { useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { useFilesUnderWay } from '../../../ui/files/under-way.ts'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { CaseDialog } from '../acts/case-dialog.tsx'
import type { Reply } from '../talk/use-reply.ts'
import { unitNames } from './unit-names.ts'
import { upholding } from './upholding.ts'

/** Units whose refusal the customer contests: maintained, or the customer is right. The answer beside it goes with it. */
export function Contest({ view, reply }: { view: ReturnView; reply: Reply }) {
  const t = useT()
  const uploading = useFilesUnderWay()
  const manages = hasRole({ roles: useMe()?.roles ?? [] }, 'manager')
  const [reason, setReason, forgetReason] = useDraft(`desk.contest.${view.number}`, '')
  const contested = view.lines.flatMap(({ units }) => units).filter(isContested)
  // Nobody answers for a refusal of their own, but a manager who says why.
  const units = contested.filter(({ contest }) => manages || contest?.own !== true)
  const own = manages && units.some(({ contest }) => contest?.own === true)
  const answer = useCommand('POST', `/returns/${view.number}/contest-answers`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.contest.done'))
      reply.forgetSaid()
      forgetReason()
    },
  })
  if (contested.length === 0 || view.verbs.answer_contest === undefined) return null
  const names = unitNames(view, t)
  const promised = view.deadlines.find(isOfContest)
  // A refusal of the dock is taken back by another verdict, which answers too; until then a closed return is no obstacle to it either.
  const upheld = upholding(units, view)
  const send = (right: boolean): void =>
    void answer.send({
      units: (right ? upheld.answerable : units).map(({ id }) => id),
      upheld: right,
      ...reply.said,
      ...(own ? { reason: reason.trim() } : {}),
    })
  const mine = units.length === 0 ? t('desk.off.own_refusal') : null
  const unsaid = reply.said.message === '' ? t('desk.contest.words') : uploading ? t('ui.file.wait') : null
  const off = mine ?? unsaid ?? (own && reason.trim() === '' ? t('desk.contest.own.empty') : null)
  return (
    <section className="next">
      <h2>{t('desk.contest')}</h2>
      <ul className="small">
        {contested.map(({ id }) => (
          <li key={id}>{names.get(id)}</li>
        ))}
      </ul>
      {promised && <Deadline deadline={promised} what={t('words.promise.contest')} />}
      {own && (
        <TextArea
          name="reason"
          label={t('desk.contest.own')}
          hint={t('desk.contest.own.hint')}
          rows={2}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <ProblemNotice problem={answer.problem} />
      <div className="acts">
        <ActionButton busy={answer.busy} off={off} onClick={() => send(false)}>
          {t('desk.contest.maintain')}
        </ActionButton>
        <Upholding {...{ view, ...upheld }} busy={answer.busy} off={mine} unsaid={off} onSend={() => send(true)} />
      </div>
    </section>
  )
}

type UpholdingProps = ReturnType<typeof upholding> & {
  view: ReturnView
  busy: boolean
  /** Why it is somebody else's to say. */ off: string | null
  /** What has to be written before. */ unsaid: string | null
  onSend: () => void
}

/** « Donner raison au client », or the way to it. */
function Upholding({ view, answerable, atDock, obstacle, busy, off, unsaid, onSend }: UpholdingProps) {
  const t = useT()
  const [reopening, setReopening] = useState(false)
  return (
    <>
      <ActionButton busy={busy} off={off ?? (obstacle === null ? unsaid : t(`desk.contest.${obstacle}`))} onClick={onSend}>
        {t('desk.contest.uphold')}
      </ActionButton>
      {obstacle === 'closed' && (
        <Button keys="U" onClick={() => setReopening(true)}>
          {t('desk.act.reopen')}
        </Button>
      )}
      {atDock && view.verbs.correct_inspection !== undefined && (
        <ButtonLink to="/dock/retours/$number" params={{ number: view.number }} icon="scan">
          {t('desk.act.correct_inspection')}
        </ButtonLink>
      )}
      {atDock && answerable.length > 0 && <p className="small soft">{t('desk.contest.some-at-dock')}</p>}
      {reopening && <CaseDialog verb="reopen" view={view} onClose={() => setReopening(false)} />}
    </>
  )
}
