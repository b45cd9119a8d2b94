import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Actor } from '#domain/actor.ts'
import type { Rma } from './rma.ts'

type Founded = Pick<Rma, 'legalBasis'>

/** Whether a settlement stands in place of what the law gives: the whole refund of a withdrawal (L221-24), or conformity (L217-8). */
export const givesUpRight = ({ legalBasis }: Founded): boolean => legalBasis !== 'commercial'

/** What the law gives is never given up silently: who accepts says so in words. */
export const silentWaiver = (rma: Founded, waives: boolean): Refusal | undefined =>
  givesUpRight(rma) && !waives ? refuse('invalid', 'right_not_given_up', { legalBasis: rma.legalBasis }, 'waives') : undefined

/** Nobody gives it up for somebody else, on the telephone least of all. */
export const foreignWaiver = (rma: Founded, actor: Pick<Actor, 'onBehalf'>): Refusal | undefined =>
  givesUpRight(rma) && actor.onBehalf === true ? refuse('forbidden', 'right_given_up_by_customer') : undefined
