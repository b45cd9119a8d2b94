import type { ReturnView } from '#application/returns/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../../ui/api/session.ts'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { type T, useT } from '../../../ui/words/use-t.ts'
import { GestureFields } from '../gesture/gesture-fields.tsx'
import { openOffer } from '../gesture/open-offer.ts'
import type { Decision } from './use-decision.ts'
import { goesBesides } from './gaps.ts'
import type { Weighed } from './weigh.ts'

type Props = { view: ReturnView; decision: Decision; weighed: Weighed }
type WithAsk = Props & { /** Asks a manager for the gesture. */ onAsk: () => void }

/** What goes with the verdict: a label or none, a gesture or none. */
export function Beside({ view, decision, weighed, onAsk }: WithAsk) {
  const t = useT()
  const { draft, change } = decision
  const limit = view.staff?.settlementLimit ?? null
  const besides = goesBesides(view, weighed.act)
  return (
    <div className="beside">
      {(weighed.act === 'approve' || weighed.act === null) && <Label view={view} decision={decision} weighed={weighed} />}
      <Checkbox
        name="gesture"
        label={t('desk.gesture')}
        hint={
          limit === null ? t('journal.gesture.unlimited') : t('desk.gesture.limit', { amount: formatMoney(limit, view.currency, t.locale) })
        }
        checked={draft.gesture !== null}
        onChange={({ target }) =>
          change((now) => ({
            ...now,
            gesture: target.checked ? { kind: 'credit', amount: '', goods: besides ? 'besides' : 'kept' } : null,
          }))
        }
      />
      {weighed.act === 'approve' && !draft.gesture && <OpenOffer view={view} decision={decision} />}
      {draft.gesture && (
        <GestureFields
          view={view}
          gesture={draft.gesture}
          besides={besides}
          onAsk={onAsk}
          onChange={(gesture) => change((now) => ({ ...now, gesture }))}
          {...(weighed.act === null ? {} : { at: 'settlement.' })}
        />
      )}
    </div>
  )
}

/** An offer that still waits would stand beside what is approved: it is taken back, unless the agent leaves it open. */
function OpenOffer({ view, decision: { draft, change } }: Pick<Props, 'view' | 'decision'>) {
  const t = useT()
  const offer = openOffer(view)
  if (!offer) return null
  return (
    <Checkbox
      name="withdrawsOffer"
      label={t('case.offer.withdraws', { kind: offer.kind, amount: formatMoney(offer.amount, view.currency, t.locale) })}
      hint={t('case.offer.withdraws.hint')}
      checked={!draft.keepsOffer}
      onChange={({ target }) => change((now) => ({ ...now, keepsOffer: !target.checked }))}
    />
  )
}

/** The policy says who pays; an agent may say otherwise. Past the lithium gate only a manager, with words. */
function Label({ view, decision: { draft, change }, weighed }: Props) {
  const t = useT()
  const manager = hasRole({ roles: useMe()?.roles ?? [] }, 'manager')
  const stopped = view.safetyGate === 'stop'
  return (
    <>
      {stopped && (
        <Notice tone="bad">
          <span>{t(manager ? 'desk.label.stopped.manager' : 'desk.label.stopped')}</span>
        </Notice>
      )}
      <Checkbox
        name="label"
        label={t('desk.label')}
        hint={
          stopped ? undefined : [t(`desk.label.policy.${view.labelPayer}`), weighed.label && costWords(view, t)].filter(Boolean).join(' ')
        }
        checked={weighed.label}
        disabled={stopped && !manager}
        onChange={({ target }) => change((now) => ({ ...now, label: target.checked }))}
      />
      {stopped && weighed.label && (
        <TextArea
          name="safetyOverride"
          label={t('desk.label.reason')}
          rows={2}
          maxLength={2000}
          value={draft.safetyReason}
          onChange={({ target }) => change((now) => ({ ...now, safetyReason: target.value }))}
        />
      )}
    </>
  )
}

/** What the label is expected to cost, where the policy says so. */
function costWords({ staff, currency }: ReturnView, t: T): string | null {
  const cost = staff?.labelCost ?? null
  return cost === null ? null : t('journal.label.cost', { amount: formatMoney(cost, currency, t.locale) })
}
