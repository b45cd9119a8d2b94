import type { Browser } from '@playwright/test'
import type { Who } from './cast.ts'
import { openDemoShop } from './demo-shop.ts'
import { comeIn, Person } from './person.ts'
import type { Shop } from './shop.ts'
import { test as watched } from './watched.ts'
import type { Language } from './words.ts'

export type Enter = (who: Who, language?: Language) => Promise<Person>

/** The demo shop, one for all the tests of a worker: they look at it and leave it as it is. Everybody comes in signed in. */
export const test = watched.extend<{ enter: Enter }, { demo: Shop }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const undo: (() => Promise<void>)[] = []
      await use(await openDemoShop({ after: (done) => undo.push(done) }, '2026-11-24T10:20:00.000Z'))
      for (const step of undo.reverse()) await step()
    },
    { scope: 'worker' },
  ],
  enter: async ({ browser, demo }, use) => {
    const inside: Person[] = []
    await use(async (who, language) => {
      const person = await comeIn({ as: Person, browser, shop: demo, who, ...(language ? { language } : {}) })
      inside.push(person)
      return person
    })
    for (const person of inside) await person.leaves()
  },
})

/** Somebody who is not signed in. */
export async function comeBy(browser: Browser, demo: Shop, locale = 'fr-FR') {
  const context = await browser.newContext({ baseURL: demo.origin, locale, timezoneId: 'Europe/Paris', reducedMotion: 'reduce' })
  return context.newPage()
}
