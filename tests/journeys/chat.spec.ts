import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expectAccessible, widthOf } from './support/accessible.ts'
import type { Customer } from './support/customer.ts'
import { does, filed } from './support/filed.ts'
import { expect, type Page, type People, test } from './support/journey.ts'
import { later } from './support/promises.ts'
import type { Watch } from './support/watched.ts'

type Talkers = Pick<People, 'account' | 'agent' | 'shop' | 'mails'> & { watch: Watch }

const log = (page: Page) => page.getByRole('log')
/** How often these words stand in the conversation. */
const times = (page: Page, words: string) => log(page).getByText(words, { exact: true })

async function returnOf(account: Customer): Promise<string> {
  const order = await account.bought({ lines: [sell('1', products.keyboard)], deliveredDaysAgo: 2 })
  const number = await filed(account, order.number)
  await account.visits(`/retours/${number}`)
  return number
}

async function talkThrough({ account, agent, shop, mails, watch }: Talkers): Promise<void> {
  // The network and the server are cut on purpose.
  watch.expects(/net::ERR_|Failed to load resource/)
  const number = await returnOf(account)
  await mails.comesTo(account, 'submitted.subject', number)
  await agent.opens(number)

  await test.step('both write, both see it come, and each that the other has read', async () => {
    await account.writes('Un carton solide suffit-il ?')
    await expect(times(agent.page, 'Un carton solide suffit-il ?')).toHaveCount(1)
    await expect(log(account.page).getByText(account.words.screen('talk.read'))).toBeVisible()
    await agent.says('Oui, bien calé.')
    await expect(times(account.page, 'Oui, bien calé.')).toHaveCount(1)
    await times(account.page, 'Oui, bien calé.').scrollIntoViewIfNeeded()
    await expect(log(agent.page).getByText(agent.words.screen('desk.talk.unread'))).toHaveCount(0)
  })

  await test.step('who reads on the page gets no mail', async () => {
    later(shop, { hours: 0.1 })
    expect(await mails.unread(account)).toEqual([])
  })

  await test.step('what is written without a network waits, is told so, and goes in order when it is back', async () => {
    await account.page.context().setOffline(true)
    await account.writes('Premier sans réseau')
    await account.writes('Second sans réseau')
    await expect(log(account.page).getByText(account.words.screen('talk.waiting.offline'), { exact: false })).toBeVisible()
    await expectAccessible(account.page, widthOf(account.page))
    await expect(times(agent.page, 'Premier sans réseau')).toHaveCount(0)
    await account.page.context().setOffline(false)
    for (const words of ['Premier sans réseau', 'Second sans réseau']) {
      await expect(times(agent.page, words)).toHaveCount(1)
      await expect(times(account.page, words)).toHaveCount(1)
    }
    const said = await log(agent.page).innerText()
    expect(said.indexOf('Premier sans réseau')).toBeLessThan(said.indexOf('Second sans réseau'))
  })

  await test.step('a message whose answer is lost on the way is there once', async () => {
    await account.page.route('**/messages', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await account.writes('Une seule fois')
    await expect(times(agent.page, 'Une seule fois')).toHaveCount(1)
    await expect(account.button('talk.retry')).toBeVisible()
    await account.page.unroute('**/messages')
    await account.button('talk.retry').click()
    await expect(account.button('talk.retry')).toHaveCount(0)
    await expect(times(account.page, 'Une seule fois')).toHaveCount(1)
    await expect(times(agent.page, 'Une seule fois')).toHaveCount(1)
  })

  await test.step('the server cuts every connection: what is said meanwhile comes, without a gap or a double', async () => {
    shop.cut()
    await does(agent, 'POST', `/returns/${number}/messages`, { body: 'Pendant la coupure' })
    shop.cut()
    await does(agent, 'POST', `/returns/${number}/messages`, { body: 'Après la coupure' })
    for (const words of ['Pendant la coupure', 'Après la coupure', 'Une seule fois', 'Oui, bien calé.'])
      await expect(times(account.page, words)).toHaveCount(1, { timeout: 20_000 })
  })

  await test.step('what was typed survives a reload; what waits survives one too', async () => {
    const long = 'Un long texte. '.repeat(200).trim()
    await account.page.route('**/messages', (route) => route.abort('connectionreset'))
    await account.writes('Avant de recharger')
    await account.box('talk.message').fill(long)
    await account.page.reload()
    await expect(account.box('talk.message')).toHaveValue(long)
    await expect(times(account.page, 'Avant de recharger')).toHaveCount(1)
    await expect(account.button('talk.retry')).toBeVisible()
    await account.page.unroute('**/messages')
    await account.button('talk.retry').click()
    await expect(times(agent.page, 'Avant de recharger')).toHaveCount(1)
    await account.box('talk.message').fill('')
  })

  await test.step('a file goes with it', async () => {
    await account.page.getByLabel(account.words.screen('ui.file.attach')).setInputFiles({
      name: 'recu.png',
      mimeType: 'image/png',
      buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
    })
    await expect(account.button('ui.file.remove', { name: 'recu.png' })).toBeVisible()
    await account.button('ui.send').click()
    await expect(log(agent.page).getByRole('img', { name: /recu\.png/ })).toHaveCount(1)
  })

  await test.step('who is away gets one mail for what was said', async () => {
    await account.visits('/')
    later(shop, { hours: 0.1 })
    await mails.unread(account)
    for (const body of ['Encore un mot.', 'Et un dernier.']) await does(agent, 'POST', `/returns/${number}/messages`, { body })
    later(shop, { hours: 0.1 })
    const { text } = await mails.comesTo(account, 'message.subject', number)
    expect(text).toMatch(/> Encore un mot\.[^]*> Et un dernier\./)
    await account.visits(`/retours/${number}`)
    await expect(account.link('return.page.unread', { count: 2 })).toBeVisible()
    await account.link('return.page.unread', { count: 2 }).click()
    await times(account.page, 'Et un dernier.').scrollIntoViewIfNeeded()
    await expect(account.link('return.page.unread', { count: 2 })).toHaveCount(0)
  })
}

bothWays(() => {
  test('a conversation is live, loses nothing and doubles nothing', async ({ account, agent, shop, mails, watch }) => {
    await talkThrough({ account, agent, shop, mails, watch })
  })
})

test.describe('on a phone, in French', () => {
  test.use({ phone: true })
  test('two hundred messages open at their end; what came before is a press away', async ({ account, agent }) => {
    const number = await returnOf(account)
    for (let nth = 1; nth <= 200; nth++)
      await does(nth % 2 === 0 ? agent : account, 'POST', `/returns/${number}/messages`, { body: `Message numéro ${nth}` })
    await does(account, 'PUT', `/returns/${number}/reading`, { sequence: 1000 })
    await account.page.reload()
    await expect(times(account.page, 'Message numéro 200')).toBeVisible()
    await expect(times(account.page, 'Message numéro 150')).toHaveCount(0)
    for (let presses = 0; (await account.button('talk.earlier').count()) > 0 && presses < 9; presses++)
      await account.button('talk.earlier').click()
    await expect(times(account.page, 'Message numéro 1')).toHaveCount(1)
    await expect(times(account.page, 'Message numéro 200')).toHaveCount(1)
  })
})
