import type { Locale } from '#domain/actor.ts'
import { reasonLabel } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Condition, Seal } from '#domain/return/rma.ts'
import { localDate } from '#domain/time/zone.ts'
import type { ClaimPage, ClaimedUnit } from './ports.ts'

/** What a supplier is shown of a claim: products and what is wrong with them; nothing of whoever bought them. */
export type EvidenceView = {
  locale: Locale
  number: string
  supplier: string
  reference: string | null
  merchant: { name: string; address: readonly string[] }
  openedOn: string
  sentOn: string | null
  carrier: string | null
  tracking: string | null
  currency: string
  expected: number
  units: readonly EvidenceUnit[]
}

export type EvidenceUnit = {
  sku: string
  name: string
  serial: string | null
  /** The return's number, by which we find it again. */
  number: string
  expected: number
  /** Why it was sent back, by the policy's own words. */
  declared: string | null
  defect: string | null
  seal: Seal | null
  condition: Condition | null
  grade: string | null
  receivedOn: string | null
  inspectedOn: string | null
  wiped: boolean
  /** Read when their turn comes; undefined where the bytes are gone. */
  photos: readonly (() => Promise<Uint8Array | undefined>)[]
  /** Photos that are there but of a kind that paper does not take, or more than it takes. */
  unprinted: number
}

/** As many photos of a unit as a supplier looks at, and of a claim as one paper takes. */
const MOST_OF_UNIT = 6
const MOST_OF_CLAIM = 60
const printable: ReadonlySet<string> = new Set(['image/jpeg', 'image/png'])

/** The pictures that are printed, by the unit's row: one of each unit before a second of any, none of what was taken out. */
export function chosenPhotos(units: readonly Pick<ClaimedUnit, 'id' | 'state' | 'photos'>[]): ReadonlyMap<string, readonly string[]> {
  const pictured = units
    .filter(({ state }) => state !== 'removed')
    .map(({ id, photos }) => ({ id, there: photos.filter(({ contentType }) => printable.has(contentType)) }))
    .filter(({ there }) => there.length > 0)
    .slice(0, MOST_OF_CLAIM)
  const each = Math.min(MOST_OF_UNIT, Math.floor(MOST_OF_CLAIM / Math.max(1, pictured.length)))
  return new Map(pictured.map(({ id, there }) => [id, there.slice(0, each).map(({ sha256 }) => sha256)]))
}

export function presentEvidence(
  { claim, units }: Pick<ClaimPage, 'claim' | 'units'>,
  {
    policies,
    locale,
    photosOf,
  }: { policies: readonly Policy[]; locale: Locale; photosOf: (unit: ClaimedUnit) => Pick<EvidenceUnit, 'photos' | 'unprinted'> },
): EvidenceView {
  const newest = policies.at(-1)
  const day = (at: string | null): string | null => (at === null ? null : localDate(at, newest?.zone ?? 'Europe/Paris'))
  const there = units.filter(({ state }) => state !== 'removed')
  return {
    locale,
    number: claim.number,
    supplier: claim.supplier,
    reference: claim.reference,
    merchant: { name: newest?.merchant.name ?? '', address: newest?.merchant.address ?? [] },
    openedOn: day(claim.openedAt) ?? '',
    sentOn: day(claim.sentAt),
    carrier: claim.carrier,
    tracking: claim.tracking,
    currency: claim.currency,
    expected: there.reduce((sum, { expected }) => sum + expected, 0),
    units: there.map((unit) => {
      const policy = policies.find(({ version }) => version === unit.policyVersion) ?? newest
      const { reason } = unit.declared
      return {
        sku: unit.sku,
        name: unit.name,
        serial: unit.serial,
        number: unit.number,
        expected: unit.expected,
        declared: reason === null || !policy ? null : reasonLabel(policy, reason, locale),
        defect: unit.defect,
        seal: unit.observed?.seal ?? null,
        condition: unit.observed?.condition ?? null,
        grade: unit.grade,
        receivedOn: day(unit.receivedAt),
        inspectedOn: day(unit.verdictAt),
        wiped: Boolean(unit.observed?.wipe),
        ...photosOf(unit),
      }
    }),
  }
}
