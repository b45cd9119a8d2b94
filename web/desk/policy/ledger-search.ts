/** Which version is looked at (none: the one in force), and whether only what could be read otherwise. */
export type LedgerSearch = { version?: number; vue?: 'ambigu' }

export function readLedgerSearch({ version, vue }: Record<string, unknown>): LedgerSearch {
  const asked = Number(version)
  return {
    ...(Number.isSafeInteger(asked) && asked > 0 ? { version: asked } : {}),
    ...(vue === 'ambigu' ? { vue } : {}),
  }
}
