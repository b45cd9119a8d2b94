import { happening, type Json } from '#domain/happening.ts'
import { parcelKeptUntil } from '#domain/policy/parcel-delays.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import { meeting, starting } from '#domain/return/clocks.ts'
import type { Ending, ParcelEvent, UnassignedParcel } from './parcel.ts'
import { mayHandle, parcelObstacle, parcelTransitions, type ParcelVerb } from './transitions.ts'

/** What a verb answers: the parcel as it is then, and the one event that tells of it. */
export type Handled = { next: UnassignedParcel; event: ParcelEvent }

type Change = { parcel: UnassignedParcel; data?: { readonly [key: string]: Json } }

/** What is known of a parcel at the dock. */
export type Known = Pick<UnassignedParcel, 'carrier' | 'tracking' | 'reference' | 'quantity' | 'serials' | 'sender' | 'contents' | 'place'>

type Recorded = Known & Pick<UnassignedParcel, 'id' | 'number' | 'originReturnId'>

const promise = { kind: 'unassigned_parcel' } as const

/** A parcel that belongs to no return that anybody knows: somebody is to find out whose it is, in the policy's time. */
export function record(known: Recorded, act: Act): Handled | Refusal {
  const refusal = mayHandle(act.actor, 'record')
  if (refusal) return refusal
  const parcel: UnassignedParcel = {
    ...known,
    status: 'waiting',
    version: 0,
    sequence: 0,
    recordedAt: act.now,
    conversationId: null,
    returnId: null,
    ending: null,
    endingTracking: null,
    endedAt: null,
    clocks: [],
  }
  const data: Change['data'] = known.originReturnId === null ? {} : { origin: known.originReturnId }
  return sealed('start', { parcel: starting(parcel, promise, act), data }, { verb: 'record', act })
}

/** More is known of it, or it lies elsewhere; photos count as well. */
export const amend = (
  parcel: UnassignedParcel,
  { known, photos }: { known: Partial<Known>; photos: number },
  act: Act,
): Handled | Refusal =>
  handle(parcel, { verb: 'amend', act }, () => {
    const fields = (Object.keys(known) as (keyof Known)[]).filter((field) => String(known[field] ?? '') !== String(parcel[field] ?? ''))
    if (fields.length === 0 && photos === 0) return refuse('invalid', 'nothing_changed')
    return { parcel: { ...parcel, ...known }, data: { fields, ...(photos > 0 ? { photos } : {}) } }
  })

/** A customer is asked whether it is theirs; the promise runs on, so that a parcel of which nobody answers comes back to mind. */
export const propose = (parcel: UnassignedParcel, conversationId: string, act: Act): Handled | Refusal =>
  handle(parcel, { verb: 'propose', act }, () => ({
    parcel: { ...parcel, status: 'proposed', conversationId },
    data: { conversation: conversationId },
  }))

/** It is this return's: what is in it is received there, like any parcel of a return. */
export const assign = (parcel: UnassignedParcel, to: { returnId: string; takesGoods: boolean }, act: Act): Handled | Refusal =>
  handle(parcel, { verb: 'assign', act }, () =>
    to.takesGoods
      ? { parcel: over({ ...parcel, status: 'assigned', returnId: to.returnId }, act), data: { return: to.returnId } }
      : refuse('conflict', 'return_expects_nothing', {}, 'number'),
  )

type Leaving = { ending: Ending; tracking: string | null }

/** It leaves without a return. Back to its sender only with a tracking number; thrown away only once it was kept for as long as the policy says. */
export const end = (parcel: UnassignedParcel, { ending, tracking }: Leaving, act: Act): Handled | Refusal =>
  handle(parcel, { verb: 'end', act }, () => {
    if (ending === 'returned_to_sender' && tracking === null) return refuse('invalid', 'tracking_needed', {}, 'tracking')
    const until = parcelKeptUntil(parcel.recordedAt, act.policy)
    if (ending === 'disposed' && act.now <= until) return refuse('conflict', 'parcel_still_kept', { until }, 'ending')
    return { parcel: over({ ...parcel, status: 'ended', ending, endingTracking: tracking }, act), data: { ending } }
  })

/** It was assigned to the wrong return, or never left: it waits again, and is promised again. */
export const reopen = (parcel: UnassignedParcel, act: Act): Handled | Refusal =>
  handle(parcel, { verb: 'reopen', act }, () => {
    const { returnId, ending } = parcel
    const again: UnassignedParcel = { ...parcel, status: 'waiting', returnId: null, ending: null, endingTracking: null, endedAt: null }
    return { parcel: starting(again, promise, act), data: { ...(returnId ? { return: returnId } : {}), ...(ending ? { ending } : {}) } }
  })

const over = (parcel: UnassignedParcel, { now }: Act): UnassignedParcel => meeting({ ...parcel, endedAt: now }, promise, now)

type Doing = { verb: ParcelVerb; act: Act }

/** The frame of every verb, as a return's: who may and whether the state allows it, then the change, then one event. */
function handle(parcel: UnassignedParcel, doing: Doing, change: () => Change | Refusal): Handled | Refusal {
  const refusal = mayHandle(doing.act.actor, doing.verb) ?? parcelObstacle(parcel, doing.verb)
  if (refusal) return refusal
  const changed = change()
  return isRefusal(changed) ? changed : sealed(parcel.status, changed, doing)
}

function sealed(from: UnassignedParcel['status'] | 'start', { parcel, data = {} }: Change, { verb, act }: Doing): Handled {
  const next = { ...parcel, version: parcel.version + 1, sequence: parcel.sequence + 1 }
  const event = happening({ verb, by: parcelTransitions[verb].by, act }, { from, next, data })
  return { next, event: { ...event, parcelId: next.id } }
}
