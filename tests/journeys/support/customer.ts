import { expect } from '@playwright/test'
import { Person } from './person.ts'
import type { Letter } from './mailbox.ts'
import { type Bought, type Sale, sell } from './sale.ts'

export class Customer extends Person {
  /** Buys something in the shop, which then has it delivered. */
  async bought(sale: Sale): Promise<Bought> {
    if (!this.who.customer) throw new Error(`${this.who.name} is no customer`)
    return sell(this.shop, this.who.customer, sale)
  }

  /** Follows a mail's link in a browser that knows nobody yet: after signing in one is where the mail wanted one to be. */
  async followsElsewhere({ link }: Letter): Promise<void> {
    const browser = this.page.context().browser()
    const context = await browser?.newContext({ baseURL: this.shop.origin, locale: 'fr-FR' })
    const page = await context?.newPage()
    if (!page) throw new Error('no other browser')
    await page.goto(link)
    await page.waitForURL(/\/connexion/)
    await this.signsIn(page)
    await expect(page).toHaveURL(link)
    await context?.close()
  }
}
