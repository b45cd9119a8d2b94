import type { LoggedMailKind } from '../mail/logged-mails.ts'
import type { Job } from '../reactions.ts'

/** The mail about a line of the log: every admin is told of a right over money or rights, its owner of a reset of their second factors. */
export const toldByMail = (kind: LoggedMailKind, entryId: string): Job => ({ queue: 'mail', data: { kind, causeId: entryId } })
