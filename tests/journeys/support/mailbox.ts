import { expect } from '@playwright/test'
import type { Email } from 'postal-mime'
import type { Person } from './person.ts'
import type { Shop } from './shop.ts'
import { type MailKey, plain } from './words.ts'

/** A mail as its reader has it: `link` is where its button leads. */
export type Letter = { subject: string; text: string; link: string }

/** What arrives at the mail server. */
export class Mailbox {
  readonly #shop: Shop
  #read = new Map<string, number>()

  constructor(shop: Shop) {
    this.#shop = shop
  }

  /** Lets the post go out; answers the one mail that came for this person since the last look, which says `subject` about the return. */
  async comesTo(reader: Person, subject: MailKey, number: string): Promise<Letter> {
    const [mail, ...more] = await this.unread(reader)
    expect(
      more.map((one) => one.subject),
      'one mail, not several',
    ).toEqual([])
    expect(plain(mail?.subject ?? 'no mail')).toBe(plain(reader.words.mail(subject, { number })))
    return readable(mail, number)
  }

  /** Lets the post go out; answers what came for this person since the last look. */
  async unread(reader: Person): Promise<Email[]> {
    await this.#shop.runToQuiet()
    const { email } = reader.who
    const mails = (await this.#shop.mailServer.mails()).filter(({ to }) => to?.some(({ address }) => address === email))
    const fresh = mails.slice(this.#read.get(email) ?? 0)
    this.#read.set(email, mails.length)
    return fresh
  }
}

/** Both parts tell the number and lead to the same place. */
function readable(mail: Email | undefined, number: string): Letter {
  const { subject = '', text = '', html = '' } = mail ?? {}
  expect(`${subject} ${text}`).toContain(number)
  expect(html).toContain(number)
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? ''
  expect(html).toContain(`href="${link}"`)
  return { subject, text, link }
}
