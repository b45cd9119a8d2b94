import { saveView } from '#application/saved-views/save-view.ts'
import { staff } from './accounts.ts'
import type { Stage } from './stage.ts'
import type { Times } from './times.ts'

/** Their names are one for all: of no language. */
const shared = [
  { name: 'VIP', query: { tier: 'platinum,gold' } },
  { name: '> 300 €', query: { min: 30_000, currency: 'EUR' } },
  { name: 'TK-ECR', query: { sku: 'TK-ECR' } },
] as const

/** What the demo's customer service has in its column. */
export async function keepViews(stage: Stage, times: Times): Promise<void> {
  stage.at(times.day(29))
  const manager = await stage.actor(staff.manager.email)
  for (const view of shared) await stage.does(saveView, manager, { shared: true, ...view })
}
