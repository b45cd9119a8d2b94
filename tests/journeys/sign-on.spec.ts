import { openId } from '#adapters/sign-on/open-id.ts'
import { givenPerson } from '../support/people.ts'
import { signOnProvider } from '../support/sign-on-provider.ts'
import { expectNoViolation } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { expect, type Page, test } from './support/journey.ts'
import { newPage, Person } from './support/person.ts'
import { wordsOf } from './support/words.ts'

const words = wordsOf('fr')
const button = words.screen('sign-on.button', { provider: 'Compagnie' })

/** Through the provider's own pages. */
async function signsInThere(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('an agent signs in at the company’s provider, signs out and is asked there anew; a stranger is told what to do', async ({
  browser,
  shop,
  watch,
}) => {
  // The provider's own pages are not ours to mend.
  watch.expects(/fonts\.googleapis\.com|favicon/)
  watch.expects(/status of 503/)
  const undo: (() => Promise<void>)[] = []
  const returnTo = `${shop.origin}/connexion/retour`
  const provider = await signOnProvider({ after: (done) => undo.push(done) }, { returnTo })
  shop.world.signOn = openId(provider.trust, { publicUrl: shop.origin })
  await givenPerson(shop.pool, cast.support)
  provider.accounts.set('sacha', { email: cast.support.email })
  const { page, locale } = await newPage({ browser, shop, language: 'fr', phone: false })
  await page.route('https://fonts.googleapis.com/**', (route) => route.abort())
  const agent = new Person({ shop, page, who: cast.support, words, locale })

  await test.step('comes in where they wanted to go', async () => {
    await page.goto('/desk/settings/macros')
    await expect(page.getByRole('button', { name: button })).toBeVisible()
    await expectNoViolation(page, 'the door of staff')
    await page.getByRole('button', { name: button }).click()
    await signsInThere(page, 'sacha')
    await page.waitForURL('**/desk/settings/macros')
    await expect(page.getByRole('navigation', { name: words.screen('desk.nav.queues') })).toBeVisible()
  })

  await test.step('signed out, whoever comes next is asked there who they are; a stranger is told what to do', async () => {
    await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-navette': '1', 'idempotency-key': 'out' } }))
    await page.evaluate(() => localStorage.setItem('navette.signed-out', '1'))
    await page.goto('/connexion?retour=%2Fdesk')
    await page.getByRole('button', { name: button }).click()
    await signsInThere(page, 'stranger')
    await expect(page.getByText('stranger@example.org')).toBeVisible()
    await expectNoViolation(page, 'back without being known')
    await agent.link('sign-on.again').click()
    await expect(page.getByRole('button', { name: button })).toBeVisible()
  })

  await test.step('where it is the only way in, an invitation is accepted there, and no password is asked for', async () => {
    const { secrets, now, newId } = shop.world
    const secret = secrets.token()
    const address = 'noe@example.org'
    await shop.world.transact(({ members }) =>
      members.addInvitation({
        id: newId(),
        email: address,
        roles: ['support'],
        locale: 'fr',
        tokenHash: secrets.hash(secret),
        invitedBy: null,
        sentAt: now(),
        expiresAt: new Date(Date.parse(now()) + 86_400_000).toISOString(),
        acceptedAt: null,
        revokedAt: null,
      }),
    )
    shop.world.signOn = openId({ ...provider.trust, only: true }, { publicUrl: shop.origin })
    provider.accounts.set('noe', { email: address, name: 'Noé Petit' })
    await page.goto('/invitation#' + secret)
    await expect(page.getByText(address)).toBeVisible()
    await expect(page.getByLabel(words.screen('invitation.password'))).toHaveCount(0)
    await expectNoViolation(page, 'an invitation that the provider accepts')
    await page.getByRole('button', { name: button }).click()
    await signsInThere(page, 'noe')
    await page.waitForURL('**/desk')
    await expect(
      page.getByRole('navigation', { name: words.screen('desk.nav.queues') }).getByText('Noé Petit', { exact: true }),
    ).toBeVisible()
    await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-navette': '1', 'idempotency-key': 'out-again' } }))
    await page.goto('/connexion?retour=%2Fdesk')
  })

  await test.step('a provider that is away is said, and the password stands there still', async () => {
    for (const step of undo) await step()
    shop.world.signOn = openId(provider.trust, { publicUrl: shop.origin })
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByText(/^Compagnie ne répond pas/)).toBeVisible()
    await expect(page.getByLabel(words.screen('portal.sign-in.password'))).toBeVisible()
  })
  await agent.leaves()
})
