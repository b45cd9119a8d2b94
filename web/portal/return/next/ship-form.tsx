import { useEffect, useRef } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { isReady } from '#domain/return/carrier-label.ts'
import { underWay } from '#domain/return/progress.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ParcelFields, type Parcel } from './parcel-fields.tsx'

type Kept = Parcel & { key: string }
type Props = { view: ReturnView; onClose: () => void }
type Carriers = { names: readonly string[]; usual: Readonly<Record<ReturnView['labelPayer'], string | null>> }
const most = 20

/**
 * « Confirmer l'expédition » (B6): carrier, number and proof per parcel; all of it helps, none of it is asked for. Once the parcels have left it
 * is where another one, a number or a proof is added.
 */
export function ShipForm(props: Props) {
  const { data, isPending } = useApi<Carriers>('/carriers')
  if (isPending) return <Skeleton lines={6} />
  // Without the list everything can still be typed.
  return <Shipment {...props} names={data?.names ?? []} usual={data?.usual[props.view.labelPayer] ?? ''} />
}

function Shipment({ view, onClose, names, usual }: Props & { names: readonly string[]; usual: string }) {
  const t = useT()
  const blank = (key: string): Kept => ({ key, carrier: usual, tracking: '', proof: [] })
  const announced = view.parcels.filter(underWay)
  const again = view.status === 'shipped'
  // The carrier's labels say by whom and under which number: nothing to copy.
  const labelled = view.labels
    .filter(isReady)
    .map(({ id, carrier, tracking }) => ({ ...blank(`new ${id}`), carrier: carrier ?? usual, tracking: tracking ?? '' }))
  const [kept, setParcels, forget] = useDraft(
    `ship.${again ? 'again.' : ''}${view.number}`,
    again ? announced.map(asKept) : labelled.length > 0 ? labelled : [blank('new')],
  )
  const shipment = useCommand('PUT', `/returns/${view.number}/shipment`, {
    version: view.version,
    onDone: () => {
      forget()
      onClose()
      toast(t(again ? 'return.ship.saved' : 'return.ship.done'), { icon: 'truck' })
    },
  })
  const known = (key: string) => announced.find(({ id }) => id === key)
  // One that has come meanwhile is no longer the customer's to change.
  const parcels = kept.filter(({ key }) => key.startsWith('new') || known(key))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const send = (): void =>
    void shipment.send({
      parcels: parcels.map(({ key, carrier, tracking, proof }) => ({
        id: known(key)?.id,
        carrier: carrier.trim() || null,
        tracking: tracking.trim() || null,
        proofFileId: proof.at(-1)?.id ?? null,
      })),
    })
  return (
    <div ref={box} className="in-panel">
      <Form problem={shipment.problem} onSend={send} label={t(again ? 'return.ship.again' : 'return.ship')}>
        {parcels.map((parcel, index) => (
          <ParcelFields
            key={parcel.key}
            parcel={parcel}
            index={index}
            alone={parcels.length === 1}
            carriers={names}
            proved={Boolean(known(parcel.key)?.proofFileId)}
            onChange={(change) => setParcels((all) => all.map((one) => (one.key === parcel.key ? { ...one, ...change(one) } : one)))}
            onRemove={known(parcel.key) ? null : () => setParcels((all) => all.filter(({ key }) => key !== parcel.key))}
          />
        ))}
        {parcels.length < most && (
          <Button kind="quiet" icon="plus" onClick={() => setParcels((all) => [...all, blank(`new ${Date.now()}`)])}>
            {t('return.ship.more')}
          </Button>
        )}
        <div className="row">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <ActionButton type="submit" kind="go" icon="truck" busy={shipment.busy}>
            {t(again ? 'return.ship.save' : 'return.ship')}
          </ActionButton>
        </div>
      </Form>
    </div>
  )
}

const asKept = ({ id, carrier, tracking }: ReturnView['parcels'][number]): Kept => ({
  key: id,
  carrier: carrier ?? '',
  tracking: tracking ?? '',
  proof: [],
})
