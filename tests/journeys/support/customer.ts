import { expect, type Locator } from '@playwright/test'
import type { OrderRow, OrderView } from '#application/orders/view.ts'
import type { Page as Listed } from '#application/page.ts'
import type { ReturnView } from '#application/returns/view.ts'
import type { Condition, ResolutionKind, Seal } from '#domain/return/rma.ts'
import type { Key } from '#web/ui/words/catalogues.ts'
import type { Letter } from './mailbox.ts'
import { Person } from './person.ts'
import { photo } from './photo.ts'
import { type Bought, type Sale, sell } from './sale.ts'

/** What a customer says of one product (clause D1). */
export type Described = {
  product: string
  quantity?: number
  reason: string
  note?: string
  serials?: readonly string[]
  seal: Seal
  condition: Condition
  /** Why this clause should be waived. */
  plea?: { clause: string; words: string }
  wants?: ResolutionKind
  message: string
  photos?: readonly string[]
}

export type Wish = { order: string; type: string; products: readonly Described[] }

export class Customer extends Person {
  /** Buys something in the shop, which has it delivered. */
  async bought(sale: Sale): Promise<Bought> {
    if (!this.who.customer) throw new Error(`${this.who.name} is no customer`)
    return sell(this.shop, this.who.customer, sale)
  }

  /** « Créer un nouveau retour », to the choice of a type. */
  async begins(order: string): Promise<void> {
    await this.visits('/')
    await this.link('portal.home.create').click()
    await this.page.getByRole('radio', { name: order }).check()
    await this.button('request.order.next').click()
  }

  /** The whole of clause D1, from « Mes retours » to « Soumettre la demande »; answers the number. */
  async requests({ order, type, products }: Wish): Promise<string> {
    await this.begins(order)
    await this.page.getByRole('radio', { name: this.words.type(type) }).check()
    await this.button('request.type.next').click()
    for (const { product } of products) await this.page.getByRole('checkbox', { name: product }).check()
    await this.button('request.products.next').click()
    for (const [index, described] of products.entries()) {
      await this.describes(described)
      await this.button(index + 1 === products.length ? 'request.details.check' : 'request.details.next').click()
    }
    await this.button('request.check.send').click()
    return this.sent()
  }

  /** One product's page of the wizard. */
  async describes(said: Described): Promise<void> {
    const form = this.page.getByRole('form', { name: said.product })
    const box = (key: Key, params?: Record<string, string | number>): Locator =>
      form.getByRole('textbox', { name: this.words.screen(key, params) })
    const choose = (key: Key, choice: Key, { exact = false } = {}): Promise<void> =>
      form
        .getByRole('group', { name: this.words.screen(key) })
        .getByRole('radio', { name: this.words.screen(choice), exact })
        .check()
    if (said.quantity) await form.getByRole('spinbutton', { name: this.words.screen('request.details.quantity') }).fill(`${said.quantity}`)
    await form
      .getByRole('combobox', { name: this.words.screen('request.details.reason') })
      .selectOption({ label: this.words.reason(said.reason) })
    if (said.note) await box('request.details.note').fill(said.note)
    for (const [index, serial] of (said.serials ?? []).entries())
      await form.getByLabel(this.words.screen('request.serials.nth', { nth: index + 1 }), { exact: true }).fill(serial)
    await choose('request.details.seal', `words.seal.${said.seal}`)
    // « Marks of use » is also how another of them ends.
    await choose('request.details.condition', `words.condition.${said.condition}`, { exact: true })
    if (said.plea) await box('request.details.plea', { clause: said.plea.clause }).fill(said.plea.words)
    if (said.wants) await choose('request.wanted', `words.resolution.${said.wants}`)
    await box('request.details.message').fill(said.message)
    if (said.photos) await this.attaches('request.details.files', said.photos)
  }

  /** The function of withdrawal, from its first page on, for one product of a known order or all of it; answers the number of the return it has become. */
  async withdraws(product?: string): Promise<string> {
    await this.page.waitForURL(/\/retractation/)
    if (product !== undefined) {
      await this.page.getByRole('radio', { name: this.words.screen('withdrawal.for.part') }).check()
      await this.page.getByRole('checkbox', { name: product }).check()
    }
    await this.button('withdrawal.read').click()
    await this.page.getByRole('button', { name: this.words.withdrawal.confirm, exact: true }).click()
    await this.link('withdrawal.made.go').click()
    return this.sent()
  }

