import { useNavigate } from '@tanstack/react-router'
import type { PreviewView } from '#application/returns/preview-view.ts'
import { GiveUp } from '../../request/give-up.tsx'
import { Keeping } from '../../request/keeping.tsx'
import { useRequest } from '../../request/request-context.ts'
import { lineOf } from '../../request/request-draft.ts'
import { toRequest, withNeededPleas } from '../../request/to-request.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { LoadProblem, ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { usePreview } from '../../ui/retype/preview.ts'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { gapsWith } from './gaps-with.ts'
import { Judged } from './judged.tsx'

type Props = { /** Something is missing of this product: its fields say what. */ onLack: (id: string) => void }

/** What the policy says while it is typed, who pays, by when the customer is answered; then the case is opened in their name. */
export function Answer({ onLack }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const { order, draft, flush, finish, sendable, sending, setSending } = useRequest()
  const body = toRequest(order.id, draft.type ?? '', draft)
  const asked = draft.type !== null && draft.chosen.length > 0
  const preview = usePreview(body, asked && !sending)
  const data = asked ? preview.data : undefined
  const submission = useCommand<{ number: string }>('POST', '/returns')
  const lacking = draft.chosen.find(
    (id) => draft.type !== null && gapsWith({ order, draft, type: draft.type }, id, lineOfPreview(data, id)).size > 0,
  )

  async function send(): Promise<void> {
    if (!data) return
    if (lacking !== undefined) return onLack(lacking)
    setSending(true)
    // A draft saved after the case was opened would be a second one.
    await flush()
    const draftId = sendable()
    const sent = draftId !== null && (await submission.send({ ...withNeededPleas(body, data), draftId }))
    if (!sent || !sent.done) return setSending(false)
    await finish()
    const { number } = sent.answer
    toast(t('open.done', { number }))
    await navigate({ to: '/desk/retours/$number', params: { number }, search: {} })
  }

  const off = offOf({ typed: draft.type !== null, lines: draft.chosen.length, data, unsendable: sendable() === null && !sending })
  useKeys({ 'Ctrl+Enter': off === null ? () => void send() : undefined })
  const units = draft.chosen.reduce((sum, id) => sum + lineOf(draft, id).quantity, 0)
  return (
    <div className="stack open-answer">
      <h2>{t('open.answer')}</h2>
      {!asked && <p className="muted">{t('open.choose')}</p>}
      {asked && preview.error && !data && <LoadProblem error={preview.error} retry={() => void preview.refetch()} />}
      {data && <Judged data={data} currency={order.currency} unsaid={lacking !== undefined} />}
      <ProblemNotice problem={submission.problem} />
      {data && order.customer && (
        <p className="open-sum">
          {t('open.sum', { name: order.customer.company ?? order.customer.name, units, type: data.typeLabel, email: order.customer.email })}
        </p>
      )}
      <ActionButton
        kind="go"
        icon="plus"
        keys={t('desk.key.ctrl-enter')}
        busy={submission.busy || sending}
        off={off && t(off)}
        onClick={() => void send()}
      >
        {t('open.send')}
      </ActionButton>
      <Keeping />
      <GiveUp
        words={{
          act: t('open.drop'),
          title: t('open.drop.title'),
          body: t('open.drop.body', { order: order.number }),
          keep: t('open.drop.keep'),
          done: t('open.drop.done'),
        }}
        onGone={() => navigate({ to: '/desk/ouvrir', search: {} })}
      />
    </div>
  )
}

const lineOfPreview = (data: PreviewView | undefined, id: string): PreviewView['lines'][number] | undefined =>
  data?.lines.find(({ orderLineId }) => orderLineId === id)

type Standing = { typed: boolean; lines: number; data: PreviewView | undefined; unsendable: boolean }

/** Why it cannot be opened yet. What is only missing is asked for when it is tried. */
function offOf({ typed, lines, data, unsendable }: Standing) {
  if (!typed) return 'open.off.type' as const
  if (lines === 0) return 'open.off.lines' as const
  if (!data) return 'open.off.wait' as const
  if (data.verdict === 'blocked') return 'open.off.blocked' as const
  return unsendable ? ('open.off.keeping' as const) : null
}
