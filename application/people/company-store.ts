export type CompanyStore = {
  /** An account customer's; undefined for who has none. */
  companyOf: (personId: string) => Promise<Company | undefined>
  /** By name, those whose name holds `text`. */
  companies: (asked: { text: string; after: { name: string; id: string } | null; limit: number }) => Promise<readonly Company[]>
  /** Undefined when there is no such company. */
  shareReturns: (companyId: string, shares: boolean) => Promise<Company | undefined>
}

export type Company = {
  id: string
  name: string
  /** Whether its people see one another's orders and returns. */
  sharesReturns: boolean
  /** How many account customers it has here: who merely typed its name is none of its people. */
  people: number
}
