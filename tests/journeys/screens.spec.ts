import { type Browser, test as base } from '@playwright/test'
import { cast, type Who } from './support/cast.ts'
import { expectAccessible } from './support/accessible.ts'
import { openDemoShop } from './support/demo-shop.ts'
import { comeIn, Person } from './support/person.ts'
import type { Shop } from './support/shop.ts'

const test = base.extend<object, { demo: Shop }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const undo: (() => Promise<void>)[] = []
      await use(await openDemoShop({ after: (done) => undo.push(done) }, '2026-11-24T10:20:00.000Z'))
      for (const step of undo.reverse()) await step()
    },
    { scope: 'worker' },
  ],
})

const enter = (browser: Browser, demo: Shop, who: Who): Promise<Person> => comeIn({ as: Person, browser, shop: demo, who })

test('the desk: its queues and a case', async ({ browser, demo }) => {
  const { page } = await enter(browser, demo, cast.manager)
  await page.goto('/desk')
  await expectAccessible(page)
})
