import type { PreparedRequest } from '#domain/conversation/conversation.ts'
import type { Secrets } from '../people/ports.ts'

/** The secret of the link that a prepared request is confirmed by: made again from the server's key by whoever words the mail, so that no row and no job holds it. */
export const requestSecret = (secrets: Pick<Secrets, 'keyedHash'>, { id }: Pick<PreparedRequest, 'id'>): string =>
  secrets.keyedHash(`prepared request ${id}`)
