import { changeTransfers } from '#application/payments/change-transfers.ts'
import { staff } from './accounts.ts'
import type { Stage } from './stage.ts'
import type { Times } from './times.ts'

/** From which account the shop pays, and what one person sends alone. */
export async function setTransfers(stage: Stage, times: Times): Promise<void> {
  stage.at(times.day(60, '09:00'))
  const set = { name: 'Technostok SAS', iban: 'FR7630001007941234567890185', bic: null, limit: 50_000 }
  await stage.does(changeTransfers, await stage.actor(staff.manager.email), { ...set, why: 'Ouverture du compte' })
}
