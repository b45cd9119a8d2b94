import { expect, type Locator } from '@playwright/test'
import type { Condition, Seal } from '#domain/return/rma.ts'
import type { Key } from '#web/ui/words/catalogues.ts'
import { Person } from './person.ts'
import { photo } from './photo.ts'

type Seen = { seal: Seal; condition: Condition }

/** The returns team at its dock. */
export class Dock extends Person {
  /** What a scanner types ends with Enter. */
  async scans(code: string): Promise<void> {
    await this.visits('/dock')
    const box = this.box('dock.scan')
    await box.fill(code)
    await box.press('Enter')
  }

  /** Everything that was announced is in the parcel. */
  async receives(code: string, units = 1): Promise<void> {
    await this.scans(code)
    await this.button('dock.receive.all', { count: units }).click()
    await this.button('dock.receive.send', { count: units }).click()
    await this.done('dock.receive.done', units)
  }

  async accepts(code: string, seen: Seen): Promise<void> {
    await this.scans(code)
    await this.observes(seen)
    await this.chooses('dock.verdict', 'dock.verdict.accept')
    await this.concludes('dock.judge.done.accepted')
  }

  async refuses(code: string, { reason, shows, ...seen }: Seen & { reason: Key; shows: string }): Promise<void> {
    await this.scans(code)
    await this.observes(seen)
    await this.page.getByLabel(this.words.screen('dock.photos.take')).setInputFiles(photo(shows))
    await expect(this.button('ui.file.remove', { name: shows })).toBeVisible()
    await this.chooses('dock.verdict', 'dock.verdict.refuse')
    await this.chooses('dock.refusal', reason)
    await this.concludes('dock.judge.done.refused')
  }

  /** All that was refused goes back in one parcel. */
  async shipsBack(code: string, { tracking, units = 1 }: { tracking: string; units?: number }): Promise<void> {
    await this.scans(code)
    await this.box('dock.tracking').fill(tracking)
    await this.button('dock.back.send', { count: units }).click()
    await this.done('dock.back.done', units)
  }

  /** Nothing refused is destroyed without the customer's written agreement. */
  async mayNotDispose(code: string): Promise<void> {
    await this.scans(code)
    await expect(this.page.getByText(this.words.screen('dock.dispose.no-agreement'))).toBeVisible()
    await expect(this.button('dock.dispose.open', { count: 1 })).toHaveCount(0)
  }

  /** What the customer has left to us in writing is destroyed, once its words were read. */
  async disposes(code: string, units = 1): Promise<void> {
    await this.scans(code)
    await expect(this.page.getByRole('blockquote').first()).toContainText(code)
    await this.button('dock.dispose.open', { count: units }).click()
    await this.button('dock.dispose.send').click()
    await this.done('dock.dispose.done', units)
  }

  private async observes({ seal, condition }: Seen): Promise<void> {
    await this.chooses('dock.seal', `dock.seal.${seal}`)
    await this.chooses('dock.condition', `words.condition.${condition}`)
  }

  private async chooses(question: Key, answer: Key): Promise<void> {
    await this.tiles(question)
      .getByRole('button', { name: this.words.screen(answer), exact: true })
      .click()
  }

  private tiles(question: Key): Locator {
    return this.page.getByRole('group', { name: this.words.screen(question) }).filter({ has: this.page.getByRole('button') })
  }

  /** The one button at the foot of the work says whether more is to be judged. */
  private async concludes(heard: Key): Promise<void> {
    await this.button('dock.judge.next').or(this.button('dock.judge.last')).click()
    await this.done(heard, 1)
  }

  /** It was said, and waits in the browser no more: the shop has it. */
  private async done(heard: Key, count: number): Promise<void> {
    await this.hears(heard, { count })
    await expect(this.page.getByRole('region', { name: this.words.screen('dock.waits'), exact: true })).toHaveCount(0)
  }
}
