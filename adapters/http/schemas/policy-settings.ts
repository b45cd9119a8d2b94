import { z } from 'zod'
import { policyEditSchema } from '#domain/policy/edit.ts'
import { promiseKinds } from '#domain/policy/promise-kinds.ts'
import { component, count, instant, list, words } from './component.ts'

const { shape } = policyEditSchema
const json = z.any()
const difference = component(
  'PolicyDifference',
  z.strictObject({ path: words('delays.returnByDays'), before: json, after: json }),
  'One setting that differs between two versions; null where a version has none',
)

export const policySettings = component(
  'PolicySettings',
  z.strictObject({
    version: count,
    inForce: count,
    coming: list(z.strictObject({ version: count, inForceFrom: instant })),
    calendar: shape.calendar.unwrap().meta({
      examples: [{ weekdays: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '18:00' }, holidays: 'FR', closures: ['2026-12-24'] }],
    }),
    promises: shape.promises.unwrap(),
    delays: shape.delays.unwrap(),
    transitDays: shape.transitDays.unwrap().meta({ examples: [3] }),
    reasons: shape.reasons.unwrap().meta({
      examples: [{ dead: { label: { fr: 'Ne s’allume pas', en: 'Does not turn on' }, types: ['standard_warranty'], evidence: 'none' } }],
    }),
    settlementLimits: shape.settlementLimits.unwrap().meta({ examples: [{ support: 15_000, manager: null }] }),
    types: list(z.strictObject({ key: words('standard_warranty'), label: words('Garantie standard') })),
    clauses: list(z.strictObject({ id: words('E1'), fr: z.string(), en: z.string(), settings: list(words('delays.returnByDays')) })),
  }),
  '`version` is the newest: the next edit’s `If-Match`. `clauses` say these settings to customers',
)

export const policyPreview = component(
  'PolicyPreview',
  z.strictObject({
    version: count,
    changes: list(difference),
    promises: list(z.strictObject({ kind: z.enum(promiseKinds), before: instant, after: instant })),
  }),
  '`version` is the newest that this was worked out from: the `If-Match` of what is published after it. `promises`: when one that began now would fall due, before and after',
)

export const policyChanges = component(
  'PolicyChanges',
  z.strictObject({
    version: count,
    items: list(
      z.strictObject({
        version: count,
        inForceFrom: instant,
        standing: z.enum(['in_force', 'past', 'coming']),
        publishedAt: instant,
        publishedBy: words('Noé Lambert').nullable(),
        publishedWhy: words('Inventaire').nullable(),
        changes: list(difference),
      }),
    ),
  }),
)

export const publishedPolicy = component('PublishedPolicy', z.strictObject({ version: count, changed: count }))
