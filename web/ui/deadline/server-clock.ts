/** Browsers' clocks are wrong more often than servers': the `Date` header of every answer tells by how much. */
let ahead = 0

const tolerated = 5_000

export function hearServerDate(date: string | null, now = Date.now()): void {
  const offset = date === null ? Number.NaN : Date.parse(date) - now
  if (!Number.isNaN(offset)) ahead = Math.abs(offset) > tolerated ? offset : 0
}

/** Epoch ms by the server's clock. */
export const serverNow = (): number => Date.now() + ahead
