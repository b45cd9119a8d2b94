import { useNavigate } from '@tanstack/react-router'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { PreviewView } from '#application/returns/preview-view.ts'
import type { Status } from '#domain/return/status.ts'
import { ProblemError } from '../../../ui/api/problem.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Go } from '../go.tsx'
import { previewQuery } from '../../../ui/retype/preview.ts'
import { firstUnfinished, furthest } from '../../../request/progress.ts'
import { useRequest } from '../../../request/request-context.ts'
import { StepActions } from '../step-actions.tsx'
import { toRequest, withNeededPleas } from '../../../request/to-request.ts'
import { CheckedLine } from './checked-line.tsx'
import { Promises } from '../../../request/promises.tsx'
import { SendProblem } from './send-problem.tsx'

type Receipt = { number: string; version: number; status: Status }

/** What the policy says of every line, and what is promised. */
function Answer({ preview: { data, isPending, error, refetch } }: { preview: UseQueryResult<PreviewView> }) {
  if (data) {
    return (
      <>
        <div className="checked-lines">
          {data.lines.map((line, index) => (
            <CheckedLine key={line.orderLineId} line={line} nth={index + 1} />
          ))}
        </div>
        <Promises preview={data} />
      </>
    )
  }
  if (isPending) return <Skeleton lines={6} />
  return error && <PreviewProblem error={error} retry={() => void refetch()} />
}

/** A request that cannot even be judged names its products; silence can be tried again. */
function PreviewProblem({ error, retry }: { error: Error; retry: () => void }) {
  return error instanceof ProblemError && error.problem.status < 500 ? (
    <SendProblem problem={error.problem} />
  ) : (
    <LoadProblem error={error} retry={retry} />
  )
}

/** The check page: what the policy says, who pays, by when there is an answer; then the request is sent. */
export function CheckStep() {
  const t = useT()
  const navigate = useNavigate()
  const { order, draft, flush, finish, sendable, sending, setSending } = useRequest()
  const body = toRequest(order.id, draft.type ?? '', draft)
  const ready = draft.type !== null && furthest({ draft, order }) === 'check'
  const preview = useQuery({ ...previewQuery(body), enabled: ready && !sending })
  const submission = useCommand<Receipt>('POST', '/returns')
  if (!ready && !sending) return <Go step="details" nth={firstUnfinished({ draft, order })} />
  const lawful = draft.type === 'legal_conformity'
  const blocked = preview.data?.verdict === 'blocked' || preview.data?.verdict === 'blocked_waivable'

  async function send(assessed: PreviewView): Promise<void> {
    setSending(true)
    // A draft saved after the request was sent would be a second one.
    await flush()
    const draftId = sendable()
    const outcome = draftId !== null && (await submission.send({ ...withNeededPleas(body, assessed), draftId }))
    if (!outcome || !outcome.done) return setSending(false)
    await finish()
    const { number } = outcome.answer
    toast(t('request.check.sent', { number }))
    await navigate({ href: `/retours/${number}` })
  }

  return (
    <>
      <h1>{t('request.check.title')}</h1>
      <p className="lead">{t(lawful ? 'request.check.lead.law' : 'request.check.lead')}</p>
      <SendProblem problem={submission.problem} />
      <Answer preview={preview} />
      <StepActions>
        <ButtonLink
          to="/retours/nouveau/$orderId/details/$nth"
          params={{ orderId: order.id, nth: String(draft.chosen.length) }}
          icon="left"
        >
          {t('request.step.details')}
        </ButtonLink>
        <ActionButton
          kind="go"
          icon="send"
          busy={submission.busy || sending}
          // After a lost answer the same act may be asked for again: its own units would seem taken.
          off={blocked && submission.problem === null ? t('request.check.blocked') : preview.data ? null : t('request.check.wait')}
          onClick={() => preview.data && void send(preview.data)}
        >
          {t('request.check.send')}
        </ActionButton>
      </StepActions>
    </>
  )
}
