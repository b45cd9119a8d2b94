import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { approved } from './support/approved.ts'
import type { Dock } from './support/dock.ts'
import { does } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { takesScanner } from './support/scanner.ts'

const { screen24, keyboard } = products

/** What was recorded of a return, verb by verb. */
const verbsOf = async (dock: Dock, number: string): Promise<string[]> => {
  const { events } = await dock.asks<ReturnView>(`/returns/${number}`)
  return events.map(({ verb }) => verb).filter((verb) => verb === 'receive' || verb === 'inspect')
}

test('ten minutes without a network lose no scan and double none, a closed tab included', async ({ account, agent, dock, watch }) => {
  const { page, words } = dock
  const say = words.screen
  await page.setViewportSize({ width: 1024, height: 768 })
  const [mine, other] = [
    await account.bought({ lines: [sell('1', screen24, { quantity: 2 })], deliveredDaysAgo: 3 }),
    await account.bought({ lines: [sell('1', keyboard)], deliveredDaysAgo: 3 }),
  ]
  const number = await approved(account, agent, mine.number)
  const taken = await approved(account, agent, other.number)
  const scanner = await takesScanner(dock)
  // What browsers write into the console meanwhile.
  watch.expects(/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET|NETWORK_CHANGED)/)
  const atHand = page.waitForResponse((response) => response.url().endsWith(`/returns/${taken}`))
  await page.goto('/dock')
  await atHand
  await scanner.types(number)
  await expect(page.getByRole('heading', { name: number, exact: true })).toBeVisible()
  const waits = page.getByRole('region', { name: say('dock.waits') })

  await test.step('the network goes: receiving and judging go on, and say that they are kept', async () => {
    await page.context().setOffline(true)
    await scanner.scans('act', 'all')
    await scanner.scans('act', 'next')
    await expect(waits).toContainText(say('dock.receive.done', { count: 2 }))
    for (const [field, value] of [
      ['seal', 'opened'],
      ['condition', 'tested_no_marks'],
      ['verdict', 'accepted'],
      ['disposition', 'refurbish'],
      ['act', 'same'],
    ] as const)
      await scanner.scans(field, value)
    await expect(waits).toContainText(say('dock.judge.done.accepted', { count: 2 }))
    await expect(waits.getByRole('status')).toContainText(say('dock.waits.offline', { count: 2 }))
  })

  await test.step('a parcel at hand is found and received; one that nobody knows is kept on a list', async () => {
    await scanner.types(taken)
    await expect(page.getByRole('heading', { name: taken, exact: true })).toBeVisible()
    await scanner.scans('act', 'all')
    await scanner.scans('act', 'next')
    await expect(waits.getByRole('status')).toContainText(say('dock.waits.offline', { count: 3 }))
    await scanner.types('8R00477')
    await expect(page.locator('.heard--refused')).toBeVisible()
    await expect(waits.getByRole('link', { name: '8R00477' })).toBeVisible()
  })
  expect(await verbsOf(dock, number)).toEqual([])

  await test.step('meanwhile somebody else has received the other one', async () => {
    const { lines, version } = await agent.asks<ReturnView>(`/returns/${taken}`)
    expect(version).toBeGreaterThan(0)
    await does(dock, 'POST', `/returns/${taken}/receipts`, { units: lines.flatMap(({ units }) => units.map(({ id }) => id)) })
  })

  await test.step('the tab is closed; the next one sends what waited, once, though the first answer is lost; what is refused says so', async () => {
    const context = page.context()
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    let lost = 0
    await again.route(`**/returns/${number}/receipts`, async (route) => {
      if (lost++ > 0) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await again.goto('/dock')
    const left = again.getByRole('region', { name: say('dock.waits') })
    await expect(left.getByRole('alert')).toContainText(
      say('dock.waits.refused', { number: taken, what: say('dock.receive.done', { count: 1 }) }),
    )
    await expect(left.getByRole('status')).toHaveCount(0)
    expect(lost).toBe(2)
    expect(await verbsOf(dock, number)).toEqual(['receive', 'inspect'])
    expect(await verbsOf(dock, taken)).toEqual(['receive'])
    await left.getByRole('button', { name: say('dock.waits.drop') }).click()
    await expect(left.getByRole('alert')).toHaveCount(0)
    await left.getByRole('link', { name: '8R00477' }).click()
    await expect(again.getByRole('heading', { name: say('dock.none.title') })).toBeVisible()
    await left.getByRole('button', { name: say('dock.waits.forget', { scan: '8R00477' }) }).click()
    await expect(left).toHaveCount(0)
  })
})
