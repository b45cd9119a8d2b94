import { expect, type Locator, type Page } from '@playwright/test'

const farthest = 120

/** Somebody without a mouse: Tab to get there, arrows within a group, Space and Enter to do. Nothing is focused for them. */
export class Keyboard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Tabs on until it has the focus; what cannot be reached so fails. */
  async reaches(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let tabs = 0; tabs < farthest && !(await isFocused(target)); tabs++) await this.#page.keyboard.press('Tab')
    await expect(target).toBeFocused()
  }

  async presses(target: Locator): Promise<void> {
    await this.reaches(target)
    await this.#page.keyboard.press('Enter')
  }

  async checks(target: Locator): Promise<void> {
    await this.reaches(target)
    await this.#page.keyboard.press('Space')
    await expect(target).toBeChecked()
  }

  /** One of a group: Tab leads into the group, arrows to its choices. */
  async chooses(group: Locator, choice: Locator): Promise<void> {
    await expect(choice).toBeVisible()
    const radios = await group.getByRole('radio').all()
    for (let tabs = 0; tabs < farthest && !(await someFocused(radios)); tabs++) await this.#page.keyboard.press('Tab')
    for (let steps = 0; steps < radios.length && !(await isFocused(choice)); steps++) await this.#page.keyboard.press('ArrowDown')
    await this.#page.keyboard.press('Space')
    await expect(choice).toBeChecked()
  }

  /** A list's choice, by its first letters. */
  async selects(list: Locator, label: string): Promise<void> {
    await this.reaches(list)
    await this.#page.keyboard.type(label)
    await expect(list.getByRole('option', { name: label, selected: true })).toBeAttached()
  }

  async writes(box: Locator, text: string): Promise<void> {
    await this.reaches(box)
    await this.#page.keyboard.type(text)
    await expect(box).toHaveValue(text)
  }
}

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement)

const someFocused = async (targets: readonly Locator[]): Promise<boolean> => (await Promise.all(targets.map(isFocused))).includes(true)
