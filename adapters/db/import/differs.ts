/** An imported row is written only where it says something new: shops send everything again and again. */
export const differs = (table: string, columns: readonly string[]): string =>
  `(${columns.map((column) => `${table}.${column}`).join(', ')}) is distinct from (${columns.map((column) => `excluded.${column}`).join(', ')})`
