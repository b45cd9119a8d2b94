import type { Handled } from '#domain/parcel/handle.ts'
import type { UnassignedParcel } from '#domain/parcel/parcel.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Act } from '#domain/return/act.ts'
import { type Desk, insist } from '../command.ts'
import { actOf, policyNow } from '../contact/load.ts'
import type { ParcelWrite } from './ports.ts'

/** A parcel without a return under its lock, for a verb, at the version the caller saw. */
export type Taken = { desk: Desk; parcel: UnassignedParcel; act: Act }

/** Takes the parcel for this command; a stale `If-Match` is refused. */
export async function take(desk: Desk, number: string): Promise<Taken> {
  const parcel = (await desk.parcels.lock(number)) ?? insist(refuse('missing', 'parcel_unknown', { number }))
  const { version, status } = parcel
  if (desk.expects !== undefined && desk.expects !== version) return insist(refuse('conflict', 'stale_version', { version, status }))
  return { desk, parcel, act: actOf(desk, await policyNow(desk)) }
}

/** What every verb answers: which parcel, and its version now, for the next `If-Match`. */
export type Receipt = { number: string; version: number; status: UnassignedParcel['status'] }

type Alongside = { words?: string | undefined; fileIds?: readonly string[] }

/** Saves what the verb decided, with the words that say why and photos that were taken. */
export async function settle(
  desk: Desk,
  before: UnassignedParcel | undefined,
  { decided, words, fileIds = [] }: { decided: Handled | Refusal } & Alongside,
): Promise<Receipt> {
  const { next, event } = insist(decided)
  const photos: ParcelWrite['photos'] = fileIds.length === 0 ? undefined : { ids: fileIds, by: desk.actor.id }
  await desk.parcels.write({ before, next, event, words, photos })
  const { number, version, status } = next
  return { number, version, status }
}
