import type { FileView } from '#application/files/view.ts'
import type { ParcelView } from '#application/parcels/view.ts'
import { parseParcelNumber } from '#domain/parcel/parcel-number.ts'
import { isRefusal } from '#domain/refusal.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'
import { commandOf } from '#domain/dock/command-codes.ts'

/** What is known of a parcel, as it is typed and scanned. */
export type ParcelDraft = {
  carrier: string
  tracking: string
  reference: string
  quantity: number
  /** With spaces or commas between them. */
  serials: string
  sender: string
  contents: string
  place: string
  files: readonly FileView[]
}

export const blankParcel: ParcelDraft = {
  carrier: '',
  tracking: '',
  reference: '',
  quantity: 1,
  serials: '',
  sender: '',
  contents: '',
  place: '',
  files: [],
}

export const draftOf = (view: ParcelView): ParcelDraft => ({
  carrier: view.carrier ?? '',
  tracking: view.tracking ?? '',
  reference: view.reference ?? '',
  quantity: view.quantity,
  serials: view.serials.join(', '),
  sender: view.sender ?? '',
  contents: view.contents ?? '',
  place: view.place,
  files: [],
})

const serialsOf = ({ serials }: Pick<ParcelDraft, 'serials'>): string[] => [
  ...new Set(serials.split(/[\s,;]+/).filter((one) => one !== '')),
]

/** What the API is sent. */
export function toKnown(draft: ParcelDraft) {
  const said = (text: string): string | null => text.trim() || null
  return {
    carrier: said(draft.carrier),
    tracking: said(draft.tracking),
    reference: said(draft.reference),
    quantity: draft.quantity,
    serials: serialsOf(draft),
    sender: said(draft.sender),
    contents: said(draft.contents),
    place: draft.place.trim(),
    fileIds: draft.files.map(({ id }) => id),
  }
}

/** What is still missing before it can be recorded: where it lies, and something by which its owner may be found. */
export function parcelLacks({ place, tracking, sender, reference, serials, contents }: ParcelDraft): 'clue' | 'place' | undefined {
  if ([tracking, sender, reference, serials, contents].every((text) => text.trim() === '')) return 'clue'
  return place.trim() === '' ? 'place' : undefined
}

/** A scan that belongs to the parcel: its tracking number first, then serials; undefined for numbers of ours and commands, which lead elsewhere. */
export function withScan(draft: ParcelDraft, scan: string): { draft: ParcelDraft; field: 'tracking' | 'serials' } | undefined {
  if (commandOf(scan) !== undefined || !isRefusal(parseRmaNumber(scan)) || !isRefusal(parseParcelNumber(scan))) return undefined
  if (draft.tracking === '' || draft.tracking === scan) return { draft: { ...draft, tracking: scan }, field: 'tracking' }
  const serials = [...new Set([...serialsOf(draft), scan])]
  return { draft: { ...draft, serials: serials.join(', '), quantity: Math.max(draft.quantity, serials.length) }, field: 'serials' }
}
