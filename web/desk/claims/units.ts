import type { ClaimView } from '#application/claims/view.ts'
import type { ItemState } from '#domain/claim/claim.ts'
import type { T } from '../../ui/words/use-t.ts'

export type ClaimedUnit = ClaimView['units'][number]

export const unitsIn = ({ units }: Pick<ClaimView, 'units'>, states: readonly ItemState[]): ClaimedUnit[] =>
  units.filter(({ state }) => states.includes(state))

/** « Écran 27″, SN-48213 ». */
export const unitSaid = ({ name, serial }: { name: string; serial: string | null }, t: T): { name: string; serial: string } => ({
  name,
  serial: serial ?? t('claim.no-serial'),
})
