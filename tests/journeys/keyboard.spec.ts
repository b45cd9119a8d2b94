import type { ReturnView } from '#application/views.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { does, filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { Keyboard } from './support/keyboard.ts'

const { cable, ups } = products

test('a request is made with the keyboard alone, under the labels of clause D1', async ({ account }) => {
  const order = await account.bought({ lines: [sell('1', ups)], deliveredDaysAgo: 4 })
  const { page } = account
  const keyboard = new Keyboard(page)
  const button = (name: string) => page.getByRole('button', { name })
  const group = (name: string) => page.getByRole('group', { name })
  const box = (name: string) => page.getByRole('textbox', { name })

  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Mes retours' })).toBeVisible()
  await keyboard.presses(page.getByRole('link', { name: 'Créer un nouveau retour' }).first())
  await keyboard.chooses(group('Commande'), page.getByRole('radio', { name: order.number }))
  await keyboard.presses(button('Suivant'))
  await keyboard.chooses(group('Type de demande'), page.getByRole('radio', { name: 'Garantie standard' }))
  await keyboard.presses(button('Choisir les produits'))
  await keyboard.checks(page.getByRole('checkbox', { name: ups.name }))
  await keyboard.presses(button('Décrire les produits'))

  await keyboard.selects(page.getByRole('combobox', { name: 'Justification' }), 'Tombé en panne à l’usage')
  await keyboard.writes(box('Note'), 'Bipe sans fin')
  await keyboard.writes(page.getByLabel('Numéro de série 1', { exact: true }), order.serials[0] ?? '')
  await keyboard.chooses(group('État du sceau du fabricant'), group('État du sceau du fabricant').getByRole('radio', { name: 'Ouvert' }))
  const condition = group('Conditions d’utilisation')
  await keyboard.chooses(condition, condition.getByRole('radio', { name: 'Essayé, sans marque d’usage' }))
  await expect(group('Exceptions')).toBeVisible()
  await keyboard.writes(box('Message détaillé pour l’agent des retours'), 'Coupez-le avant de le déballer.')
  await keyboard.reaches(page.getByLabel('Photos ou documents'))
  await keyboard.presses(button('Vérifier la demande'))
  await keyboard.presses(button('Soumettre la demande'))

  await expect(page).toHaveURL(/\/retours\/RMA-/)
  await account.reads('return.says.request_sent')
})

test('what is missing is said by name, takes the focus, and nothing typed is lost', async ({ account }) => {
  const order = await account.bought({ lines: [sell('1', ups)], deliveredDaysAgo: 4 })
  const { page } = account
  const keyboard = new Keyboard(page)
  await account.begins(order.number)
  await page.getByRole('radio', { name: 'Garantie standard' }).check()
  await page.getByRole('button', { name: 'Choisir les produits' }).click()
  await page.getByRole('checkbox', { name: ups.name }).check()
  await page.getByRole('button', { name: 'Décrire les produits' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('Bipe sans fin')
  await keyboard.presses(page.getByRole('button', { name: 'Vérifier la demande' }))
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await keyboard.presses(summary.getByRole('link').first())
  await expect(page.getByRole('combobox', { name: 'Justification' })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Bipe sans fin')
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
    const menu = page.getByRole('banner').getByRole('button', { name: account.who.customer?.company ?? account.who.name })
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
