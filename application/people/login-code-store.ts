import type { Instant } from '#domain/time/instant.ts'

export type LoginCodeStore = {
  /**
   * Takes one try at the newest code of this box (and, a guest's, this order or return) that is unused, younger than `now` and has tries
   * left, before it is compared (`attempts` + 1 in the same statement); undefined when there is none.
   */
  tryLoginCode: (of: CodeOf, now: Instant, maxTries: number) => Promise<{ id: string; codeHash: string } | undefined>
  /** True for exactly one caller: a code opens one session. */
  useLoginCode: (id: string, at: Instant) => Promise<boolean>
}

/** Whom a code is for: the box it opens (an address in lower case, or a conversation), and for a guest what they named beside it. */
export type CodeOf = { box: string; reference: string | null }

/** Inside a transaction (`Stores.loginCodes`), because the mail's job is written with it. */
export type NewLoginCodes = {
  /** The newest code replaces the earlier ones of the same box and reference. */
  add: (code: CodeOf & { id: string; codeHash: string; at: Instant; expiresAt: Instant }) => Promise<void>
}
