import { expectNoViolation } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { arrive, Person } from './support/person.ts'

test('a manager words a mail otherwise: a variable that is missing is named, the mail is looked at, kept, and stands in the history', async ({
  browser,
  shop,
}) => {
  const manager = await arrive({ as: Person, browser, shop, who: cast.manager })
  const { page, words } = manager
  const part = words.screen('mails.subject.nth', { nth: 1 })
  const change = page.getByRole('button', { name: words.screen('mails.edit.label', { part }), exact: true })
  const dialog = page.getByRole('dialog')
  const french = dialog.getByRole('textbox', { name: words.screen('mails.text.fr') })

  await manager.visits('/desk/settings/mails?mail=approved')
  await expect(change).toBeVisible()
  await expectNoViolation(page, 'mail texts')
  await change.click()
  await french.fill('C’est accordé')
  await dialog.getByRole('button', { name: words.screen('mails.save') }).click()
  await expect(dialog.getByRole('alert')).toContainText(`{${words.screen('mails.variable.number')}}`)
  await expect(french).toHaveValue('C’est accordé')
  await french.fill('C’est accordé : ')
  await dialog.getByRole('button', { name: words.screen('mails.variable.number'), exact: true }).click()
  await expect(french).toHaveValue(`C’est accordé : {${words.screen('mails.variable.number')}}`)
  await dialog.getByRole('button', { name: words.screen('mails.look.fr') }).click()
  await expect(dialog.getByText(/^C’est accordé\s: RMA-/)).toBeVisible()
  await expect(dialog.frameLocator('iframe').getByRole('heading', { name: /C’est accordé/ })).toBeVisible()
  await expectNoViolation(page, 'a mail text')
  await dialog.getByRole('button', { name: words.screen('mails.save') }).click()
  await manager.hears('mails.saved')
  await expect(page.getByText(/^C’est accordé\s: RMA-/)).toBeVisible()
  await manager.button('mails.history').click()
  await expect(dialog).toContainText(cast.manager.name)
  await expectNoViolation(page, 'history')

  // What is typed into one earlier text is not put back into another.
  const close = dialog.getByRole('button', { name: words.screen('ui.close'), exact: true })
  const take = dialog.getByRole('button', { name: words.screen('settings.history.take'), exact: true })
  await close.click()
  await change.click()
  await french.fill(`Accordé : {${words.screen('mails.variable.number')}}`)
  await dialog.getByRole('button', { name: words.screen('mails.save') }).click()
  await expect(dialog).toBeHidden()
  await manager.button('mails.history').click()
  await expect(take).toHaveCount(2)
  await take.first().click()
  await expect(french).toHaveValue(/^C’est accordé/)
  await french.fill('C’est accordé, enfin')
  await dialog.getByRole('button', { name: words.screen('ui.cancel'), exact: true }).click()
  await manager.button('mails.history').click()
  await take.last().click()
  await expect(french).not.toHaveValue(/accordé/i)
  await dialog.getByRole('button', { name: words.screen('ui.cancel'), exact: true }).click()
  await manager.button('mails.history').click()
  await take.first().click()
  await expect(french).toHaveValue('C’est accordé, enfin')
})
