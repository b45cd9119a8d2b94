import type { ResolutionKind } from './rma.ts'

const goods: ReadonlySet<ResolutionKind> = new Set(['replacement', 'exchange', 'repair'])

/** Whether it is owed in goods and not in money. */
export const isGoods = (kind: ResolutionKind): boolean => goods.has(kind)

/** A repaired product is the same; a replacement or an exchange is another, with an order of its own. */
export const makesOrder = (kind: ResolutionKind): boolean => kind === 'replacement' || kind === 'exchange'
