import type { Within } from '../errand.ts'

/** As it is typed by hand: spaces, dashes and case do not count, and no code holds a 0 or a 1. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll(/[^A-Z2-7]/g, '')

/** Ten new codes, shown here and nowhere again; those of before are worth nothing. */
export async function newRecoveryCodes(personId: string, { world }: Pick<Within, 'world'>): Promise<readonly string[]> {
  const codes = world.factors.recoveryCodes()
  await world.people.replaceRecoveryCodes(
    personId,
    codes.map((code) => world.secrets.hash(plainCode(code))),
  )
  return codes
}
