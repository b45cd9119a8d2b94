const lists = ['executes', 'mois', 'virements', 'retrouver'] as const

/**
 * Finance's lists: what is to be executed; `executes`, what was, ever or in `mois`; `mois`, month by month of `annee`; `virements`, files of transfers;
 * `retrouver`, from a bank line back.
 */
export type FinanceSearch = { vue?: (typeof lists)[number]; mois?: string; annee?: number }

/** The first list needs no name; anything unknown is left out. */
export function readFinanceSearch({ vue, mois, annee }: Record<string, unknown>): FinanceSearch {
  const list = lists.find((name) => name === vue)
  if (list === 'executes' && typeof mois === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(mois)) return { vue: list, mois }
  if (list === 'mois' && Number.isInteger(Number(annee)) && Number(annee) >= 2000 && Number(annee) < 3000)
    return { vue: list, annee: Number(annee) }
  return list ? { vue: list } : {}
}
