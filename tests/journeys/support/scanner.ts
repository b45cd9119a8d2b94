import { expect, type Page } from '@playwright/test'
import { commandOf, type DockCommand } from '#domain/dock/command-codes.ts'
import { printed, scannedFrom } from '../../support/printed.ts'
import type { Dock } from './dock.ts'

type Field = DockCommand['field']
type Command<Named extends Field> = [field: Named, value: Extract<DockCommand, { field: Named }>['value']]

/** What is heard: by its notes, for nobody looks. */
const tones: Readonly<Record<string, readonly number[]>> = { accepted: [1400], refused: [170, 140], finished: [660, 880, 1320] }

/** A hand scanner at the dock's tablet: it types fast, ends with Enter and looks at nothing; its commands are read off the printed sheet. */
export class Scanner {
  readonly #page: Page
  readonly #sheet: ReadonlyMap<string, string>

  constructor(page: Page, sheet: ReadonlyMap<string, string>) {
    this.#page = page
    this.#sheet = sheet
  }

  async types(code: string): Promise<void> {
    await this.#page.keyboard.type(code)
    await this.#page.keyboard.press('Enter')
  }

  async scans<Named extends Field>(...[field, value]: Command<Named>): Promise<void> {
    await this.types(this.#sheet.get(`${field} ${value}`) ?? `${field} ${value} is not on the sheet`)
  }

  /** The screen says it large, and the ear hears what kind of answer it is. */
  async hears(tone: 'accepted' | 'refused' | 'finished', says: string | RegExp): Promise<void> {
    await expect(this.#page.locator(`.heard--${tone}`)).toContainText(says)
    expect(await this.#page.evaluate(() => (globalThis as { heardNotes?: number[] }).heardNotes?.splice(0))).toEqual(tones[tone])
  }
}

/** Prints the sheet of commands, as this person's screen offers it, and takes the scanner into the hand. */
export async function takesScanner(dock: Dock): Promise<Scanner> {
  const { page } = dock
  const pdf = await page.request.get('/api/v1/dock/commands.pdf')
  const codes = await scannedFrom(await printed(await pdf.body()))
  const sheet = codes.map((code): [string, string] => {
    const command = commandOf(code)
    if (typeof command !== 'object') throw new Error(`${code} is no command`)
    return [`${command.field} ${command.value}`, code]
  })
  await page.addInitScript(() => {
    const notes: number[] = []
    const Note = OscillatorNode
    Object.assign(globalThis, {
      heardNotes: notes,
      OscillatorNode: function (context: BaseAudioContext, options: OscillatorOptions) {
        notes.push(options.frequency ?? 0)
        return new Note(context, options)
      },
    })
  })
  return new Scanner(page, new Map(sheet))
}
