import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import sharp from 'sharp'
import type { Key } from '#web/ui/words/catalogues.ts'
import { products } from '../../../seeds/catalogue.ts'
import { sell } from '../../../seeds/order-line.ts'
import type { Customer } from './customer.ts'

export type Given = { name: string; mimeType: string; buffer: Buffer }

const phoneFolder = join(import.meta.dirname, '../../support/photos')

/** As an iPhone gives it. */
export const phonePhoto = async (): Promise<Given> => ({
  name: 'IMG_0042.HEIC',
  mimeType: 'image/heic',
  buffer: await readFile(join(phoneFolder, 'phone.heic')),
})

/** A photo of so many pixels that nothing compresses: one of a thousand each way is three megabytes, and so takes several pieces. */
export async function noisyPhoto(name: string, edge = 1000): Promise<Given> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const buffer = await sharp({ create: { width: edge, height: edge, channels: 3, noise, background: '#000' } })
    .png()
    .toBuffer()
  return { name, mimeType: 'image/png', buffer }
}

/** The field for photos of a product in a request that is being made. */
export class EvidenceField {
  readonly customer: Customer
  readonly page: Page

  constructor(customer: Customer) {
    this.customer = customer
    this.page = customer.page
  }

  /** A request up to the page of its product. */
  async opens(): Promise<void> {
    const { customer, page } = this
    const order = await customer.bought({ lines: [sell('1', products.keyboard)], deliveredDaysAgo: 2 })
    await customer.begins(order.number)
    await page.getByRole('radio', { name: customer.words.type('standard_warranty') }).check()
    await customer.button('request.type.next').click()
    await page.getByRole('checkbox', { name: products.keyboard.name }).check()
    await customer.button('request.products.next').click()
    await expect(this.input).toBeAttached()
  }

  get input(): Locator {
    return this.page.getByLabel(this.customer.words.screen('request.details.files'))
  }

  gives(...files: Given[]): Promise<void> {
    return this.input.setInputFiles(files)
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: this.customer.words.screen('ui.file.list') }).getByRole('listitem')
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** One of its buttons. */
  button(key: Key, name: string): Locator {
    return this.page.getByRole('button', { name: this.customer.words.screen(key, { name }), exact: true })
  }

  /** The file has arrived: the server gives it back. */
  async has(name: string): Promise<void> {
    await expect(this.page.getByRole('link', { name, exact: true })).toBeVisible()
  }

  /** A row says this. */
  async says(name: string, words: string | RegExp): Promise<void> {
    await expect(this.row(name)).toContainText(words)
  }

  /** What a screen reader has heard last. */
  async hears(words: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: words })).toBeAttached()
  }

  /** What the draft on the server holds. */
  async kept(): Promise<string[]> {
    const [, orderId] = /nouveau\/([^/]+)/.exec(this.page.url()) ?? []
    const { data } = await this.customer.asks<{ data: { lines: Record<string, { files: { name: string }[] }> } }>(
      `/orders/${orderId}/draft`,
    )
    return Object.values(data.lines).flatMap(({ files }) => files.map(({ name }) => name))
  }
}
