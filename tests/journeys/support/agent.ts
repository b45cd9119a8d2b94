import { expect, type Locator } from '@playwright/test'
import type { BehalfVerb } from '#web/desk/case/acts/behalf-verbs.ts'
import type { Key } from '#web/ui/words/catalogues.ts'
import { Person } from './person.ts'

const sent = {
  'desk.send.ask': 'desk.send.done.ask',
  'desk.send.both': 'desk.send.done.approve',
  'desk.send.gesture': 'desk.send.done.gesture',
} as const

type Verdict = 'approve' | 'ask' | 'refuse'

/** Customer service at its desk. */
export class Agent extends Person {
  /** Finds the case by its number and opens it. */
  async opens(number: string): Promise<void> {
    await this.visits('/desk')
    const search = this.page.getByRole('searchbox', { name: this.words.screen('desk.search') })
    await search.fill(number)
    await search.press('Enter')
    // The deadline beside it leads to its own page.
    await this.page.getByRole('row', { name: number }).getByRole('link').first().click()
    await this.page.waitForURL(`**/desk/retours/${number}**`)
  }

  get decision(): Locator {
    return this.page.getByRole('form', { name: this.words.screen('desk.decision') })
  }

  /** One product's verdict; a refusal names the clause or the reason, as the list words it. */
  async judges(product: string, verdict: Verdict, ground?: string): Promise<void> {
    const choice = this.decision.getByRole('group', { name: this.words.screen('desk.verdict.label', { name: product }) })
    await choice.getByRole('button', { name: this.words.screen(`desk.verdict.${verdict}`) }).click()
    if (ground === undefined) return
    await this.decision
      .getByRole('combobox', { name: this.words.screen('desk.verdict.ground', { name: product }) })
      .selectOption({ label: ground })
  }

  async asksFor(checklist: readonly Key[]): Promise<void> {
    for (const key of checklist) await this.decision.getByRole('checkbox', { name: this.words.screen(key) }).check()
  }

  async grantsException(clause: string): Promise<void> {
    const answer = this.decision.getByRole('group', { name: this.words.screen('desk.exception.label', { clause }) })
    await answer.getByRole('button', { name: this.words.screen('desk.exception.grant') }).click()
  }

  /** In the history, for colleagues: a verdict that departs from the policy or from precedents, and an exception’s answer, want a reason. */
  async explains(why: string): Promise<void> {
    await this.decision.getByRole('textbox', { name: this.words.screen('desk.why') }).fill(why)
  }

  /** Writes to the customer; it goes with the decision. */
  async writes(message: string): Promise<void> {
    await this.box('desk.compose.reply').fill(message)
  }

  /** The button says what it sends; it leaves without the seconds to take it back, and a notice says that it was sent. */
  async sends(what: keyof typeof sent): Promise<void> {
    await this.decision.getByRole('button', { name: this.words.screen(what) }).click()
    await this.button('desk.departure.now').click()
    await this.hears(sent[what])
  }

  /** Sends a message by itself, or keeps a note that the customer does not see. */
  async says(words: string, { note = false } = {}): Promise<void> {
    const compose = this.page.getByRole('form', { name: this.words.screen('desk.compose') })
    const way = note ? 'desk.compose.note' : 'desk.compose.reply'
    await compose.getByRole('button', { name: this.words.screen(way) }).click()
    await compose.getByRole('textbox', { name: this.words.screen(way) }).fill(words)
    await compose.getByRole('button', { name: this.words.screen(note ? 'desk.compose.send-note' : 'desk.compose.send') }).click()
    if (!note) await this.button('desk.departure.now').click()
    await this.hears(note ? 'desk.compose.noted' : 'desk.compose.sent')
  }

  async offersGesture(gesture: { amount: string; kind: 'credit' | 'discount'; goods: 'kept' | 'come_back' | 'besides' }): Promise<void> {
    const { decision, words } = this
    await decision.getByRole('checkbox', { name: words.screen('desk.gesture') }).check()
    await decision.getByRole('textbox', { name: words.screen('desk.gesture.amount') }).fill(gesture.amount)
    await decision
      .getByRole('combobox', { name: words.screen('desk.gesture.kind') })
      .selectOption({ label: words.screen(`words.resolution.${gesture.kind}`) })
    await decision
      .getByRole('combobox', { name: words.screen('desk.gesture.goods') })
      .selectOption({ label: words.screen(`desk.gesture.goods.${gesture.goods}`) })
  }

  /** Opens what a customer on the telephone asks for: an act of theirs, with what is to be said of it. */
  async takesOver(verb: BehalfVerb): Promise<Locator> {
    await this.button('behalf.menu').click()
    await this.page.getByRole('button', { name: this.words.screen(`behalf.${verb}`), exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: this.words.screen(`behalf.${verb}`) })
    await expect(dialog).toBeVisible()
    return dialog
  }

  /** Does it, as asked by telephone, which is said: the notice names whose act it was. */
  async doesFor(customer: Person, verb: BehalfVerb): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    const via = dialog.getByRole('combobox', { name: this.words.screen('behalf.via') })
    await expect(via).toHaveValue('')
    await via.selectOption('phone')
    await dialog.getByRole('button', { name: this.words.screen(`behalf.act.${verb}`), exact: true }).click()
    await this.hears('behalf.done', { name: customer.who.name })
  }

  /** The replacement or the exchanged product has left. */
  async sendsGoods(reference: string): Promise<void> {
    await this.button('desk.owed.send-goods').click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: this.words.screen('desk.execute.reference.goods') }).fill(reference)
    await dialog.getByRole('button', { name: this.words.screen('desk.owed.send-goods'), exact: true }).click()
    await expect(dialog).toBeHidden()
  }
}
