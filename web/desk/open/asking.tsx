import type { OrderView } from '#application/orders/view.ts'
import { besidesOf, byOpenness, isStatutoryDoor } from '../../request/policy-words/beside.ts'
import { LineFields } from '../../request/details/line-fields.tsx'
import { gapProblem } from '../../request/details/gap-problem.ts'
import { DoorsTable } from '../../request/doors/doors-table.tsx'
import { KeepingTrouble } from '../../request/keeping.tsx'
import { useRequest } from '../../request/request-context.ts'
import { lineOf, withLine, withType } from '../../request/request-draft.ts'
import { toRequest } from '../../request/to-request.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { Form } from '../../ui/form/form.tsx'
import { usePreview } from '../../ui/retype/preview.ts'
import { useT } from '../../ui/words/use-t.ts'
import { gapsWith } from './gaps-with.ts'

type Props = {
  shown: string | null
  onShow: (id: string) => void
  /** It was tried to open the case: what lacks is said. */ tried: boolean
}

/** The portal's questions (D1), asked by an agent: the ways compared, then each product's details. */
export function Asking({ shown, onShow, tried }: Props) {
  const t = useT()
  const { order, draft, change } = useRequest()
  const doors = order.items.find(({ id }) => id === shown)?.doors ?? order.doors
  // What is best depends on why it comes back: of several, each for a case of its own, none is advised.
  const best = order.items.find(({ id }) => id === shown)?.best ?? order.best
  const merchants = byOpenness(doors.filter((door) => !isStatutoryDoor(door)))
  const lawful = byOpenness(doors.filter(isStatutoryDoor))
  // What was chosen stays: the policy says of each product whether this way is open to it.
  const choose = (type: string): void => change((now) => ({ ...withType(now, type, order), chosen: now.chosen }))
  const item = order.items.find(({ id }) => id === shown)
  return (
    <div className="stack">
      <KeepingTrouble />
      <section aria-labelledby="way">
        <h2 id="way">{t('open.way')}</h2>
        <DoorsTable
          label={t('open.way.compared')}
          parts={[{ doors: merchants }, { doors: lawful }]}
          best={new Set(best.map(({ type }) => type)).size === 1 ? best : []}
          onBehalf
          choosing={{ chosen: draft.type, onChoose: choose, onLaw: choose }}
          besides={besidesOf(merchants, { ...order, doors })}
        />
      </section>
      {draft.chosen.length > 1 && (
        <Segmented
          label={t('open.which')}
          options={draft.chosen.map((id, index) => ({ value: id, label: `${index + 1}. ${nameOf(order, id)}` }))}
          value={shown}
          onChange={onShow}
          wide
        />
      )}
      {item && draft.type !== null && draft.type !== 'withdrawal' && <Details key={item.id} item={item} type={draft.type} tried={tried} />}
    </div>
  )
}

const nameOf = ({ items }: OrderView, id: string): string => items.find((item) => item.id === id)?.name ?? ''

/** One product's details, as the portal asks them, and what still lacks once something was said. */
function Details({ item, type, tried }: { item: OrderView['items'][number]; type: string; tried: boolean }) {
  const t = useT()
  const { order, draft, change } = useRequest()
  const line = lineOf(draft, item.id)
  const preview = usePreview(toRequest(order.id, type, draft))
  const assessed = preview.data?.lines.find(({ orderLineId }) => orderLineId === item.id)
  const gaps = gapsWith({ order, draft, type }, item.id, assessed)
  return (
    <section aria-labelledby="details">
      <h2 id="details">{item.name}</h2>
      <Form label={item.name} className="form request-form" problem={tried ? gapProblem(gaps, t) : null} onSend={() => undefined}>
        <LineFields item={item} type={type} line={line} set={(part) => change((now) => withLine(now, item.id, part))} assessed={assessed} />
      </Form>
    </section>
  )
}
