/** Codes and ids as a machine sorts them: the same in every language. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
