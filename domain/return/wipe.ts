import type { Disposition } from './rma.ts'

/** Where goods come into other hands; quarantine keeps them, and scrap is destroyed. */
const handsOn: ReadonlySet<Disposition | null> = new Set(['restock', 'refurbish', 'rtv'] as const)

type Judged = { verdict: 'accepted' | 'refused' | 'pending' | null; disposition: Disposition | null }

/**
 * Whether the dock must say how its data were erased: a product that holds data goes to nobody else before (décret 2022-190, art. R122-4 s. C. consom.;
 * facts.md 6.4). What goes back to its owner keeps them.
 */
export const needsWipe = ({ holdsData }: { holdsData: boolean }, { verdict, disposition }: Judged): boolean =>
  holdsData && verdict === 'accepted' && handsOn.has(disposition)
