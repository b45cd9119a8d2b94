import { type Browser, type BrowserContextOptions, expect, type Locator, type Page } from '@playwright/test'
import type { Key } from '#web/ui/words/catalogues.ts'
import { givenPerson, PASSWORD } from '../../support/people.ts'
import type { Who } from './cast.ts'
import type { Shop } from './shop.ts'
import { keepSignedIn } from './signed-in.ts'
import { type Language, type Words, wordsOf } from './words.ts'

type Params = Parameters<Words['screen']>[1]
type Arriving = { shop: Shop; page: Page; who: Who; words: Words; locale: string }

/** Somebody at a browser. What they look for they find by its role and its label, in their language. */
export class Person {
  readonly shop: Shop
  readonly page: Page
  readonly who: Who
  readonly words: Words
  readonly locale: string

  constructor({ shop, page, who, words, locale }: Arriving) {
    this.shop = shop
    this.page = page
    this.who = who
    this.words = words
    this.locale = locale
  }

  /** By password, on the page that asks for it. */
  async signsIn(page = this.page): Promise<void> {
    await page.getByRole('textbox', { name: this.words.screen('portal.sign-in.email') }).fill(this.who.email)
    await page.getByLabel(this.words.screen('portal.sign-in.password')).fill(PASSWORD)
    await page.getByRole('button', { name: this.words.screen('ui.sign-in'), exact: true }).click()
    await page.waitForURL((url) => url.pathname !== '/connexion')
  }

  /** Goes to a page; signs in again first where the session has ended meanwhile. */
  async visits(path: string): Promise<void> {
    const session = await this.page.request.get('/api/v1/session')
    if (session.status() === 401) {
      await this.page.goto('/connexion')
      await this.signsIn()
    }
    await this.page.goto(path)
  }

  /** What the API shows this person, where no screen does. */
  async asks<View>(path: string): Promise<View> {
    const answer = await this.page.request.get(`/api/v1${path}`)
    expect(answer.status(), path).toBe(200)
    return (await answer.json()) as View
  }

  /** Closes the browser: nothing of it knocks at a shop that is closing too. */
  async leaves(): Promise<void> {
    await this.page.context().close()
  }

  /** Signs out by the menu of their account, and is where one signs in. */
  async signsOut(): Promise<void> {
    await this.menu.click()
    await this.button('ui.sign-out').click()
    await this.page.waitForURL('/connexion')
  }

  /** The menu of their account: named after their company where the shop knows it, or after them; on a phone simply the menu. */
  get menu(): Locator {
    const names = [this.who.customer?.company, this.who.name, this.words.screen('ui.menu')].filter((name) => typeof name === 'string')
    return this.page.getByRole('banner').getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) })
  }

  /** A notice says that it was done: a new one, since the same may have been said of something else a moment ago and stand there still. */
  async hears(key: Key, params?: Params): Promise<void> {
    const notice = this.page.getByRole('status').getByText(this.words.screen(key, params)).and(this.page.locator(':not([data-heard])'))
    await expect(notice).toBeVisible()
    // It may be gone by now, which is as good.
    await notice.evaluateAll((found) => found.forEach((one) => one.setAttribute('data-heard', '')))
  }

  button(key: Key, params?: Params): Locator {
    return this.page.getByRole('button', { name: this.words.screen(key, params), exact: true })
  }

  link(key: Key, params?: Params): Locator {
    return this.page.getByRole('link', { name: this.words.screen(key, params), exact: true })
  }

  box(key: Key, params?: Params): Locator {
    return this.page.getByRole('textbox', { name: this.words.screen(key, params) })
  }

  group(key: Key, params?: Params): Locator {
    return this.page.getByRole('group', { name: this.words.screen(key, params) })
  }
}

type Arrival<Somebody> = {
  browser: Browser
  shop: Shop
  who: Who
  language?: Language
  phone?: boolean
  as: new (arriving: Arriving) => Somebody
}

const phoneScreen: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktopScreen: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

/** Makes the person's account and opens their browser, signed in. */
export async function arrive<Somebody extends Person>(arrival: Arrival<Somebody>): Promise<Somebody> {
  const { shop, who, language = 'fr' } = arrival
  const { customer } = who
  const profile = customer && (customer.company === null ? 'retail' : 'account')
  await givenPerson(shop.pool, { ...who, locale: language, shopCustomerId: customer?.id ?? null, profile: profile ?? null })
  return comeIn(arrival)
}

type Screen = { browser: Browser; shop: Shop; language: Language; phone: boolean }

/** A browser of one's own, in one's language, on a phone or at a desk. */
export async function newPage({ browser, shop, language, phone }: Screen): Promise<{ page: Page; locale: string }> {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const context = await browser.newContext({
    baseURL: shop.origin,
    locale,
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...(phone ? phoneScreen : desktopScreen),
  })
  return { page: await context.newPage(), locale }
}

/** Opens the browser of somebody who has an account, signed in as of before the story: signing in has journeys of its own. */
export async function comeIn<Somebody extends Person>(arrival: Arrival<Somebody>): Promise<Somebody> {
  const { browser, shop, who, language = 'fr', phone = false, as: Somebody } = arrival
  const { page, locale } = await newPage({ browser, shop, language, phone })
  await keepSignedIn(page, { shop, who })
  return new Somebody({ shop, page, who, words: wordsOf(language), locale })
}
