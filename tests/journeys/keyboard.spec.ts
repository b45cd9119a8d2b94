import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { does, filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { Keyboard } from './support/keyboard.ts'

const { cable, ups } = products

bothWays(() => {
  test('a request is made with the keyboard alone, under the labels of clause D1', async ({ account }) => {
    const order = await account.bought({ lines: [sell('1', ups)], deliveredDaysAgo: 4 })
    const { page, words } = account
    const keyboard = new Keyboard(page)

    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: words.screen('portal.nav.returns') })).toBeVisible()
    await keyboard.presses(account.link('portal.home.create').first())
    await keyboard.chooses(account.group('request.step.order'), page.getByRole('radio', { name: order.number }))
    await keyboard.presses(account.button('request.order.next'))
    await keyboard.chooses(account.group('request.step.type'), page.getByRole('radio', { name: words.type('standard_warranty') }))
    await keyboard.presses(account.button('request.type.next'))
    await keyboard.checks(page.getByRole('checkbox', { name: ups.name }))
    await keyboard.presses(account.button('request.products.next'))

    await keyboard.selects(page.getByRole('combobox', { name: words.screen('request.details.reason') }), words.reason('failed_in_use'))
    await keyboard.writes(account.box('request.details.note'), 'Bipe sans fin')
    await keyboard.writes(page.getByLabel(words.screen('request.serials.nth', { nth: 1 }), { exact: true }), order.serials[0] ?? '')
    const seal = account.group('request.details.seal')
    await keyboard.chooses(seal, seal.getByRole('radio', { name: words.screen('words.seal.opened') }))
    const condition = account.group('request.details.condition')
    await keyboard.chooses(condition, condition.getByRole('radio', { name: words.screen('words.condition.tested_no_marks') }))
    await expect(account.group('request.details.exceptions')).toBeVisible()
    await keyboard.writes(account.box('request.details.message'), 'Coupez-le avant de le déballer.')
    await keyboard.reaches(page.getByLabel(words.screen('request.details.files')))
    await keyboard.presses(account.button('request.details.check'))
    await keyboard.presses(account.button('request.check.send'))

    await expect(page).toHaveURL(/\/retours\/RMA-/)
    await account.reads('return.says.request_sent')
  })

  test('what is missing is said by name, takes the focus, and nothing typed is lost', async ({ account }) => {
    const order = await account.bought({ lines: [sell('1', ups)], deliveredDaysAgo: 4 })
    const { page, words } = account
    const keyboard = new Keyboard(page)
    await account.begins(order.number)
    await page.getByRole('radio', { name: words.type('standard_warranty') }).check()
    await account.button('request.type.next').click()
    await page.getByRole('checkbox', { name: ups.name }).check()
    await account.button('request.products.next').click()
    await account.box('request.details.note').fill('Bipe sans fin')
    await keyboard.presses(account.button('request.details.check'))
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await keyboard.presses(summary.getByRole('link').first())
    await expect(page.getByRole('combobox', { name: words.screen('request.details.reason') })).toBeFocused()
    await page.reload()
    await expect(account.box('request.details.note')).toHaveValue('Bipe sans fin')
  })

  test('a return is followed with the keyboard alone: past the menu, into a dialog and out, a message, the parcel', async ({
    account,
    agent,
  }) => {
    const { page, words } = account
    const keys = new Keyboard(page)
    const order = await account.bought({ lines: [sell('1', cable)], deliveredDaysAgo: 4 })
    const number = await filed(account, order.number)
    const { lines } = await account.asks<ReturnView>(`/returns/${number}`)
    await does(agent, 'PUT', `/returns/${number}/approval`, { lines: lines.map(({ id }) => ({ lineId: id })), message: 'Accepté.' })

    await test.step('the first key leads past the menu', async () => {
      await account.visits('/')
      await page.getByRole('article').first().waitFor()
      await page.keyboard.press('Tab')
      await expect(account.link('ui.skip')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })

    await test.step('a new page has the focus, a title and a heading of its own', async () => {
      await keys.presses(page.getByRole('article').filter({ hasText: number }).getByRole('heading').getByRole('link'))
      await account.reads('return.says.approved')
      await expect(page.getByRole('main')).toBeFocused()
      await expect(page).toHaveTitle(new RegExp(number))
    })

    await test.step('a menu and a dialog keep the keys, and give them back', async () => {
      const { menu } = account
      await keys.presses(menu)
      await expect(menu).toHaveAttribute('aria-expanded', 'true')
      await page.keyboard.press('Tab')
      await expect(menu).not.toBeFocused()
      await page.keyboard.press('Escape')
      await expect(menu).toBeFocused()
      await expect(menu).toHaveAttribute('aria-expanded', 'false')

      const opener = account.button('return.acts.escalate')
      await keys.presses(opener)
      const dialog = page.getByRole('dialog')
      await expect(dialog).toHaveAccessibleName(/./)
      for (let tabs = 0; tabs < 8; tabs++) {
        await page.keyboard.press('Tab')
        expect(await dialog.evaluate((box) => document.activeElement === document.body || box.contains(document.activeElement))).toBe(true)
      }
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(opener).toBeFocused()
    })

    await test.step('a message, and the parcel', async () => {
      await keys.writes(account.box('talk.message'), 'Je le poste demain.')
      await keys.presses(account.button('ui.send'))
      await expect(page.getByRole('log')).toContainText('Je le poste demain.')
      await keys.presses(account.button('return.ship'))
      const form = page.getByRole('form', { name: words.screen('return.ship') })
      await expect(form.getByLabel(words.screen('return.ship.carrier'))).toBeFocused()
      await keys.writes(form.getByRole('textbox', { name: words.screen('return.ship.tracking') }), 'RR473124829FR')
      await keys.presses(form.getByRole('button', { name: words.screen('return.ship'), exact: true }))
      await account.reads('return.says.on_its_way')
    })
  })
})
