import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { does, filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'

test('a morning in the queue: a case is taken, the list is narrowed and kept, several are given at once, a slip of the finger finds, nothing jumps', async ({
  account,
  agent,
}) => {
  const { page, words } = agent
  const asked = async (line: Parameters<typeof sell>[1]): Promise<string> =>
    filed(account, (await account.bought({ lines: [sell('1', line)], deliveredDaysAgo: 2 })).number)
  const [first, second] = [await asked(products.keyboard), await asked(products.networkCable)]
  const row = (number: string) => page.getByRole('row', { name: number })
  const main = page.getByRole('main')

  await agent.visits('/desk')
  await test.step('by keys: down, taken, escalated is asked, and back', async () => {
    await row(first).getByRole('link').first().focus()
    await page.keyboard.press('a')
    await agent.hears('queue.agent.taken')
    await expect(row(first).getByText(agent.who.name.split(' ')[0] ?? '')).toBeVisible()
    await page.keyboard.press('e')
    await expect(page.getByRole('dialog', { name: words.screen('desk.escalate.title') })).toBeVisible()
    await page.keyboard.press('Escape')
    await agent.button('queue.whose.me').click()
    await expect(row(second)).toHaveCount(0)
    await expect(row(first)).toBeVisible()
    await agent.button('queue.whose.all').click()
    await expect(row(second)).toBeVisible()
  })

  await test.step('narrowed by a product, and kept as a view that counts', async () => {
    await agent.button('queue.filter.more').click()
    await expectNoViolation(page, 'filters of the queue')
    await main.getByRole('textbox', { name: words.screen('queue.filter.sku') }).fill(products.networkCable.sku.toLowerCase())
    await agent.button('queue.filter.apply').click()
    await expect(row(first)).toHaveCount(0)
    await expect(row(second)).toBeVisible()
    await agent.button('queue.view.save').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words.screen('queue.view.name') }).fill('Câbles')
    await dialog.getByRole('button', { name: words.screen('queue.view.save.act'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Câbles' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Câbles 1' })).toBeVisible()
    await agent.button('queue.filter.clear').click()
    await expect(row(first)).toBeVisible()
  })

  await test.step('a macro to both: read first, taken back, sent', async () => {
    await does(agent, 'POST', '/macros', { name: 'Bien reçu', fr: 'Votre demande {number} est entre nos mains.', en: null, shared: false })
    await page.reload()
    for (const number of [first, second]) await page.getByRole('checkbox', { name: words.screen('queue.tick', { number }) }).check()
    const choose = async (): Promise<void> => {
      await page.keyboard.press('m')
      await expect(agent.button('queue.bulk.macro')).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await expect(main.getByRole('button', { name: 'Bien reçu' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').getByText(/Votre demande RMA-\S+ est entre nos mains\./)).toBeVisible()
    }
    await choose()
    await expectNoViolation(page, 'a macro before it is sent')
    await agent.button('queue.mailing.send', { count: 2 }).click()
    await page.keyboard.press('z')
    await expect(agent.button('desk.departure.take-back')).toHaveCount(0)
    await choose()
    await agent.button('queue.mailing.send', { count: 2 }).click()
    await agent.button('desk.departure.now').click()
    await agent.hears('queue.bulk.said', { count: 2, name: 'Bien reçu' })
    await expect(main.getByText(words.screen('queue.bulk.ticked', { count: 2 }))).toHaveCount(0)
  })

  await test.step('both ticked: keys mean both, Escape unticks; and left to nobody in one act', async () => {
    const tickBoth = async (): Promise<void> => {
      for (const number of [first, second]) await page.getByRole('checkbox', { name: words.screen('queue.tick', { number }) }).check()
    }
    await tickBoth()
    await page.keyboard.press('e')
    await agent.hears('queue.keys.one-only')
    await page.keyboard.press('Escape')
    await expect(main.getByText(words.screen('queue.bulk.ticked', { count: 2 }))).toHaveCount(0)
    await tickBoth()
    await page.keyboard.press('a')
    await agent.hears('queue.bulk.given', { count: 2, name: agent.who.name })
    await tickBoth()
    await expect(main.getByText(words.screen('queue.bulk.ticked', { count: 2 }))).toBeVisible()
    await expectNoViolation(page, 'ticked cases')
    await agent.button('queue.bulk.assign').click()
    await agent.button('queue.agent.free').click()
    await agent.hears('queue.bulk.freed', { count: 2 })
    await expect(main.getByText(words.screen('queue.bulk.ticked', { count: 2 }))).toHaveCount(0)
    await expect(row(first).getByText(words.screen('queue.agent.nobody'), { exact: true })).toBeVisible()
  })

  await test.step('what comes meanwhile waits to be asked for; what leaves stays where it was', async () => {
    await page.goto('/desk?tri=recent')
    await expect(row(second)).toBeVisible()
    const third = await asked(products.mouse)
    await expect(agent.button('queue.news.come', { count: 1 })).toBeVisible()
    await expect(row(third)).toHaveCount(0)
    await agent.button('queue.news.come', { count: 1 }).click()
    await expect(row(third)).toBeVisible()
    const above = (await row(first).boundingBox())?.y
    await does(account, 'PUT', `/returns/${third}/cancellation`, {})
    await expect(row(third).getByText(words.screen('queue.gone'))).toBeVisible()
    await expect(agent.button('queue.news.gone', { count: 1 })).toBeVisible()
    expect((await row(first).boundingBox())?.y).toBe(above)
  })

  await test.step('found by a word of a message, typed in a hurry, and told why', async () => {
    await does(account, 'POST', `/returns/${first}/messages`, { body: 'La touche Entrée reste enfoncée.' })
    const search = page.getByRole('searchbox', { name: words.screen('desk.search') })
    await search.fill('enfonce')
    await search.press('Enter')
    await expect(row(first).getByRole('link').first()).toBeFocused()
    await expect(row(first).getByText('La touche Entrée reste enfoncée.')).toBeVisible()
    await expect(row(second)).toHaveCount(0)
    await expectNoViolation(page, 'what was searched for')
  })

  await test.step('and what was asked in contact stands in the place of the answer, found while one types, reached by Enter', async () => {
    await does(account, 'POST', '/conversations', { subject: 'Housse de transport', message: 'Vendez-vous une housse rembourrée ?' })
    const search = page.getByRole('searchbox', { name: words.screen('desk.search') })
    await search.fill('rembouree')
    const found = page.getByRole('region', { name: words.screen('queue.talks.count', { count: 1 }) })
    await expect(found.getByRole('link', { name: 'Housse de transport' })).toBeVisible()
    await expect(search).toBeFocused()
    await expectNoViolation(page, 'conversations that were searched for')
    await expect(page.getByText(words.screen('desk.queue.none-found'))).toBeHidden()
    await expect(found.getByText('rembourrée', { exact: true }), 'what was looked for is marked').toBeVisible()
    await search.press('Enter')
    await expect(found.getByRole('link', { name: 'Housse de transport' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Vendez-vous une housse rembourrée ?')).toBeVisible()
  })
})
