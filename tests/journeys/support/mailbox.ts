import { expect } from '@playwright/test'
import type { Email } from 'postal-mime'
import type { Person } from './person.ts'
import type { Shop } from './shop.ts'
import { type MailKey, plain } from './words.ts'

/** A mail as its reader has it: `link` is where its button leads. */
export type Letter = { text: string; link: string }

/** What arrives at the mail server. */
export class Mailbox {
  readonly #shop: Shop
  readonly #read = new Map<string, number>()

  constructor(shop: Shop) {
    this.#shop = shop
  }

  /** Lets the post go out: exactly this mail came for this person since the last look. It tells the return's number and leads to its page. */
  async comesTo(reader: Person, subject: MailKey, number: string): Promise<Letter> {
    const [letter] = await this.come(reader, [subject], number)
    if (!letter) throw new Error('no mail came')
    return letter
  }

  /** The same for several, in this order and no others. */
  async come(reader: Person, subjects: readonly MailKey[], number: string): Promise<Letter[]> {
    const mails = await this.unread(reader)
    const expected = subjects.map((subject) => plain(reader.words.mail(subject, { number })))
    expect(mails.map(({ subject = '' }) => plain(subject))).toEqual(expected)
    return mails.map((mail) => readable(mail, { number, at: `${this.#shop.origin}/retours/${number}` }))
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

/** Both parts tell the number and lead to the return's page. */
function readable({ text = '', html = '' }: Email, { number, at }: { number: string; at: string }): Letter {
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? ''
  expect(link).toContain(at)
  expect(html).toContain(`href="${link}"`)
  expect(html).toContain(number)
  return { text, link }
}
