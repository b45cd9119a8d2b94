import type { MeView, PolicyView, PublishedType } from '#application/views.ts'

/** The law's ways are the consumer's; the shop's stand open to everybody or to a profile. */
const open = ({ legalBasis, profiles }: PublishedType, profile: string): boolean =>
  legalBasis === 'commercial' ? profiles.includes('*') || profiles.includes(profile) : profile === 'retail'

/** The request types of this customer, each as their loyalty tier betters it. */
export function ownTypes({ types, tiers }: Pick<PolicyView, 'types' | 'tiers'>, { profile, tier }: Pick<MeView, 'profile' | 'tier'>) {
  const better = tiers.find(({ key }) => key === tier)?.types ?? []
  return types
    .map((type) => better.find(({ key }) => key === type.key) ?? type)
    .filter((type) => open(type, profile === 'account' ? 'account' : 'retail'))
}
