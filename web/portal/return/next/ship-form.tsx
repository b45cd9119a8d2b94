import { useEffect, useRef } from 'react'
import type { ReturnView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ParcelFields, type Parcel } from './parcel-fields.tsx'

type Kept = Parcel & { key: number }
const most = 20
const first: readonly Kept[] = [{ key: 0, carrier: '', tracking: '', proof: [] }]

/** « Confirmer l'expédition » (B6): carrier, number and proof per parcel; all of it helps, none of it is asked for. */
export function ShipForm({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const [parcels, setParcels, forget] = useDraft(`ship.${view.number}`, first)
  const shipment = useCommand('PUT', `/returns/${view.number}/shipment`, {
    version: view.version,
    onDone: () => {
      forget()
      toast(t('return.ship.done'), { icon: 'truck' })
    },
  })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const send = (): void =>
    void shipment.send({
      parcels: parcels.map(({ carrier, tracking, proof }) => ({
        carrier: carrier.trim() || null,
        tracking: tracking.trim() || null,
        proofFileId: proof.at(-1)?.id ?? null,
      })),
    })
  return (
    <div ref={box} className="in-panel">
      <Form problem={shipment.problem} onSend={send} label={t('return.ship')}>
        {parcels.map((parcel, index) => (
          <ParcelFields
            key={parcel.key}
            parcel={parcel}
            index={index}
            alone={parcels.length === 1}
            onChange={(change) => setParcels((all) => all.map((one) => (one.key === parcel.key ? { ...one, ...change(one) } : one)))}
            onRemove={() => setParcels((all) => all.filter(({ key }) => key !== parcel.key))}
          />
        ))}
        {parcels.length < most && (
          <Button kind="quiet" icon="plus" onClick={() => setParcels((all) => [...all, blankParcel(all)])}>
            {t('return.ship.more')}
          </Button>
        )}
        <div className="row">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <ActionButton type="submit" kind="go" icon="truck" busy={shipment.busy}>
            {t('return.ship')}
          </ActionButton>
        </div>
      </Form>
    </div>
  )
}

const blankParcel = (all: readonly Kept[]): Kept => ({
  key: Math.max(...all.map(({ key }) => key)) + 1,
  carrier: '',
  tracking: '',
  proof: [],
})
