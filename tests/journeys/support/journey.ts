import { Agent } from './agent.ts'
import { Customer } from './customer.ts'
import { Dock } from './dock.ts'
import { Finance } from './finance.ts'
import { Mailbox } from './mailbox.ts'
import { arrive, type Person } from './person.ts'
import { cast } from './cast.ts'
import { openShop, type Shop } from './shop.ts'
import { test as watched } from './watched.ts'
import type { Language } from './words.ts'

export { expect, type Page } from '@playwright/test'

type Options = { language: Language; /** The customer holds a phone. */ phone: boolean; today: string }
export type People = { shop: Shop; mails: Mailbox; account: Customer; retail: Customer; agent: Agent; dock: Dock; finance: Finance }

/** A story with a shop of its own and the people who act in it, each in a browser of their own and signed in. Who is not named is not there. */
export const test = watched.extend<Options & People>({
  language: ['fr', { option: true }],
  phone: [false, { option: true }],
  // A Tuesday morning in Paris.
  today: ['2026-11-24T09:00:00.000Z', { option: true }],
  shop: async ({ today }, use) => {
    const undo: (() => Promise<void>)[] = []
    const shop = await openShop({ after: (done) => undo.push(done) }, today)
    await use(shop)
    for (const step of undo.reverse()) await step()
  },
  mails: async ({ shop }, use) => use(new Mailbox(shop)),
  account: async ({ browser, shop, language, phone }, use) =>
    untilTheEnd(await arrive({ as: Customer, browser, shop, who: cast.account, language, phone }), use),
  retail: async ({ browser, shop, language, phone }, use) =>
    untilTheEnd(await arrive({ as: Customer, browser, shop, who: cast.retail, language, phone }), use),
  agent: async ({ browser, shop }, use) => untilTheEnd(await arrive({ as: Agent, browser, shop, who: cast.support }), use),
  dock: async ({ browser, shop }, use) => untilTheEnd(await arrive({ as: Dock, browser, shop, who: cast.dock }), use),
  finance: async ({ browser, shop }, use) => untilTheEnd(await arrive({ as: Finance, browser, shop, who: cast.finance }), use),
})

async function untilTheEnd<Somebody extends Person>(somebody: Somebody, use: (somebody: Somebody) => Promise<void>): Promise<void> {
  await use(somebody)
  await somebody.leaves()
}
