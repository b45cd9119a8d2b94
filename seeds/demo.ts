import type { Pool } from 'pg'
import type { Config } from '#config'
import { bringFiguresUpToDate } from '#application/figures/freshen-figures.ts'
import type { Instant } from '#domain/time/instant.ts'
import { demoState, eraseEverything, underDemoLock } from '#adapters/db/demo.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { customers, PASSWORD, staff } from './demo/accounts.ts'
import { claimFromSuppliers } from './demo/claims.ts'
import { comingPolicy } from './demo/coming-policy.ts'
import { openOrders } from './demo/open-orders.ts'
import { keepMacros } from './demo/macros.ts'
import { deliver, play, storiesOf } from './demo/play.ts'
import { sales } from './demo/sales.ts'
import { signIn } from './demo/sign-ins.ts'
import { setStage, type Stage, type StageConfig } from './demo/stage.ts'
import { stateByStranger } from './demo/stories/stated.ts'
import { talk } from './demo/talks.ts'
import { timesUntil } from './demo/times.ts'
import { setTransfers } from './demo/transfers.ts'
import { keepViews } from './demo/views.ts'

type Ground = Loading & { config: Config }
type Loading = { pool: Pool; config: StageConfig; say: (sentence: string) => void; now?: Instant }

/** Loads the demo shop into an empty database; one that was left half loaded by a crash is loaded anew. Never in production. */
export async function ensureDemo(ground: Ground): Promise<void> {
  if (ground.config.mode !== 'demo' || (await demoState(ground.pool)) === 'there') return
  await underDemoLock(ground.pool, async () => {
    const state = await demoState(ground.pool)
    if (state === 'half') await eraseEverything(ground.pool)
    if (state !== 'there') await loadDemo(ground)
  })
}

/** The demo shop as of now, whatever was there before. */
export async function resetDemo(ground: Ground): Promise<void> {
  if (ground.config.mode !== 'demo') throw new Error('In production nothing is erased: the demo shop is for NAVETTE_MODE=demo.')
  await underDemoLock(ground.pool, async () => {
    await eraseEverything(ground.pool)
    await loadDemo(ground)
  })
}

/** Loads the demo shop as of `now`. */
export async function loadDemo({ pool, config, say, now = new Date().toISOString() }: Loading): Promise<void> {
  say('Loading the demo shop …')
  await publishPolicy(pool, technostok, { personId: null, at: now })
  await publishPolicy(pool, comingPolicy(now), { personId: null, at: now })
  const times = timesUntil(now)
  const stage = setStage(pool, config)
  stage.at(now)
  const stories = storiesOf(times)
  const hash = await stage.world.secrets.hashPassword(PASSWORD)
  await employ(stage, hash, ['support', 'dock', 'finance', 'manager'])
  await deliver(stage, [...stories.map((story) => story.order), ...openOrders(times), ...sales(times)])
  for (const { email } of customers) await stage.world.people.setPasswordHash((await stage.actor(email)).id ?? '', hash)
  await setTransfers(stage, times)
  await play(stage, stories, now)
  await stateByStranger(stage, times)
  await talk(stage, times)
  await claimFromSuppliers(stage, times)
  await bringFiguresUpToDate(stage.world)
  await keepMacros(stage, times)
  await keepViews(stage, times)
  stage.at(now)
  // Last: once there is an admin, the demo is whole.
  await employ(stage, hash, ['admin'])
  await signIn(stage, times)
}

async function employ({ world }: Stage, passwordHash: string, keys: readonly (keyof typeof staff)[]): Promise<void> {
  for (const key of keys) await world.people.keepStaff({ ...staff[key], id: world.newId(), passwordHash, at: world.now() })
}
