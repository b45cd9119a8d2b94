import type { ReturnView } from '#application/returns/view.ts'

/** The commercial settlement that its customer has not answered yet. */
export const openOffer = ({ settlements }: Pick<ReturnView, 'settlements'>): ReturnView['settlements'][number] | undefined =>
  settlements.find(({ state }) => state === 'offered')
