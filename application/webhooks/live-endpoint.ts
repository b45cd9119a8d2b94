import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'

/** Under its row lock, an address that is told something now: one that is kept, and not switched off. */
export async function insistLive(desk: Pick<Desk, 'webhooks'>, id: string): Promise<void> {
  const endpoint = (await desk.webhooks.lockEndpoint(id)) ?? insist(refuse('missing', 'webhook_unknown'))
  if (endpoint.disabledAt !== null) insist(refuse('conflict', 'webhook_switched_off'))
}
