import { technostok } from '#domain/policy/technostok.ts'
import type { Policy } from '#domain/policy/schema.ts'

/** A second version that is published and not yet in force: a week more to post the parcel, which is a default of ours (E1). */
export const comingPolicy = (now: string): Policy => ({
  ...technostok,
  version: 2,
  inForceFrom: new Date(Date.parse(now) + 30 * 86_400_000).toISOString(),
  delays: { ...technostok.delays, returnByDays: 21 },
  clauses: {
    ...technostok.clauses,
    E1: {
      text: {
        fr: 'Envoi sous 21 jours après l’accord, précisions sous 7 jours, réexamen sous 7 jours.',
        en: 'Post within 21 days of approval, details within 7 days, contest within 7 days.',
      },
      ours: true,
    },
  },
})
