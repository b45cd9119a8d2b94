import type { Locale, Role } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Statement, WithdrawalVerb } from '#domain/withdrawal/statement.ts'
import type { Left } from '#domain/withdrawal/withdraw.ts'

/** One thing that became of a statement. */
export type WithdrawalEvent = {
  id: string
  at: Instant
  verb: WithdrawalVerb
  actorId: string | null
  actorRole: Role
  orderId: string | null
  returnId: string | null
  /** Nothing more is owed to whoever stated it, but perhaps an acknowledgement that reaches them. */
  settles: boolean
  data: {
    /** What proved it; or that it was acknowledged on paper. */
    by?: 'session' | 'code' | 'post'
    /** Units that no return took. */
    left?: readonly Left[]
    reason?: string
    mailId?: string
    messageId?: string
  }
  /** What staff wrote. */
  words: string | null
}

/** A statement with what became of it, oldest first. */
export type Withdrawal = { statement: Statement; events: readonly WithdrawalEvent[] }

/** Inside a transaction. */
export type WithdrawalStore = {
  /** Keeps the statement, unless it, or the same one of the same day, was kept before: then answers that one. Undefined: the id is another statement's. */
  keep: (statement: Statement) => Promise<{ statement: Statement; fresh: boolean } | undefined>
  /** The statement under its lock. */
  lock: (id: string) => Promise<Withdrawal | undefined>
  record: (event: WithdrawalEvent & { withdrawalId: string }) => Promise<void>
  /** The one order of this number, as people write it; undefined where none or several have it and no address tells them apart. */
  orderMeant: (said: Pick<Statement, 'contract' | 'email'>) => Promise<MeantOrder | undefined>
  /** The return's number. */
  numberOf: (returnId: string) => Promise<string | null>
  /** Who ordered, as a statement names them. */
  customerOf: (orderId: string) => Promise<Pick<Statement, 'name' | 'email'> & { locale: Locale | null }>
}

export type MeantOrder = { id: string; email: string; customerId: string | null }

/** Without a transaction. */
export type WithdrawalReads = {
  withdrawal: (id: string) => Promise<Withdrawal | undefined>
  /** The order that a statement names, for the code's mail. */
  orderMeant: WithdrawalStore['orderMeant']
  /** Statements, oldest first where they wait for staff, newest first where all is done. */
  withdrawals: (page: {
    waiting: boolean
    after: { at: Instant; id: string } | null
    limit: number
  }) => Promise<readonly ListedWithdrawal[]>
  /** How many wait for staff, since when the oldest of those that are unanswered does, and whether an acknowledgement reached nobody. */
  waitingWithdrawals: () => Promise<{ count: number; oldest: Instant | null; unacknowledged: boolean }>
  /** Numbers of the returns that came of statements. */
  returnNumbers: (ids: readonly string[]) => Promise<Readonly<Record<string, string>>>
}

export type ListedWithdrawal = Pick<Statement, 'id' | 'at' | 'name' | 'contract' | 'email' | 'goods' | 'countsFrom'> & {
  verbs: readonly WithdrawalVerb[]
  /** Nothing more is owed to whoever stated it, but perhaps an acknowledgement that reaches them. */
  settled: boolean
}
