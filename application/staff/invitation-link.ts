import type { Instant } from '#domain/time/instant.ts'
import type { Secrets } from '../people/ports.ts'

/**
 * The secret of an invitation's link: made again from the server's key by whoever words the mail, so that no row and no job holds it. Sent
 * again, it is another.
 */
export const invitationSecret = (secrets: Pick<Secrets, 'keyedHash'>, { id, sentAt }: { id: string; sentAt: Instant }): string =>
  secrets.keyedHash(`invitation ${id} ${sentAt}`)
