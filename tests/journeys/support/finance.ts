import { expect } from '@playwright/test'
import { Person } from './person.ts'

/** Accounts: what is owed, and that it was paid. */
export class Finance extends Person {
  /** Pays what is owed on a return, and notes it. The button names the amount. */
  async pays(number: string, { amount, reference }: { amount: RegExp; reference: string }): Promise<void> {
    await this.visits('/desk/finance')
    await this.page.getByRole('row', { name: number }).getByRole('link').first().click()
    await this.page.getByRole('textbox', { name: this.words.screen('finance.reference.payment') }).fill(reference)
    await this.page.getByRole('button', { name: amount }).click()
    await expect(this.page.getByText(reference)).toBeVisible()
  }
}
