/** Finance's two lists: what is to be executed, and `executes`, what was. */
export type FinanceSearch = { vue?: 'executes' }

/** The first list needs no name; anything unknown is left out. */
export const readFinanceSearch = ({ vue }: Record<string, unknown>): FinanceSearch => (vue === 'executes' ? { vue } : {})
