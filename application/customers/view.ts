import type { Payer } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { LastingView } from '../clocks/view.ts'
import type { TierView } from '../people/view.ts'

/** A customer's file, for staff. */
export type CustomerView = {
  id: string
  name: string
  email: string
  company: string | null
  tier: TierView | null
  profile: 'account' | 'retail' | null
  locale: 'fr' | 'en'
  /** Their first order. */
  since: Instant | null
  returns: number
  orders: number
  /** How soon the policy in force promises a first answer. */
  answerWithin: LastingView | null
  /** What their tier changes of a request type; null where it changes nothing. */
  gives: readonly {
    type: string
    label: string
    windowDays: number | null
    labelPayer: Payer | null
    advanceReplacement: boolean | null
  }[]
  /** Where the newest order was sent and billed to. */
  addresses: readonly { use: 'shipping' | 'billing' | 'both'; lines: readonly string[] }[]
}
