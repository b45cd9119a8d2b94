import type { Derivation } from '#domain/money/derivation.ts'
import type { Resolution } from './rma.ts'

/** What a derivation gives on top of what is owed, minor units. */
export const goodwillIn = ({ extras }: Pick<Derivation, 'extras'>): number =>
  extras.reduce((sum, { code, amount }) => (code === 'goodwill' ? sum + amount : sum), 0)

/** Given on top: it keeps no promise about the goods, and changes nothing about what becomes of them. */
export const isGoodwill = ({ derivation }: Pick<Resolution, 'derivation'>): boolean => derivation !== null && goodwillIn(derivation) > 0
