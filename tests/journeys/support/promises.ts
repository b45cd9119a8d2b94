import type { Shop } from './shop.ts'

/** What became of every promise of a return, in the order in which they were made: `review met`, `return_by met`… */
export async function promisesOf(shop: Shop, number: string): Promise<string[]> {
  const page = await shop.world.reads.returnPage(number)
  if (!page) throw new Error(`no return ${number}`)
  return page.rma.clocks.map(({ kind, outcome }) => `${kind} ${outcome ?? 'running'}`)
}

/** So much later: whoever looks next sees the shop's clock there. */
export function later(shop: Shop, { hours }: { hours: number }): void {
  shop.clock.now = new Date(Date.parse(shop.clock.now) + hours * 3_600_000).toISOString()
}
