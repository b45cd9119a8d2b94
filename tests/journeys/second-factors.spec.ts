import { Secret, TOTP } from 'otpauth'
import { givenPerson, PASSWORD } from '../support/people.ts'
import { expectNoViolation } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { expect, type Page, test } from './support/journey.ts'
import { newPage, Person } from './support/person.ts'
import type { Shop } from './support/shop.ts'
import { wordsOf } from './support/words.ts'

const words = wordsOf('fr')
const totp = (secret: string, at: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: Date.parse(at) })
const later = (shop: Shop, seconds: number): void => {
  shop.clock.now = new Date(Date.parse(shop.clock.now) + seconds * 1000).toISOString()
}

async function showsPassword(page: Page, who: { email: string }): Promise<void> {
  await page.goto('/connexion?retour=%2Fdesk')
  await page.getByRole('textbox', { name: words.screen('portal.sign-in.email') }).fill(who.email)
  await page.getByLabel(words.screen('portal.sign-in.password')).fill(PASSWORD)
  await page.getByRole('button', { name: words.screen('ui.sign-in'), exact: true }).click()
}

test('an admin in production adds an app before anything else, comes in by its code, and by a recovery code when it is lost', async ({
  browser,
  shop,
}) => {
  shop.world.demandsSecondFactor = true
  await givenPerson(shop.pool, cast.admin)
  const { page, locale } = await newPage({ browser, shop, language: 'fr', phone: false })
  const admin = new Person({ shop, page, who: cast.admin, words, locale })
  await showsPassword(page, cast.admin)

  const { secret, recovery } = await test.step('is led to add one, and keeps the recovery codes', async () => {
    await expect(page.getByText(words.screen('factor.enrol.lead'))).toBeVisible()
    await admin.button('factor.app.begin').click()
    await expect(page.getByRole('img', { name: words.screen('factor.app.code') })).toBeVisible()
    await expectNoViolation(page, 'adding an app')
    const secret = (await page.locator('.factor-secret').textContent()) ?? ''
    await admin.box('factor.code').fill('000000')
    await admin.button('factor.app.confirm').click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await admin.box('factor.code').fill(totp(secret, shop.clock.now))
    await admin.button('factor.app.confirm').click()
    const codes = page.getByRole('listitem').filter({ hasText: /^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/ })
    await expect(codes).toHaveCount(10)
    await expectNoViolation(page, 'recovery codes')
    const recovery = (await codes.first().textContent()) ?? ''
    await admin.button('factor.codes.kept').click()
    await page.waitForURL('**/desk')
    return { secret, recovery }
  })

  await test.step('next time the password asks for the code', async () => {
    later(shop, 60)
    await showsPassword(page, cast.admin)
    await admin.box('factor.code').fill('123456')
    await expectNoViolation(page, 'the second step')
    await admin.button('factor.step.send').click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await admin.box('factor.code').fill(totp(secret, shop.clock.now))
    await admin.button('factor.step.send').click()
    await page.waitForURL('**/desk')
  })

  await test.step('without the phone a recovery code does, once, and the account says how many are left', async () => {
    await showsPassword(page, cast.admin)
    await admin.button('factor.step.use-recovery').click()
    await admin.box('factor.recovery-code').fill(recovery.toLowerCase())
    await admin.button('factor.step.send').click()
    await page.waitForURL('**/desk')
    await page.goto('/compte')
    await expect(page.getByText(words.screen('factor.codes.left', { count: 9 }))).toBeVisible()
    await expectNoViolation(page, 'an account with second factors')
  })
  await admin.leaves()
})

test('a passkey is added, is the second factor, and signs in alone', async ({ browser, shop }) => {
  // A passkey belongs to a host's name, not to an address.
  const origin = shop.origin.replace('127.0.0.1', 'localhost')
  shop.world.factors = shop.factorsAt(origin)
  await givenPerson(shop.pool, cast.support)
  const { page, locale } = await newPage({ browser, shop: { ...shop, origin }, language: 'fr', phone: false })
  const agent = new Person({ shop, page, who: cast.support, words, locale })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  })
  await showsPassword(page, cast.support)
  await page.waitForURL('**/desk')

  await test.step('adds it in their account', async () => {
    await page.goto('/compte')
    await agent.box('factor.passkey.name').fill('Poste de Sacha')
    await agent.button('factor.passkey.add').click()
    await agent.button('factor.codes.kept').click()
    await expect(page.getByText('Poste de Sacha')).toBeVisible()
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials).toHaveLength(1)
  })

  await test.step('is asked for it after the password', async () => {
    await showsPassword(page, cast.support)
    await agent.button('factor.step.passkey').click()
    await page.waitForURL('**/desk')
  })

  await test.step('comes in with it alone', async () => {
    await page.context().clearCookies()
    await page.goto('/desk')
    await agent.button('portal.sign-in.passkey').click()
    await page.waitForURL('**/desk')
    await expect(page.getByRole('navigation', { name: words.screen('desk.nav.queues') })).toBeVisible()
  })

  await test.step('a device that holds none is told so, and the password still works', async () => {
    await devtools.send('WebAuthn.clearCredentials', { authenticatorId })
    await page.context().clearCookies()
    await page.goto('/desk')
    await agent.button('portal.sign-in.passkey').click()
    await expect(page.getByText(words.screen('factor.passkey.not-given'))).toBeVisible()
  })
  await agent.leaves()
})
