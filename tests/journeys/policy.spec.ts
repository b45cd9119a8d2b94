import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { expectAccessible } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import type { Shop } from './support/shop.ts'
import { wordsOf } from './support/words.ts'

const { labelPrinter } = products

/** A second version, which came into force after the orders of these stories were placed. */
const publishSecond = ({ pool }: Shop): Promise<boolean> =>
  publishPolicy(
    pool,
    { ...technostok, version: 2, inForceFrom: '2026-11-23T23:00:00.000Z', delays: { ...technostok.delays, returnByDays: 21 } },
    { personId: null, at: '2026-11-20T09:00:00.000Z' },
  )

test.describe('on a phone, in French', () => {
  test.use({ phone: true })

  test('the clause of a verdict leads to its sentence in the version that judged, which says that another is in force', async ({
    account,
    shop,
  }) => {
    const order = await account.bought({ lines: [sell('1', labelPrinter)], deliveredDaysAgo: 19 })
    await account.requests({
      order: order.number,
      type: 'standard_warranty',
      products: [
        {
          product: labelPrinter.name,
          reason: 'dead_on_arrival',
          serials: order.serials,
          seal: 'opened',
          condition: 'never_used',
          plea: { clause: 'A4', words: 'L’atelier était fermé.' },
          message: 'Le voyant reste rouge.',
        },
      ],
    })
    await publishSecond(shop)
    const { page, words } = account
    await page
      .getByRole('link', { name: words.screen('ui.clause', { clause: 'A4' }) })
      .first()
      .click()
    await expect(page).toHaveURL('/politique/versions/1#A4')
    const clause = page.locator('#A4')
    await expect(clause).toHaveAttribute('aria-current', 'true')
    await expect(clause).toBeInViewport()
    await expect(page.getByText(words.screen('policy.standing.past'))).toBeVisible()
    await expect(page.getByText(words.screen('policy.delay.return_by')).locator('..')).toContainText(/14\sjours/)
    await expectAccessible(page, 390)

    await account.link('policy.standing.current', { version: 2 }).click()
    await expect(page).toHaveURL('/politique')
    await expect(page.getByText(words.screen('policy.delay.return_by')).locator('..')).toContainText(/21\sjours/)
    await account.link('policy.versions.link').click()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
      /^Version 2, en vigueur depuis/,
      /^Version 1, en vigueur du .* au/,
    ])
    await expectAccessible(page, 390)
  })
})

test('an English reader who is nobody here comes by an English address, and what is printed is the policy with its date', async ({
  browser,
  shop,
  watch,
}) => {
  const words = wordsOf('en')
  const context = await browser.newContext({ baseURL: shop.origin, locale: 'fr-FR', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto('/en/policy#A9')
  await expect(page).toHaveURL('/politique#A9')
  await expect(page.getByRole('heading', { level: 1, name: words.screen('policy.title') })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('#A9')).toContainText('No handling fee is charged.')
  for (const kind of ['legal_conformity', 'commercial_guarantee'] as const)
    await expect(page.getByRole('group', { name: words.screen(`policy.box.${kind}`) })).toBeVisible()
  await expectAccessible(page, 1440)

  const contents = page.getByRole('navigation', { name: words.screen('policy.contents') })
  await expect(contents).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(contents).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByText(`${shop.origin}/politique, printed on`)).toBeVisible()
  await expect(page.getByText(/^Version 1, in force since/)).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await page.goto('/politique/versions?lang=en')
  await expect(page.getByRole('heading', { level: 1, name: words.screen('policy.versions.title') })).toBeVisible()
  await expectAccessible(page, 1440)

  // The address says the language; whoever chooses another one leaves it behind.
  await page.goto('/politique/versions/1?lang=en#A9')
  await expect(page.getByRole('heading', { level: 1, name: words.screen('policy.title') })).toBeVisible()
  await page.getByRole('button', { name: /Français/ }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page).toHaveURL('/politique/versions/1#A9')
  watch.expects(/404 \(Not Found\) .*\/politique\/versions\/7/)
  await page.goto('/politique/versions/7')
  await expect(page.getByRole('heading', { name: wordsOf('fr').screen('ui.missing.title') })).toBeVisible()
  await context.close()
})

test('staff read how each sentence was understood; money’s people are told that it is not theirs', async ({ agent, finance }) => {
  const { page, words } = agent
  await page.goto('/desk')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: words.screen('desk.nav.policy') })
    .click()
  await expect(page).toHaveURL('/desk/politique')
  const entry = page.getByRole('listitem').filter({ hasText: 'au minimum dans 14 jours calendaires' })
  await expect(entry).toContainText(`${words.type('standard_warranty')}, ${words.screen('change.type.windowDays')}`)
  await expect(entry).toContainText('Attendre au moins 14 jours avant de demander.')
  const heading = page.getByText('SERVICE À LA CLIENTÈLE ET RETOURS')
  await expect(heading).toBeVisible()
  await expectAccessible(page, 1440)
  await page
    .getByRole('group', { name: words.screen('ledger.show') })
    .getByText(words.screen('ledger.show.doubtful'))
    .click()
  await expect(heading).toBeHidden()
  await expect(entry).toBeVisible()
  await entry.getByRole('link', { name: words.screen('ui.clause', { clause: 'A4' }) }).click()
  await expect(page).toHaveURL('/politique/versions/1#A4')

  await finance.page.goto('/desk/politique')
  await expect(finance.page.getByText(words.screen('ledger.not-yours'), { exact: true })).toBeVisible()
})
