import { type Actor, isStaff } from '#domain/actor.ts'
import { mayHandle, parcelObstacle, parcelVerbs } from '#domain/parcel/transitions.ts'
import { parcelKeptUntil } from '#domain/policy/parcel-delays.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { nameTo } from '#domain/staff/shown-name.ts'
import { presentFile } from '../files/present-file.ts'
import { presentDeadline } from '../returns/present-deadline.ts'
import type { ListedParcel, ParcelPage } from './ports.ts'
import type { ParcelRow, ParcelView } from './view.ts'

export function presentParcelRow({ parcel, photo, returnNumber, originNumber }: ListedParcel, now: string): ParcelRow {
  const { number, status, recordedAt, sender, contents, place, carrier, tracking, quantity, ending, endedAt } = parcel
  const clock = parcel.clocks.find((one) => one.endedAt === null)
  return {
    number,
    status,
    recordedAt,
    sender,
    contents,
    place,
    carrier,
    tracking,
    quantity,
    photo: photo && presentFile(photo),
    deadline: clock ? presentDeadline(clock, now) : null,
    returnNumber,
    originNumber,
    ending,
    endedAt,
  }
}

type Reader = { actor: Actor; now: string; policy: Policy }

export function presentParcel(page: ParcelPage, { actor, now, policy }: Reader): ParcelView {
  const { parcel, events, words, files, names, conversation } = page
  const { version, reference, serials, endingTracking, recordedAt } = parcel
  return {
    ...presentParcelRow(page, now),
    version,
    reference,
    serials,
    files: files.map(presentFile),
    keptUntil: parcelKeptUntil(recordedAt, policy),
    endingTracking,
    conversation,
    events: events.map(({ id, at, verb, actorId, actorRole, data }) => ({
      id,
      at,
      verb,
      actor: { role: actorRole, name: nameTo(actor, names[actorId ?? ''] ?? null, { staff: isStaff({ roles: [actorRole] }) }) },
      data,
      reason: words[id] ?? null,
    })),
    verbs: Object.fromEntries(
      parcelVerbs
        .filter((verb) => verb !== 'record' && mayHandle(actor, verb) === undefined)
        .map((verb) => [verb, parcelObstacle(parcel, verb)?.code ?? null]),
    ),
  }
}
