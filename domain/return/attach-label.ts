import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { isLive, over, validUntil } from './carrier-label.ts'
import type { CarrierLabel, Rma } from './rma.ts'

export type AttachedLabel = Pick<CarrierLabel, 'parcel' | 'carrier' | 'tracking'> & { fileId: string }

/**
 * A carrier's own label for one parcel. The merchant gives it, so the way back is at the merchant's cost, as where an approval offers one. It stands in
 * place of an earlier one of the same parcel, and may be used until the day to post by, where one still runs (decision 33).
 */
export const attachLabel = (rma: Rma, attached: AttachedLabel, act: Act): Decided | Refusal =>
  transition({ rma, verb: 'attach_label', act }, () =>
    given(rma, { ...blank, ...attached, provider: 'manual', state: 'ready', id: act.newId(), requestedAt: act.now, readyAt: act.now }, act),
  )

/** A label is asked of the carrier: it is kept before anything is asked, so that whatever happens it is asked for once. */
export const requestLabel = (rma: Rma, { parcel, provider }: Pick<CarrierLabel, 'parcel' | 'provider'>, act: Act): Decided | Refusal =>
  transition({ rma, verb: 'request_label', act }, () =>
    given(rma, { ...blank, parcel, provider, state: 'requested', id: act.newId(), requestedAt: act.now }, act),
  )

type Made = Pick<CarrierLabel, 'carrier' | 'tracking' | 'trackingUrl' | 'externalId' | 'cost'> & { labelId: string; fileId: string }

/** What was asked for is there. */
export function fulfilLabel(rma: Rma, { labelId, ...made }: Made, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'attach_label', act }, () => {
    const label = rma.labels.find(({ id }) => id === labelId)
    if (label?.state !== 'requested') return refuse('conflict', 'label_over')
    const ready: CarrierLabel = { ...label, ...made, state: 'ready', readyAt: act.now }
    return {
      rma: { ...rma, labels: rma.labels.map((one) => (one === label ? ready : one)) },
      data: { label: label.id, parcel: label.parcel, replaces: null },
    }
  })
}

/** The carrier gives none: why, in its words. */
export function failLabel(rma: Rma, { labelId, failure }: { labelId: string; failure: string }, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'fail_label', act }, () => {
    const label = rma.labels.find(({ id }) => id === labelId)
    if (label?.state !== 'requested') return refuse('conflict', 'label_over')
    const failed = { ...over(label, 'failed', act.now), failure }
    return {
      rma: { ...rma, labels: rma.labels.map((one) => (one === label ? failed : one)) },
      data: { label: label.id, parcel: label.parcel },
    }
  })
}

/** Nobody may use it any more: whoever has printed it is told. */
export function voidLabel(rma: Rma, labelId: string, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'void_label', act }, () => {
    const label = rma.labels.find(({ id }) => id === labelId)
    if (!label) return refuse('missing', 'label_unknown')
    if (!isLive(label)) return refuse('conflict', 'label_over')
    const labels = rma.labels.map((one) => (one === label ? over(one, 'void', act.now) : one))
    return { rma: { ...rma, labels }, data: { label: label.id, parcel: label.parcel, printed: label.state === 'ready' } }
  })
}

const blank = {
  carrier: null,
  tracking: null,
  trackingUrl: null,
  fileId: null,
  externalId: null,
  cost: null,
  failure: null,
  validUntil: null,
  readyAt: null,
  endedAt: null,
} as const

/** One more label, in place of what its parcel had. */
function given(
  rma: Rma,
  label: CarrierLabel,
  { now }: Act,
): { rma: Rma; data: { label: string; parcel: number; replaces: string | null } } {
  const earlier = rma.labels.find((one) => one.parcel === label.parcel && isLive(one))
  const labels = [
    ...rma.labels.map((one) => (one === earlier ? over(one, 'void', now) : one)),
    { ...label, validUntil: validUntil(rma, now) },
  ]
  return {
    rma: { ...rma, labels, labelOffered: true, labelPayer: 'merchant' },
    data: { label: label.id, parcel: label.parcel, replaces: earlier?.id ?? null },
  }
}
