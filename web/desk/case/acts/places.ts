import type { Verb } from '#domain/return/transitions.ts'
import type { IconName } from '../../../ui/icons/icons.tsx'

/** Where each act of the staff is done: in a dialog of the case, in its decision zone, or at the dock. Escalating has its own button, and so have whose it is and each label. */
export const dialogs = [
  'offer_settlement',
  'change_type',
  'arrange_pickup',
  'attach_label',
  'declare_missing',
  'cancel',
  'reopen',
] as const satisfies readonly Verb[]
export type DialogVerb = (typeof dialogs)[number]

export const dialogIcons: Readonly<Record<DialogVerb, IconName>> = {
  offer_settlement: 'star',
  change_type: 'swap',
  arrange_pickup: 'truck',
  attach_label: 'print',
  declare_missing: 'box',
  cancel: 'cross',
  reopen: 'arrow',
}

export const atDock = [
  'receive',
  'inspect',
  'ship_back',
  'dispose_refused',
  'correct_receipt',
  'correct_inspection',
] as const satisfies readonly Verb[]

export const inZone = [
  'approve',
  'request_details',
  'still_waiting',
  'reject',
  'answer_contest',
  'execute',
  'record_credit_note',
  'void_resolution',
  'withdraw_settlement',
] as const satisfies readonly Verb[]
