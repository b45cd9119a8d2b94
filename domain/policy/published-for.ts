import type { LegalBasis } from '#domain/return/rma.ts'

type Published = { key: string; legalBasis: LegalBasis; profiles: readonly string[] }
type Policy<Type> = {
  types: readonly Type[]
  /** Each with the types that it betters. */ tiers: readonly { key: string; types: readonly Type[] }[]
}
type Reader = { profile: string | null; tier: string | null }

/** The published request types that stand open to this customer, each as their loyalty tier betters it; an unknown profile is a consumer's. */
export function publishedFor<Type extends Published>({ types, tiers }: Policy<Type>, { profile, tier }: Reader): readonly Type[] {
  const better = tiers.find(({ key }) => key === tier)?.types ?? []
  return types
    .map((type) => better.find(({ key }) => key === type.key) ?? type)
    .filter((type) => open(type, profile === 'account' ? 'account' : 'retail'))
}

/** The law's ways are the consumer's; the shop's stand open to everybody or to a profile. */
const open = ({ legalBasis, profiles }: Published, profile: string): boolean =>
  legalBasis === 'commercial' ? profiles.includes('*') || profiles.includes(profile) : profile === 'retail'
