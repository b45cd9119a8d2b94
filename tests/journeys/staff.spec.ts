import { expectNoViolation } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { arrive, newPage, Person } from './support/person.ts'
import { wordsOf } from './support/words.ts'

test('an admin asks somebody in, they come with a name and a password of their own, get another right, and are shut out', async ({
  browser,
  shop,
  mails,
}) => {
  const admin = await arrive({ as: Person, browser, shop, who: cast.admin })
  const { page, words } = admin
  const email = 'nadia@technostok.example'
  const password = 'une phrase assez longue'

  await test.step('the gear leads to the settings, and there to people', async () => {
    await admin.visits('/desk')
    await page
      .getByRole('navigation', { name: words.screen('desk.nav.queues') })
      .getByRole('button', { name: words.screen('ui.account') })
      .click()
    await admin.link('desk.nav.settings').click()
    await page.waitForURL('**/desk/settings/people')
    await expect(page.getByRole('row', { name: cast.admin.email })).toBeVisible()
    await expectNoViolation(page, 'people')
  })

  await test.step('seeks somebody: too short a word is not asked, and the field says what the address does', async () => {
    const field = page.getByRole('searchbox', { name: words.screen('staff.find') })
    await field.pressSequentially('zzz')
    await expect(page.getByText(words.screen('staff.find.none'))).toBeVisible()
    await field.press('Backspace')
    await field.press('Backspace')
    await expect(page.getByRole('row', { name: cast.admin.email })).toBeVisible()
    await expect(field).toHaveValue('z')
    await field.fill('zz')
    await expect(page).toHaveURL(/q=zz/)
    await page
      .getByRole('main')
      .getByRole('link', { name: words.screen('settings.people'), exact: true })
      .click()
    await expect(field).toHaveValue('')
    await page.goBack()
    await expect(field).toHaveValue('zz')
    await field.fill('')
  })

  await test.step('asks Nadia in, for support', async () => {
    await admin.button('staff.invite').click()
    const dialog = page.getByRole('dialog')
    const support = dialog.getByRole('checkbox', { name: words.screen('words.role.support') })
    const send = dialog.getByRole('button', { name: words.screen('staff.invite.send') })
    await dialog.getByRole('textbox', { name: words.screen('staff.email') }).fill(admin.who.email)
    await support.check()
    await send.click()
    await expect(dialog.getByText(words.problem('already_staff')).first()).toBeVisible()
    await expect(support, 'what was ticked stays ticked').toBeChecked()
    await dialog.getByRole('textbox', { name: words.screen('staff.email') }).fill(email)
    await expectNoViolation(page, 'inviting')
    await send.click()
    await admin.hears('staff.invite.done')
    await expect(page.getByRole('row', { name: email })).toBeVisible()
    await expectNoViolation(page, 'invitations')
  })

  const { page: hers } = await newPage({ browser, shop, language: 'fr', phone: false })
  const nadia = new Person({
    shop,
    page: hers,
    who: { email, name: 'Nadia Ferhat', roles: ['support'] },
    words: wordsOf('fr'),
    locale: 'fr-FR',
  })
  await test.step('she follows the link of the mail, once', async () => {
    const [mail] = await mails.unread(nadia)
    const link = /https?:\/\/\S+\/invitation#\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    await hers.goto(link)
    await nadia.box('invitation.name').fill('Nadia Ferhat')
    await hers.getByLabel(words.screen('invitation.password')).fill('trop court')
    await nadia.button('invitation.send').click()
    await expect(hers.getByRole('alert').first()).toBeVisible()
    await expect(nadia.box('invitation.name')).toHaveValue('Nadia Ferhat')
    await expectNoViolation(hers, 'an invitation')
    await hers.getByLabel(words.screen('invitation.password')).fill(password)
    await nadia.button('invitation.send').click()
    await hers.waitForURL('**/desk')
    await expect(
      hers.getByRole('navigation', { name: words.screen('desk.nav.queues') }).getByText('Nadia Ferhat', { exact: true }),
    ).toBeVisible()
    const again = await newPage({ browser, shop, language: 'fr', phone: false })
    await again.page.goto(link)
    await expect(again.page.getByText('elle a été acceptée')).toBeVisible()
    await again.page.context().close()
  })

  await test.step('gets the right over money, which every admin is told', async () => {
    await admin.visits('/desk/settings/people')
    await page.getByRole('link', { name: 'Nadia Ferhat' }).click()
    await page.getByRole('checkbox', { name: words.screen('words.role.finance') }).check()
    await admin.button('staff.roles.send').click()
    await admin.hears('staff.roles.done', { name: 'Nadia Ferhat' })
    await expectNoViolation(page, 'somebody of the staff')
    const told = await mails.unread(admin)
    expect(told.map(({ subject }) => subject)).toEqual([words.mail('rights_given.subject', { brand: 'Technostok' })])
    await hers.goto('/desk/finance')
    await expect(hers.getByRole('heading', { level: 1 })).toBeVisible()
  })

  await test.step('is shut out, at once', async () => {
    await admin.button('staff.deactivate').click()
    await page.getByRole('textbox', { name: words.screen('staff.deactivate.reason') }).fill('A quitté l’entreprise')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words.screen('staff.deactivate.send') })
      .click()
    await admin.hears('staff.deactivate.done', { name: 'Nadia Ferhat' })
    await hers.goto('/desk')
    await hers.waitForURL('**/connexion**')
  })
  await hers.context().close()
  await admin.leaves()
})
