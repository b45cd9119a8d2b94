import type { ReturnView } from '#application/returns/view.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { ChangeTypeDialog } from './change-type-dialog.tsx'
import { LabelDialog } from './label-dialog.tsx'
import { MissingDialog } from './missing-dialog.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { PickupDialog } from './pickup-dialog.tsx'
import type { DialogVerb } from './places.ts'
import { ReopenDialog } from './reopen-dialog.tsx'

const all = {
  offer_settlement: OfferDialog,
  change_type: ChangeTypeDialog,
  arrange_pickup: PickupDialog,
  attach_label: LabelDialog,
  declare_missing: MissingDialog,
  cancel: CancelDialog,
  reopen: ReopenDialog,
} as const satisfies Record<DialogVerb, unknown>

/** The dialog of an act. */
export function CaseDialog({ verb, view, onClose }: { verb: DialogVerb; view: ReturnView; onClose: () => void }) {
  const One = all[verb]
  return <One view={view} onClose={onClose} />
}
