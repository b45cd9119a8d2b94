import { type Browser, expect } from '@playwright/test'
import { Customer } from './customer.ts'
import type { Mailbox } from './mailbox.ts'
import { newPage } from './person.ts'
import type { Shop } from './shop.ts'
import { type Language, wordsOf } from './words.ts'

/** The address that the shop's orders of nobody's account are bought with. */
export const GUEST = 'invite@courriel.example'

/** Somebody who bought without an account. */
export class Guest extends Customer {
  /** From wherever they are asked who they are, by the order's or the return's number and the address; the code is read in the mail. */
  async getsIn(mails: Mailbox, number?: string): Promise<void> {
    await this.button('entry.way.order').click()
    const named = this.box('entry.order.number')
    if (number !== undefined) await named.fill(number)
    await this.box('entry.order.email').fill(this.who.email)
    await this.button('portal.sign-in.send-code').click()
    await expect(this.box('portal.sign-in.code')).toBeFocused()
    await this.box('portal.sign-in.code').fill(await this.code(mails))
    await this.button('entry.order.enter').click()
    await this.page.waitForURL((url) => url.pathname !== '/connexion')
  }

  /** The six digits that have just come, before or after other mails: a code is urgent. */
  async code(mails: Mailbox): Promise<string> {
    const codes = (await mails.unread(this)).flatMap(({ text }) => /^\s+(\d{6})$/m.exec(text ?? '')?.[1] ?? [])
    return codes.at(-1) ?? ''
  }
}

type Arrival = { browser: Browser; shop: Shop; language: Language; phone: boolean }

/** Opens the browser of somebody who has no account and is signed in nowhere. */
export async function guestArrives({ browser, shop, language, phone }: Arrival): Promise<Guest> {
  const { page, locale } = await newPage({ browser, shop, language, phone })
  return new Guest({ shop, page, who: { email: GUEST, name: 'invite', roles: ['customer'] }, words: wordsOf(language), locale })
}
