/** Codes that desk and dock offer; a policy may add to them. Their words live with the screens' and the mails' (tests compare). */

/** Why a unit is refused, where no clause says it. */
export const refusalReasons = ['not_what_was_sold', 'wrong_serial', 'marks_of_use', 'damaged', 'incomplete', 'no_fault_found'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What a customer can be asked for. */
export const checklistItems = [
  'description',
  'photo_of_fault',
  'photo',
  'photo_of_label',
  'photo_of_packaging',
  'serial',
  'invoice',
  'document',
] as const
