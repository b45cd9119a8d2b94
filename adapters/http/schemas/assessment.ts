import { z } from 'zod'
import { component, count, instant, list, uuid, words } from './component.ts'
import { lasting } from './deadline.ts'

export const resolutionKind = component('ResolutionKind', z.enum(['refund', 'credit', 'replacement', 'exchange', 'repair', 'discount']))
export const payer = z.enum(['merchant', 'customer'])
export const legalBasis = component('LegalBasis', z.enum(['commercial', 'withdrawal', 'legal_conformity']))
export const verdict = z.enum(['eligible', 'review', 'blocked', 'blocked_waivable'])

export const check = component(
  'Check',
  z.strictObject({
    clause: words('A4'),
    code: words('window'),
    outcome: z.enum(['ok', 'review', 'block']),
    waivable: z.boolean(),
    facts: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .meta({ examples: [{ deliveredAt: '2026-11-10T09:12:00.000Z', lastDay: '2026-11-24' }] }),
    excepted: z.boolean(),
    text: words('La demande est faite au plus tard dans les 14 jours calendaires qui suivent la livraison.'),
  }),
  'One clause of the policy, evaluated, with the facts it used',
)

/** What every assessed line says, besides its checks. */
export const assessed = {
  orderLineId: uuid,
  verdict,
  deadline: instant.nullable(),
  deliveryUnknown: z.boolean(),
  payer,
  resolutions: list(resolutionKind),
  evidence: list(z.literal('photo')),
  returnable: count,
  safetyGate: z.enum(['clear', 'stop']),
}

export const lineAssessment = component('LineAssessment', z.strictObject({ ...assessed, checks: list(check) }))

export const best = component(
  'BestDoor',
  z.strictObject({
    matter: z.enum(['fault', 'wrong_item', 'mind']),
    type: words('standard_warranty'),
    why: z.enum(['only', 'open', 'free', 'certain', 'sooner', 'even']),
    over: z.string().nullable(),
  }),
  'The best way for what may have happened, and in what it beats the next',
)

export const door = component(
  'Door',
  z.strictObject({
    type: words('standard_warranty'),
    label: words('Garantie standard'),
    description: words('Produit défectueux : remboursement'),
    clause: words('A1'),
    legalBasis,
    open: z.boolean(),
    exceptionTo: z.string().nullable(),
    payer,
    resolutions: list(resolutionKind),
    deadline: instant.nullable(),
    deliveryUnknown: z.boolean(),
    answerBy: instant.nullable(),
    settledBy: instant.nullable(),
    settledAfter: lasting.nullable(),
    obstacle: check.nullable(),
  }),
  'One way to send a line back, open or closed',
)
