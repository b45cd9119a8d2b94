import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'

test('what was typed outlives the tab, goes under nobody else’s name, and is gone when one signs out', async ({ retail, agent, watch }) => {
  // A request is cut on purpose, and one is asked while nobody of that name is signed in.
  watch.expects(/net::ERR_|Failed to load resource/)
  const order = await retail.bought({ lines: [sell('1', products.keyboard)], deliveredDaysAgo: 2 })
  const number = await filed(retail, order.number)
  const context = retail.page.context()
  const typed = retail.words.screen('talk.message')
  const said = async (): Promise<readonly string[]> =>
    (await agent.asks<ReturnView>(`/returns/${number}`)).messages.map(({ body }: MessageView) => body)
  const kept = () => retail.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('navette.unsent.')))

  await test.step('the tab is closed, another one is opened', async () => {
    const first = await context.newPage()
    await first.goto(`/retours/${number}`)
    await first.getByRole('textbox', { name: typed }).fill('À moitié écrit')
    await first.close()
    await retail.visits(`/retours/${number}`)
    await expect(retail.box('talk.message')).toHaveValue('À moitié écrit')
  })

  await test.step('somebody else signs in beside: what waits stays, and leaves when its author is back', async () => {
    await retail.page.route('**/messages', (route) => route.abort('connectionreset'))
    await retail.button('ui.send').click()
    await expect(retail.button('talk.retry')).toBeVisible()
    await retail.page.unroute('**/messages')
    const beside = await context.newPage()
    await context.clearCookies()
    await beside.goto('/connexion')
    await agent.signsIn(beside)
    const asked = retail.page.waitForResponse('**/api/v1/session')
    await retail.button('talk.retry').click()
    await asked
    await expect(retail.button('talk.retry')).toBeVisible()
    expect(await said()).not.toContain('À moitié écrit')
    await beside.goto(`/retours/${number}`)
    await expect(beside.getByText('À moitié écrit')).toHaveCount(0)

    await context.clearCookies()
    await beside.goto('/connexion')
    await retail.signsIn(beside)
    await beside.close()
    await retail.button('talk.retry').click()
    await expect.poll(async () => (await said()).filter((body) => body === 'À moitié écrit').length).toBe(1)
  })

  await test.step('signing out leaves nothing', async () => {
    await retail.visits(`/retours/${number}`)
    await retail.box('talk.message').fill('Autre chose')
    await expect.poll(kept).not.toEqual([])
    await retail.signsOut()
    expect(await kept()).toEqual([])
  })
})
