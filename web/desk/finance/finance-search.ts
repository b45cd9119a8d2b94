/** Finance's lists: what is to be executed; `executes`, what was; `virements`, files of transfers; `retrouver`, from a bank line back. */
export type FinanceSearch = { vue?: 'executes' | 'virements' | 'retrouver' }

/** The first list needs no name; anything unknown is left out. */
export const readFinanceSearch = ({ vue }: Record<string, unknown>): FinanceSearch =>
  vue === 'executes' || vue === 'virements' || vue === 'retrouver' ? { vue } : {}
