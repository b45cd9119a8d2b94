import type { Locale } from '#domain/actor.ts'
import type { Macro, MacroTexts } from '#domain/macro/macro.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { MacroHistoryView } from './view.ts'

/** What happened to a macro, with its state from then on. */
export type MacroEvent = {
  id: string
  at: Instant
  verb: 'create' | 'edit' | 'archive' | 'restore'
  actorId: string | null
  name: string
} & MacroTexts

/** Part of a transaction's stores. */
export type MacroStore = {
  /** Under its row lock; undefined when there is none. */
  lock: (id: string) => Promise<Macro | undefined>
  /** How many of this owner's (everybody's: null) can be chosen from. */
  count: (ownerId: string | null) => Promise<number>
  /** Writes a new one, behind its owner's others, or what has become of one, with its event. */
  write: (macro: Macro, event: MacroEvent) => Promise<void>
  /** Puts an owner's macros into this order; those not named stand behind, as they stood. */
  order: (ownerId: string | null, ids: readonly string[]) => Promise<void>
  /** What a macro's variables say of a return. */
  caseOf: (number: string) => Promise<MacroCase | undefined>
}

export type MacroReads = {
  /** A person's own, then everybody's, each in their order; archived ones last. */
  macrosOf: (personId: string | null) => Promise<readonly Macro[]>
  macro: (id: string) => Promise<Macro | undefined>
  /** Everything that happened to it, newest first. */
  macroHistory: (id: string) => Promise<MacroHistoryView['items']>
  macroCase: (number: string) => Promise<MacroCase | undefined>
  /** Those that there are, in this order. */
  macroCases: (numbers: readonly string[]) => Promise<readonly MacroCase[]>
}

/** A return as far as macros speak of it. */
export type MacroCase = {
  number: string
  type: string
  policyVersion: number
  submittedAt: Instant
  currency: string
  /** Minor units. */
  value: number
  orderNumber: string
  products: readonly string[]
  /** Why the goods come back, by the policy's keys. */
  reasons: readonly string[]
  /** What the customer wrote of each product. */
  said: readonly string[]
  customer: string | null
  locale: Locale
  /** The next instant that we have promised something by. */
  answerBy: Instant | null
  /** The end of the customer's own delay. */
  sendBy: Instant | null
}
