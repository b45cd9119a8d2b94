import type { Thing } from '#web/desk/absent.tsx'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectAccessible, expectNoViolation } from './support/accessible.ts'
import { filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'

const nobody = '01900000-0000-7000-8000-000000000000'

const addresses: readonly (readonly [string, Thing])[] = [
  ['nope', 'page'],
  ['settings/nope', 'page'],
  ['retours/RMA-2026-999999-X', 'return'],
  ['promesses/zzz', 'promise'],
  [`promesses/${nobody}`, 'promise'],
  ['messages/zzz', 'conversation'],
  ['clients/zzz', 'customer'],
  ['commandes/zzz', 'order'],
  ['retractations/zzz', 'withdrawal'],
  ['ouvrir/zzz', 'order'],
]

test('an address that names nothing says what is not there, in the desk, with the way back, and asks for it once', async ({
  agent,
  watch,
}) => {
  watch.expects(/the server responded with a status of 4(04|22)/)
  const { page, words } = agent
  for (const [path, what] of addresses) {
    await agent.visits(`/desk/${path}`)
    await expect(page.getByRole('heading', { level: 1, name: words.screen(`desk.absent.${what}`) }), path).toBeVisible()
    await expect(page.getByRole('navigation', { name: words.screen('desk.nav.queues') }), path).toBeVisible()
    await expect(agent.button('ui.retry'), path).toHaveCount(0)
  }
  await agent.visits('/desk/retours/RMA-2026-999999-X')
  await expectNoViolation(page, 'a case that is not there')
  await page.getByRole('link', { name: words.screen('desk.absent.search', { words: 'RMA-2026-999999-X' }) }).click()
  await expect(page.getByRole('searchbox', { name: words.screen('desk.search') })).toHaveValue('RMA-2026-999999-X')
  await agent.visits('/desk/nope')
  await agent.link('desk.absent.queue').click()
  await expect(page.getByRole('heading', { level: 1, name: words.screen('desk.nav.to_answer') })).toBeVisible()
})

test('the same at the dock, where the scanner stays', async ({ dock, watch }) => {
  watch.expects(/the server responded with a status of 404/)
  const { page, words } = dock
  for (const [path, title] of [
    ['nope', 'ui.missing.title'],
    ['retours/RMA-2026-999999-X', 'dock.none.title'],
  ] as const) {
    await dock.visits(`/dock/${path}`)
    await expect(page.getByRole('heading', { level: 1, name: words.screen(title) })).toBeVisible()
    await expect(page.getByRole('textbox', { name: words.screen('dock.scan') })).toBeVisible()
    await expect(dock.button('ui.retry')).toHaveCount(0)
  }
})

test('on a phone the queue is a list of cards: whose, how long and what, without a sideways scroll', async ({ account, agent }) => {
  const number = await filed(account, (await account.bought({ lines: [sell('1', products.keyboard)], deliveredDaysAgo: 2 })).number)
  const { page, words } = agent
  await page.setViewportSize({ width: 390, height: 844 })
  await agent.visits('/desk')
  const row = page.getByRole('row', { name: number })
  await expect(row.getByText(words.type('standard_warranty'))).toBeInViewport({ ratio: 1 })
  await expect(row.getByRole('time')).toBeInViewport({ ratio: 1 })
  const list = page.getByRole('region', { name: words.screen('desk.nav.to_answer') })
  expect(await list.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  await expectAccessible(page, 390)
})
