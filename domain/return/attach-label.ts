import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { isReady, over } from './carrier-label.ts'
import { labelUntil } from './label.ts'
import type { CarrierLabel, Rma } from './rma.ts'

export type AttachedLabel = Pick<CarrierLabel, 'parcel' | 'carrier' | 'tracking' | 'fileId'>

/**
 * A carrier's own label for one parcel. The merchant gives it, so the way back is at the merchant's cost, as where an approval offers one. It stands in
 * place of an earlier one of the same parcel, and may be used until the day to post by, where one still runs (decision 33).
 */
export function attachLabel(rma: Rma, attached: AttachedLabel, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'attach_label', act }, () => {
    const until = labelUntil(rma)
    const earlier = rma.labels.find((label) => label.parcel === attached.parcel && isReady(label))
    const label: CarrierLabel = {
      ...attached,
      id: act.newId(),
      state: 'ready',
      validUntil: until !== null && until >= act.now ? until : null,
      readyAt: act.now,
      endedAt: null,
    }
    const labels = [...rma.labels.map((one) => (one === earlier ? over(one, 'void', act.now) : one)), label]
    return {
      rma: { ...rma, labels, labelOffered: true, labelPayer: 'merchant' },
      data: { label: label.id, parcel: label.parcel, replaces: earlier?.id ?? null },
    }
  })
}

/** Nobody may use it any more: whoever has printed it is told. */
export function voidLabel(rma: Rma, labelId: string, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'void_label', act }, () => {
    const label = rma.labels.find(({ id }) => id === labelId)
    if (!label) return refuse('missing', 'label_unknown')
    if (!isReady(label)) return refuse('conflict', 'label_over')
    const labels = rma.labels.map((one) => (one === label ? over(one, 'void', act.now) : one))
    return { rma: { ...rma, labels }, data: { label: label.id, parcel: label.parcel } }
  })
}
