import { z } from 'zod'
import { aimsOf } from '#domain/policy/aims.ts'
import { businessHours, promiseSettings } from '#domain/policy/edit.ts'
import { standings } from '#domain/policy/policy-for.ts'
import { statutoryKeys } from '#domain/policy/law.ts'
import { typeLabel } from '#domain/policy/request-type.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { parcelKeptDays } from '#domain/policy/parcel-delays.ts'
import { quietDays } from '#domain/policy/quiet-days.ts'
import { clausesOf, newestOf, policyNow } from './policy-now.ts'

/** What of the policy in force is set in the settings, with the clauses that say it to customers. `version` is the newest: the next edit's `If-Match`. */
export const showPolicySettings = query({
  name: 'show policy settings',
  may: only('admin'),
  input: z.strictObject({}),
  async run(_, look) {
    const { current, policies } = await policyNow(look)
    const { weekdays, hours, holidays, closures = [] } = businessHours(current)
    return {
      version: newestOf(policies),
      inForce: current.version,
      coming: standings(policies, look.now)
        .filter(({ standing, from, until }) => standing === 'coming' && from !== until)
        .map(({ version, from }) => ({ version, inForceFrom: from })),
      calendar: { weekdays, hours, holidays, closures },
      promises: promiseSettings(current),
      delays: { ...current.delays, quietDays: quietDays(current), parcelKeptDays: parcelKeptDays(current) },
      transitDays: aimsOf(current).transitDays,
      reasons: current.reasons,
      settlementLimits: current.settlementLimits,
      types: [...Object.keys(current.requestTypes), ...statutoryKeys].map((key) => ({
        key,
        label: typeLabel(current, key, look.actor.locale),
      })),
      clauses: clausesOf(current),
    }
  },
})
