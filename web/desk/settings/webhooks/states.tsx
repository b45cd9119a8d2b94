import type { DeliveryView } from '#application/webhooks/list-deliveries.ts'
import type { ListedEndpoint } from '#application/webhooks/ports.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { Status } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** Whether it is told, and what of it has not arrived. */
export function EndpointState({ endpoint: { disabledWhy, waiting, failed } }: { endpoint: ListedEndpoint }) {
  const t = useT()
  const state = disabledWhy ?? (failed > 0 ? 'failing' : 'on')
  return (
    <>
      <Status tone={state === 'on' ? 'ok' : state === 'by_hand' ? undefined : 'bad'}>{t(`webhooks.state.${state}`, { failed })}</Status>
      {waiting > 0 && disabledWhy === null && <span className="sub">{t('webhooks.waiting', { count: waiting })}</span>}
    </>
  )
}

const tones = { waiting: 'go', delivered: 'ok', failed: 'bad', dropped: undefined } as const

/** How one delivery stands: when it is tried again, or why it has not arrived. */
export function DeliveryState({ delivery: { state, status, failure, attempts, nextAt } }: { delivery: DeliveryView }) {
  const t = useT()
  const said =
    status !== null && failure === 'refused'
      ? t('webhooks.answered', { status: String(status) })
      : failure && t(`webhooks.failure.${failure}`)
  return (
    <>
      <Status tone={tones[state]}>{t(`webhooks.delivery.${state}`)}</Status>
      {said !== null && <span className="sub">{said}</span>}
      {state === 'waiting' && attempts > 0 && nextAt !== null && (
        <span className="sub">
          {t('webhooks.next')} <Moment at={nextAt} as="dateTime" />
        </span>
      )}
    </>
  )
}
