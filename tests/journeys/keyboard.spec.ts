import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expect, test } from './support/journey.ts'
import { Keyboard } from './support/keyboard.ts'

const { ups } = products

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
