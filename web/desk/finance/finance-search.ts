/** Finance's lists: what is to be executed, `executes`, what was, and `virements`, files of transfers. */
export type FinanceSearch = { vue?: 'executes' | 'virements' }

/** The first list needs no name; anything unknown is left out. */
export const readFinanceSearch = ({ vue }: Record<string, unknown>): FinanceSearch =>
  vue === 'executes' || vue === 'virements' ? { vue } : {}
