import { expect } from '@playwright/test'
import type { ConversationRow } from '#application/contact/row-view.ts'
import type { Page as Listed } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { behalfVerbs, doableFor, isOwnOffer } from '#web/desk/case/acts/behalf-verbs.ts'
import { expectAccessible, expectNoViolation } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { test } from './support/demo.ts'

/** What staff open beside a page, and every setting, in English, as the demo shop fills it. The same in French: screens.spec.ts and the stories of each. */

test('every setting', async ({ enter }) => {
  const { page, words } = await enter(cast.admin, 'en')
  await page.goto('/desk/settings')
  const sections = page.getByRole('navigation', { name: words.screen('settings.nav') })
  await sections.getByRole('link').first().waitFor()
  const paths = await sections.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(paths.length).toBeGreaterThan(10)
  for (const path of paths) {
    await page.goto(path)
    await expectAccessible(page, 1440)
  }
})

test('beside a conversation: a return made of it, where it may go on, and the bell', async ({ enter }) => {
  const support = await enter(cast.support, 'en')
  const { page, words } = support
  const { items } = await support.asks<Listed<ConversationRow>>('/desk/conversations?status=open')
  expect(items.length).toBeGreaterThan(0)
  await page.goto(`/desk/messages/${items[0]?.id}`)
  await support.button('contact.desk.merge').click()
  await expect(page.getByRole('dialog').getByText(words.screen('merge.body'))).toBeVisible()
  await page.getByRole('dialog').getByRole('radio').first().check()
  await expectNoViolation(page, 'merging')
  await page.keyboard.press('Escape')
  await support.button('contact.desk.turn').click()
  await expect(page.getByRole('region', { name: words.screen('contact.desk.turn') })).toBeVisible()
  await expectAccessible(page, 1440)
  await page.getByRole('button', { name: /^Notices/ }).click()
  await expect(page.getByRole('dialog', { name: words.screen('notices.title') })).toBeVisible()
  await expectNoViolation(page, 'the bell’s list')
})

test('what is done for a customer: every dialog that some return of the demo offers', async ({ enter }) => {
  const support = await enter(cast.support, 'en')
  const { page, words } = support
  const lists = await Promise.all(
    ['to_answer', 'waiting', 'in_transit', 'to_refund', 'to_send_back'].map((lane) =>
      support.asks<Listed<ReturnRow>>(`/desk/queue?lane=${lane}&limit=30`),
    ),
  )
  const numbers = lists.flatMap((list) => list.items.map(({ number }) => number))
  const views = await Promise.all(numbers.map((number) => support.asks<ReturnView>(`/returns/${number}`)))
  const met: string[] = []
  for (const verb of behalfVerbs) {
    const view = views.find((one) => doableFor(verb, one) && !isOwnOffer(verb, one))
    if (!view) continue
    met.push(verb)
    await page.goto(`/desk/retours/${view.number}`)
    await support.button('behalf.menu').click()
    await page.getByRole('button', { name: words.screen(`behalf.${verb}`), exact: true }).click()
    await expect(page.getByRole('dialog', { name: words.screen(`behalf.${verb}`) })).toBeVisible()
    await expectNoViolation(page, verb)
  }
  expect(met.length, met.join()).toBeGreaterThan(3)
})
