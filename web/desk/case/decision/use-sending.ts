import type { ReturnView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { forgetSaid, type Reply } from '../talk/use-reply.ts'
import { approvalOf, detailsRequestOf, offerOf, rejectionOf } from './to-request.ts'
import type { Decision } from './use-decision.ts'
import type { Act, Weighed } from './weigh.ts'

type Receipt = { version: number }
type Sending = { view: ReturnView; decision: Decision; weighed: Weighed; reply: Reply; onSent: () => void }

const requests = { approve: approvalOf, reject: rejectionOf, ask: detailsRequestOf } as const

/**
 * One press sends the verdict, the words that go with it and the gesture. The gesture goes first: it has the most that can be wrong with
 * it, and a decision must not stand there without it. What went through leaves the draft, what did not stays.
 */
export function useSending({ view, decision, weighed, reply, onSent }: Sending) {
  const t = useT()
  const at = `/returns/${view.number}`
  const { version } = view
  const offer = useCommand<Receipt>('POST', `${at}/settlements`, { version })
  const acts = {
    approve: useCommand<Receipt>('PUT', `${at}/approval`, { version }),
    reject: useCommand<Receipt>('PUT', `${at}/rejection`, { version }),
    ask: useCommand<Receipt>('POST', `${at}/details-requests`, { version }),
  }
  const { act, gesture } = weighed

  async function send(): Promise<void> {
    const made = gesture === null ? undefined : await offerFirst(act)
    if (made === false) return
    if (act && !(await acts[act].send(requests[act](view, decision.draft, reply.said), made)).done) return
    toast(t(act ? `desk.send.done.${act}` : 'desk.send.done.gesture'))
    forgetSaid(reply)
    onSent()
  }

  /** The version that the offer made, or false when it was refused. */
  async function offerFirst(then: Act | null): Promise<number | false> {
    const said = then ? { message: '', fileIds: [] } : reply.said
    const sent = await offer.send(offerOf(decision.draft, weighed, said))
    if (!sent.done) return false
    if (then) decision.change((draft) => ({ ...draft, gesture: null }))
    return sent.answer.version
  }

  const commands = [offer, ...Object.values(acts)]
  return {
    send,
    busy: commands.some(({ busy }) => busy),
    problem: commands.find(({ problem }) => problem)?.problem ?? null,
  }
}
