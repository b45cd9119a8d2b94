import type { FastifyBaseLogger } from 'fastify'
import type { Change } from '#application/change.ts'
import type { AnswerMail, Mailbox } from '#application/mail/ports.ts'
import type { World } from '#application/ports.ts'

/** What the server is built from; main.ts hands it in. */
export type HttpDeps = {
  world: World
  /** Without a slash at the end: links, and the one origin that may write with a cookie. */
  publicUrl: string
  cookieSecure: boolean
  /** Rejects while the database does not answer or is not migrated. */
  ready: () => Promise<void>
  /** Calls the listener for every change on any server; answers how to stop. */
  changes: { subscribe: (listener: (change: Change) => void) => () => void }
  /** The built web; undefined serves the API alone. */
  webRoot: string | undefined
  /** How many proxies stand in front, or their addresses: whose word on the caller's address is taken. */
  trustProxy?: false | number | string
  logger?: FastifyBaseLogger
  /** Figures for whoever runs the server, with the token that they ask for; undefined where nobody set one up. */
  metrics?: { token: string | null }
  /** Every answer is held against its schema before it is sent: tests. */
  checkAnswers?: boolean
  /** Demo mode only: what was sent can be read at /dev/mail. */
  mailbox?: Mailbox
  /** Demo mode only: answers one of them as its reader would, by mail. */
  demoPost?: AnswerMail
}
