import type { Page as Listed } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { lanes } from '#domain/return/lane.ts'
import type { Status } from '#domain/return/status.ts'
import { expectAccessible } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { test } from './support/demo.ts'
import type { Person } from './support/person.ts'

/** What who works here sees, as the demo shop fills it: nothing that axe finds, in both themes, and nothing beyond the edge. Customers: states.spec.ts. */

const wanted: readonly Status[] = ['submitted', 'needs_details', 'approved', 'received', 'resolving', 'closed', 'rejected']

/** The number of one return in each of these states, as far as this person sees one. */
async function oneInEach(person: Person, states = wanted): Promise<string[]> {
  const lists = await Promise.all(lanes.map((lane) => person.asks<Listed<ReturnRow>>(`/desk/queue?lane=${lane}&limit=100`)))
  const items = lists.flatMap((list) => list.items)
  return states.flatMap((state) => items.find(({ status }) => status === state)?.number ?? [])
}

test('the desk: its queues, and a case in every state', async ({ enter }) => {
  const manager = await enter(cast.manager)
  const { page } = manager
  await page.goto('/desk')
  await page.getByRole('row').nth(2).getByRole('link').first().waitFor()
  await expectAccessible(page, 1440)
  for (const number of await oneInEach(manager)) {
    await page.goto(`/desk/retours/${number}`)
    await page.getByRole('log').waitFor()
    await expectAccessible(page, 1440)
  }
})

test('the dock: what waits, and what is done with it', async ({ enter }) => {
  const dock = await enter(cast.dock)
  const { page } = dock
  await page.goto('/dock')
  await page.getByRole('listitem').first().waitFor()
  await expectAccessible(page, 1024)
  for (const number of await oneInEach(dock, ['submitted', 'shipped', 'received', 'resolving'])) {
    await page.goto(`/dock/retours/${number}`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await expectAccessible(page, 1024)
  }
})

test('accounts: what is owed, how it came about, what was executed', async ({ enter }) => {
  const { page } = await enter(cast.finance)
  await page.goto('/desk/finance')
  const first = page.getByRole('row').nth(2).getByRole('link').first()
  await first.waitFor()
  await expectAccessible(page, 1440)
  await first.click()
  await page.getByRole('table').first().waitFor()
  await expectAccessible(page, 1440)
  await page.goto('/desk/finance?vue=executes')
  await page.getByRole('row').nth(1).waitFor()
  await expectAccessible(page, 1440)
})