  private async sent(): Promise<string> {
    await this.page.waitForURL(/\/retours\/RMA-/)
    return /RMA-[\w-]+/.exec(this.page.url())?.[0] ?? ''
  }

  /** Opens the return from « Mes retours ». */
  async opens(number: string): Promise<void> {
    await this.visits('/')
    await this.page.getByRole('article').filter({ hasText: number }).getByRole('heading').getByRole('link').click()
  }

  /** What the page's title says of where the return stands. */
  async reads(says: Key, units = 1): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.words.screen(says, { units }), exact: true })).toBeVisible()
  }

  /** Answers what the agent asked for. */
  async answers(message: string, photos: readonly string[]): Promise<void> {
    await this.box('return.answer.message').fill(message)
    await this.attaches('return.answer.files', photos)
    await this.button('return.answer.send').click()
  }

  async confirmsShipment(parcel: { carrier: string; tracking: string; proof?: string }): Promise<void> {
    await this.button('return.ship').click()
    const form = this.page.getByRole('form', { name: this.words.screen('return.ship') })
    await form.getByLabel(this.words.screen('return.ship.carrier')).fill(parcel.carrier)
    await form.getByRole('textbox', { name: this.words.screen('return.ship.tracking') }).fill(parcel.tracking)
    if (parcel.proof) await this.attaches('return.ship.proof', [parcel.proof])
    await form.getByRole('button', { name: this.words.screen('return.ship'), exact: true }).click()
  }

  /** Writes in the conversation. */
  async writes(message: string): Promise<void> {
    await this.box('talk.message').fill(message)
    await this.button('ui.send').click()
  }

  async acceptsOffer(): Promise<void> {
    // The button says what is accepted, the dialog asks it.
    const acceptance = /^(Accepter|Accept) .*(remise|avoir|discount|credit)/
    await this.page.getByRole('button', { name: acceptance }).click()
    await this.page.getByRole('dialog', { name: acceptance }).getByRole('button', { name: acceptance }).click()
  }

  /** What the API tells of where a return stands, and of what was given for it. */
  async outcomeOf(number: string): Promise<object> {
    const { status, transit, resolutions } = await this.asks<ReturnView>(`/returns/${number}`)
    return { status, outcome: transit.outcome, given: resolutions.map(({ kind, state, amount }) => ({ kind, state, amount })) }
  }

  /** How many units of each product of an order can still be sent back. */
  async returnable(order: string): Promise<Readonly<Record<string, number>>> {
    const { items } = await this.asks<Listed<OrderRow>>('/orders')
    const id = items.find(({ number }) => number === order)?.id
    const view = await this.asks<OrderView>(`/orders/${id}`)
    return Object.fromEntries(view.items.map(({ name, returnable }) => [name, returnable]))
  }

  /** The line of the return: what it says of one product. */
  product(name: string): Locator {
    return this.page.getByRole('article', { name })
  }

  /** Downloads what a link leads to; answers what it is. */
  async takes(key: Key): Promise<string> {
    const href = await this.link(key).getAttribute('href')
    const answer = await this.page.request.get(href ?? '')
    expect(answer.status()).toBe(200)
    return answer.headers()['content-type'] ?? ''
  }

  /** Follows a mail's link, signed in. */
  async follows({ link }: Letter): Promise<void> {
    await this.visits(link)
  }

  /** Follows a mail's link in a browser that knows nobody yet: after signing in one is where the mail wanted one to be. */
  async followsElsewhere({ link }: Letter): Promise<void> {
    const browser = this.page.context().browser()
    const context = await browser?.newContext({ baseURL: this.shop.origin, locale: this.locale })
    const page = await context?.newPage()
    if (!page) throw new Error('no other browser')
    await page.goto(link)
    await page.waitForURL(/\/connexion/)
    await this.signsIn(page)
    await expect(page).toHaveURL(link)
    await context?.close()
  }

  /** Each file is sent before the next thing is done. */
  private async attaches(key: Key, photos: readonly string[]): Promise<void> {
    await this.page.getByLabel(this.words.screen(key)).setInputFiles(photos.map(photo))
    for (const name of photos)
      await expect(this.page.getByRole('button', { name: this.words.screen('ui.file.remove', { name }) })).toBeVisible()
  }
}
