import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { Agent } from './support/agent.ts'
import { cast } from './support/cast.ts'
import { does, filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { arrive } from './support/person.ts'
import { plain } from './support/words.ts'

const { cable } = products

test('ten cases in a row are answered with the keyboard alone', async ({ account, agent, shop, mails }) => {
  const numbers: string[] = []
  for (let n = 0; n < 10; n++) {
    const order = await account.bought({ lines: [sell('1', cable)], deliveredDaysAgo: 2 })
    numbers.push(await filed(account, order.number))
  }
  await does(agent, 'POST', '/macros', { name: 'Accord', fr: 'Bonjour {customer}, votre retour {number} est accepté en principe.' })
  const { page, words } = agent
  const { keyboard } = page

  await test.step('the first is opened from the queue', async () => {
    await agent.visits('/desk')
    await expect(page.getByRole('row', { name: numbers[0] ?? '' })).toBeVisible()
    await keyboard.press('j')
    await keyboard.press('Enter')
    await page.waitForURL(/\/desk\/retours\/RMA-/)
  })
  const answered = new Set<string>()
  for (let n = 0; n < 10; n++) {
    await test.step(`case ${n + 1}`, async () => {
      const number = decodeURIComponent(/retours\/([^?]+)/.exec(page.url())?.[1] ?? '')
      answered.add(number)
      await expect(page.getByText(number, { exact: true }).first()).toBeVisible()
      await expect(agent.decision).toBeVisible()
      await expect(page.getByRole('group', { name: words.screen('macro.macros') })).toBeVisible()
      await keyboard.press(n % 2 ? 'p' : 'v')
      if (n % 2 === 0) await keyboard.press('Enter')
      await keyboard.press('1')
      await expect(agent.box('desk.compose.reply')).toHaveValue(new RegExp(`votre retour ${number} est accepté`))
      await keyboard.press('Control+Enter')
      await expect(agent.button('desk.departure.take-back').last()).toBeVisible()
      if (n === 9) return
      await page.waitForURL((url) => !url.pathname.includes(number))
    })
  }
  await expect(agent.button('desk.departure.take-back')).toHaveCount(0)
  expect(answered.size).toBe(10)
  await shop.runToQuiet()
  const subjects = (await mails.unread(account)).map(({ subject = '' }) => plain(subject))
  for (const number of numbers) {
    expect((await agent.asks<{ status: string }>(`/returns/${number}`)).status).toBe('approved')
    expect(subjects).toContain(plain(account.words.mail('approved.subject', { number })))
  }
})

test('two agents at one case: each sees the other, one decides, and the other’s words are kept', async ({
  account,
  agent,
  browser,
  shop,
}) => {
  const manager = await arrive({ as: Agent, browser, shop, who: cast.manager, language: 'en' })
  const order = await account.bought({ lines: [sell('1', cable)], deliveredDaysAgo: 2 })
  const number = await filed(account, order.number)
  const { words } = agent
  const other = (who: Agent) => who.page.getByRole('status', { name: who.words.screen('desk.presence') })

  await test.step('each hears live what the other does', async () => {
    await agent.opens(number)
    await manager.opens(number)
    await expect(other(agent)).toHaveText(words.screen('desk.presence.looking', { name: 'Inès' }))
    await agent.writes('Nous le reprenons.')
    await expect(other(manager)).toHaveText(manager.words.screen('desk.presence.answering', { name: 'Sacha' }))
    for (const [who, called] of [
      [agent, 'a case in French'],
      [manager, 'a case in English'],
    ] as const) {
      await who.page.setViewportSize({ width: 1024, height: 768 })
      await expectNoViolation(who.page, called)
    }
  })

  await test.step('a decision that is taken back has not left', async () => {
    await agent.judges(cable.name, 'approve')
    await agent.decision.getByRole('button', { name: words.screen('desk.send.both') }).click()
    await agent.button('desk.departure.take-back').click()
    await expect(agent.decision.getByRole('button', { name: words.screen('desk.send.both') })).toBeVisible()
    await expect(agent.box('desk.compose.reply')).toHaveValue('Nous le reprenons.')
    expect((await agent.asks<{ status: string }>(`/returns/${number}`)).status).toBe('submitted')
  })

  await test.step('both send: one is first, the other learns it and keeps what they wrote', async () => {
    await manager.judges(cable.name, 'approve')
    await manager.writes('Accordé, avec nos excuses.')
    await manager.decision.getByRole('button', { name: manager.words.screen('desk.send.both') }).click()
    await expect(manager.button('desk.departure.now')).toBeVisible()
    await agent.sends('desk.send.both')
    await manager.button('desk.departure.now').click()
    await expect(manager.page.getByRole('alert')).toContainText(manager.words.screen('desk.departure.stayed', { number }))
    await expect(manager.page.getByText(manager.words.screen('desk.unsent'))).toBeVisible()
    await expect(manager.box('desk.compose.reply')).toHaveValue('Accordé, avec nos excuses.')
    const alone = manager.button('desk.compose.send')
    await expect(alone).toHaveAttribute('aria-disabled', 'true')
    await manager.box('desk.compose.reply').press('Control+Enter')
    await expect(manager.button('desk.departure.take-back')).toHaveCount(0)
    await manager.button('desk.unsent.rewrite').click()
    await expect(manager.box('desk.compose.reply')).toBeFocused()
    await manager.page.keyboard.press('Control+Enter')
    await manager.page.keyboard.press('z')
    await expect(manager.button('desk.departure.take-back')).toHaveCount(0)
    await expect(manager.box('desk.compose.reply')).toHaveValue('Accordé, avec nos excuses.')
  })

  await test.step('the customer says that no mail came: it is found in the journal, and sent again', async () => {
    await shop.runToQuiet()
    const journal = agent.page.getByRole('region', { name: words.screen('desk.journal') })
    await journal.getByRole('button', { name: words.screen('journal.kind.mails') }).click()
    const mail = words.screen('journal.mail', { kind: words.screen('journal.mail.approved'), to: account.who.name })
    const row = journal.getByRole('listitem').filter({ hasText: mail })
    await expect(row).toContainText(words.screen('journal.mail.is.sent'))
    await row.getByRole('button', { name: words.screen('journal.mail.again', { to: account.who.email }) }).click()
    await agent.hears('journal.mail.again.done', { to: account.who.email })
    await shop.runToQuiet()
    const { items } = await agent.asks<{ items: readonly { kind: string; state: string; againOf: string | null }[] }>(
      `/returns/${number}/mails`,
    )
    expect(items.filter(({ kind, againOf }) => kind === 'approved' && againOf !== null).map(({ state }) => state)).toEqual(['sent'])
  })

  await test.step('a note names a colleague, who is told, and leaves the answer that is being written alone', async () => {
    const compose = agent.page.getByRole('form', { name: words.screen('desk.compose') })
    await agent.writes('Pas encore fini.')
    await compose.getByRole('button', { name: words.screen('desk.compose.note') }).click()
    await expect(compose.getByRole('textbox', { name: words.screen('desk.compose.note') })).toBeFocused()
    await agent.page.keyboard.type('Vu avec @in')
    await agent.page.getByRole('option', { name: 'Inès Haddad' }).click()
    await compose.getByRole('button', { name: words.screen('desk.compose.send-note') }).click()
    await agent.hears('desk.compose.noted')
    await compose.getByRole('button', { name: words.screen('desk.compose.reply') }).click()
    await expect(agent.box('desk.compose.reply')).toHaveValue('Pas encore fini.')
    const { items } = await manager.asks<{ items: readonly { kind: string; number: string | null }[] }>('/desk/notices')
    expect(items.map(({ kind, number }) => [kind, number])).toContainEqual(['mention', number])
  })
  await agent.page.goto('about:blank')
  await expect(other(manager)).toHaveText('')
  await manager.leaves()
})

test('thanks leave a case where it is; S, O, D and U settle, take back an offer, ask a manager and reopen', async ({
  account,
  agent,
  browser,
  shop,
}) => {
  const { page, words } = agent
  const requested = async (): Promise<string> =>
    filed(account, (await account.bought({ lines: [sell('1', cable)], deliveredDaysAgo: 2 })).number)
  const dialog = (of: Agent) => of.page.getByRole('dialog')
  const owed = async (number: string): Promise<boolean> =>
    (await agent.asks<ReturnView>(`/returns/${number}`)).deadlines.some(({ kind }) => kind === 'reply')

  await test.step('« Merci ! » by the customer of a granted return: nobody owes an answer; S raises it all the same, and settles it', async () => {
    const number = await requested()
    const { lines } = await agent.asks<ReturnView>(`/returns/${number}`)
    await does(agent, 'PUT', `/returns/${number}/approval`, { lines: lines.map(({ id }) => ({ lineId: id })), message: 'Accepté.' })
    await does(account, 'POST', `/returns/${number}/messages`, { body: 'Merci beaucoup, bonne journée !' })
    expect(await owed(number)).toBe(false)
    await agent.opens(number)
    await expect(page.getByText(words.screen('case.thanks'), { exact: true })).toBeVisible()
    await page.keyboard.press('s')
    await agent.hears('case.thanks.raised')
    await expect(agent.button('desk.unanswered.settle')).toBeVisible()
    expect(await owed(number)).toBe(true)
    await page.keyboard.press('s')
    await agent.hears('desk.unanswered.settled')
    expect(await owed(number)).toBe(false)
  })

  await test.step('O takes an offer back, D asks a manager for more than one may give', async () => {
    const number = await requested()
    await does(agent, 'POST', `/returns/${number}/settlements`, { kind: 'discount', amount: 500, goods: 'kept', message: 'Cinq euros ?' })
    await agent.opens(number)
    await expect(agent.button('case.offer.withdraw')).toBeVisible()
    await page.keyboard.press('o')
    await dialog(agent)
      .getByRole('button', { name: words.screen('case.offer.withdraw') })
      .click()
    await agent.hears('case.offer.withdrawn')
    await agent.offersGesture({ amount: '900', kind: 'credit', goods: 'kept' })
    await expect(agent.button('case.manager.ask')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('main').focus()
    await page.keyboard.press('d')
    await dialog(agent)
      .getByRole('button', { name: words.screen('case.manager.ask') })
      .click()
    await agent.hears('case.manager.asked')
    expect((await agent.asks<ReturnView>(`/returns/${number}`)).escalated).toBe(true)
  })

  await test.step('U reopens, by a manager', async () => {
    const number = await requested()
    const { lines } = await agent.asks<ReturnView>(`/returns/${number}`)
    const refused = lines.map(({ id }) => ({ lineId: id, clause: 'A3' }))
    await does(agent, 'PUT', `/returns/${number}/rejection`, { lines: refused, message: 'Non.', why: 'Déjà vu.' })
    const manager = await arrive({ as: Agent, browser, shop, who: cast.manager, language: 'en' })
    await manager.opens(number)
    await expect(manager.button('desk.act.reopen')).toBeVisible()
    await manager.page.keyboard.press('u')
    await dialog(manager)
      .getByRole('textbox', { name: manager.words.screen('desk.reopen.reason') })
      .fill('The photo shows it whole.')
    await dialog(manager)
      .getByRole('button', { name: manager.words.screen('desk.act.reopen') })
      .click()
    await manager.hears('desk.reopen.done')
    expect((await agent.asks<ReturnView>(`/returns/${number}`)).status).toBe('submitted')
    await manager.leaves()
  })
})
