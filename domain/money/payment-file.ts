import type { Actor } from '../actor.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Instant, LocalDate } from '../time/instant.ts'

/** A file of transfers for the bank. Whoever made it never stands for its second person. */
export type PaymentFile = {
  id: string
  /** The bank's name for it, at most 35 signs. */
  messageId: string
  state: 'made' | 'approved' | 'done' | 'cancelled'
  executeOn: LocalDate
  debtor: Debtor
  madeAt: Instant
  madeBy: string
  /** It was above what one person sends alone. */
  needsSecond: boolean
  approvedAt: Instant | null
  approvedBy: string | null
  /** When it was first handed out. */
  takenAt: Instant | null
  takenBy: string | null
  endedAt: Instant | null
  endedBy: string | null
  reason: string | null
}

/** The merchant, as their bank knows them. */
export type Debtor = { name: string; iban: string; bic: string | null }

/** As many transfers as one file holds: as many as a person looks over. */
export const MOST_TRANSFERS = 100

type Sending = {
  amount: number
  alone: number
  limit: number
  /** Whoever sends it wrote one of the accounts down themselves. */ ownAccounts: boolean
}

/** Whether it takes a second person: with what the same person sent alone within a day, so that two small files are no way around. Minor units. */
export const takesSecond = ({ amount, alone, limit, ownAccounts }: Sending): boolean => ownAccounts || amount + alone > limit

type Seen = Pick<PaymentFile, 'state' | 'madeBy' | 'takenAt'>

const inState = ({ state }: Seen, ...states: readonly PaymentFile['state'][]): Refusal | undefined =>
  states.includes(state) ? undefined : refuse('conflict', 'payment_file_state', { state })

/** Why this actor cannot be the second person, or undefined. */
export const approvalObstacle = (file: Seen, actor: Pick<Actor, 'id'>): Refusal | undefined =>
  inState(file, 'made') ?? (actor.id === file.madeBy ? refuse('forbidden', 'own_payment_file') : undefined)

/** Why it cannot be handed out: nobody takes to the bank what waits for a second person, or what is no more. */
export const takingObstacle = (file: Seen): Refusal | undefined => inState(file, 'approved', 'done')

/** Why it cannot be called off. */
export const cancellingObstacle = (file: Seen): Refusal | undefined => inState(file, 'made', 'approved')

/** Why the bank cannot have said anything of it yet. */
export const answerObstacle = (file: Seen): Refusal | undefined =>
  inState(file, 'approved') ?? (file.takenAt === null ? refuse('conflict', 'payment_file_not_taken') : undefined)
