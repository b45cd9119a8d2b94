import { refuse, type Refusal } from '../refusal.ts'

/** How long an IBAN is (ISO 13616), for each country that a SEPA transfer reaches (EPC409-09); French territories overseas bear « FR ». */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ' +
    'ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22'
  )
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
)

/** The number as it is kept, in capitals and without spaces, however it was written; or what is wrong with it, without repeating it. */
export function readIban(written: string, field = 'iban'): string | Refusal {
  const iban = written.replaceAll(/[\s.-]/g, '').toUpperCase()
  const country = iban.slice(0, 2)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return refuse('invalid', 'iban_malformed', {}, field)
  const wanted = lengths[country]
  if (wanted === undefined) return refuse('invalid', 'iban_outside_sepa', { country }, field)
  if (iban.length !== wanted) return refuse('invalid', 'iban_length', { country, wanted, found: iban.length }, field)
  return remainder(iban) === 1 ? iban : refuse('invalid', 'iban_mistyped', {}, field)
}

/** ISO 7064 MOD 97-10: the country and check digits go to the end, a letter is its place in the alphabet and 9. */
const remainder = (iban: string): number =>
  Array.from(iban.slice(4) + iban.slice(0, 4)).reduce((rest, sign) => {
    const value = Number.parseInt(sign, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }, 0)

/** All that is ever shown of it. */
export const lastFour = (iban: string): string => iban.slice(-4)
