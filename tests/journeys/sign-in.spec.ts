import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'

test('whoever signs in by password is where their day begins', async ({ account, agent, dock, finance }) => {
  for (const [person, day] of [
    [account, '/'],
    [agent, '/desk'],
    [dock, '/dock'],
    [finance, '/desk/finance'],
  ] as const) {
    await person.page.context().clearCookies()
    await person.page.goto('/connexion')
    await person.signsIn()
    await expect(person.page).toHaveURL(day)
  }
})

bothWays(() => {
  test('a customer without a password signs in with the code that comes by e-mail', async ({ account, mails }) => {
    await account.visits('/')
    await account.signsOut()
    await account.button('portal.sign-in.use-code').click()
    await account.box('portal.sign-in.email').fill(account.who.email)
    await account.button('portal.sign-in.send-code').click()
    await expect(account.box('portal.sign-in.code')).toBeFocused()
    const [mail] = await mails.unread(account)
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? ''
    await account.box('portal.sign-in.code').fill(code)
    await account.button('ui.sign-in').click()
    await expect(account.page.getByRole('heading', { level: 1, name: account.words.screen('portal.nav.returns') })).toBeVisible()
  })

  test('a wrong password is said, the address stays, and the right one still opens', async ({ retail }) => {
    await retail.visits('/')
    await retail.signsOut()
    await retail.box('portal.sign-in.email').fill(retail.who.email)
    await retail.page.getByLabel(retail.words.screen('portal.sign-in.password')).fill('navette-perdue')
    await retail.button('ui.sign-in').click()
    await expect(retail.page.getByRole('alert')).toBeFocused()
    await expect(retail.box('portal.sign-in.email')).toHaveValue(retail.who.email)
    await retail.signsIn()
    await expect(retail.page.getByRole('heading', { level: 1, name: retail.words.screen('portal.nav.returns') })).toBeVisible()
  })
})
