import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { Agent } from './support/agent.ts'
import { cast } from './support/cast.ts'
import { filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { arrive } from './support/person.ts'

test.use({ language: 'en' })

test('in English: a team macro is written with what the case fills in, looked at, and used in the customer’s own language', async ({
  account,
  browser,
  shop,
}) => {
  const order = await account.bought({ lines: [sell('1', products.keyboard)], deliveredDaysAgo: 2 })
  const number = await filed(account, order.number)
  const manager = await arrive({ as: Agent, browser, shop, who: cast.manager, language: 'en' })
  const { page, words } = manager
  const dialog = page.getByRole('dialog')
  const name = words.screen('macro.variable.customer')

  await test.step('written in both languages: a press on a variable writes it where one was writing, and shows what that text would say', async () => {
    await manager.visits('/desk/settings/macros')
    await manager.button('macro.new.shared').click()
    await dialog.getByRole('textbox', { name: words.screen('macro.name') }).fill('Received')
    await dialog.getByRole('textbox', { name: words.screen('macro.text.fr') }).fill('Bonjour ')
    await dialog.getByRole('button', { name, exact: true }).click()
    await expect(dialog.locator('.variables [lang=fr]').first()).toBeVisible()
    const english = dialog.getByRole('textbox', { name: words.screen('macro.text.en') })
    await english.fill('Hello ')
    await dialog.getByRole('button', { name, exact: true }).click()
    await expect(english).toHaveValue(`Hello {${name}}`)
    await english.press('End')
    await english.pressSequentially(', we have your request.')
    await dialog.getByRole('button', { name: words.screen('macro.look') }).click()
    await expectNoViolation(page, 'a macro in English')
    await dialog.getByRole('button', { name: words.screen('macro.save'), exact: true }).click()
    await manager.hears('macro.done.saved')
    const row = page.getByRole('listitem').filter({ hasText: 'Received' })
    await expect(row.getByText(`Hello {${name}}, we have your request.`)).toBeVisible()
  })

  await test.step('offered in the case, filled in, and searched for by its words', async () => {
    await manager.opens(number)
    await page.getByRole('group', { name: words.screen('macro.macros') }).waitFor()
    await page.keyboard.press('1')
    const filled = `Hello ${account.who.name}, we have your request.`
    await expect(manager.box('desk.compose.reply')).toHaveValue(filled)
    await manager.writes('')
    await page.getByRole('main').focus()
    await page.keyboard.press('m')
    await page.keyboard.type('we have your')
    await expectNoViolation(page, 'macros searched in English')
    await page.keyboard.press('Enter')
    await expect(manager.box('desk.compose.reply')).toHaveValue(filled)
    await manager.leaves()
  })
})
