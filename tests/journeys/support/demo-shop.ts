import { loadDemo } from '../../../seeds/demo.ts'
import { openShop, type Shop } from './shop.ts'

/** The demo shop: forty returns in every state, as of the day of the journeys. */
export const openDemoShop = (test: { after(done: () => Promise<void>): void }, now: string): Promise<Shop> =>
  openShop(test, now, async ({ pool, ...ground }) => {
    const config = { ...ground, publicUrl: 'http://127.0.0.1', mailFrom: 'retours@technostok.example' }
    await loadDemo({ pool, now, say: () => undefined, config })
  })
