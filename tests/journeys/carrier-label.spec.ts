import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectAccessible, expectNoViolation, widthOf } from './support/accessible.ts'
import type { Agent } from './support/agent.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'
import { plain } from './support/words.ts'

const { screen27 } = products

type Label = { pdf: Buffer; tracking: string; parcel?: string }

async function attaches(agent: Agent, { pdf, tracking, parcel }: Label): Promise<void> {
  const { page, words } = agent
  const dialog = page.getByRole('dialog', { name: words.screen('case.label.title') })
  await dialog
    .getByLabel(words.screen('case.label.file'), { exact: true })
    .setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer: pdf })
  await dialog.getByLabel(words.screen('case.label.carrier')).fill('Chronopost')
  await dialog.getByRole('textbox', { name: words.screen('case.label.tracking') }).fill(tracking)
  if (parcel !== undefined) await dialog.getByLabel(words.screen('case.label.parcel')).fill(parcel)
  await expect(dialog.getByRole('button', { name: words.screen('case.label.act') })).toBeEnabled()
  await expectNoViolation(page, 'a carrier’s label')
  await dialog.getByRole('button', { name: words.screen('case.label.act') }).click()
  await agent.hears('case.label.done')
}

bothWays(() => {
  test('the carrier’s label is attached, mailed and printed, re-issued, and void; the dock finds the return by its number', async ({
    account,
    agent,
    dock,
    mails,
  }) => {
    const { words, page } = agent
    const order = await account.bought({ lines: [sell('1', screen27)], deliveredDaysAgo: 4 })
    const number = await account.requests({
      order: order.number,
      type: 'standard_warranty',
      products: [
        {
          product: screen27.name,
          reason: 'display_fault',
          note: 'Trois pixels morts au centre.',
          serials: order.serials,
          seal: 'opened',
          condition: 'tested_no_marks',
          message: 'Les pixels se voient sur fond blanc.',
        },
      ],
    })
    await agent.opens(number)
    await agent.judges(screen27.name, 'approve')
    await agent.writes('Accordé : l’étiquette de Chronopost suit.')
    await agent.sends('desk.send.both')
    await mails.unread(account)
    const printed = (query = '') => account.page.request.get(`/api/v1/returns/${number}/label.pdf${query}`)
    const own = Buffer.from(await (await printed()).body())
    const carriers = Buffer.concat([own, Buffer.from('% of the carrier\n')])

    await test.step('attached in the case, it is the customer’s to print in place of ours, and lies in their mailbox', async () => {
      await page.getByRole('tab', { name: words.screen('desk.talk.parcels') }).click()
      await agent.button('desk.act.attach_label').click()
      await attaches(agent, { pdf: carriers, tracking: 'XY123456789FR' })
      await account.follows(await mails.comesTo(account, 'label.subject', number))
      expect(await account.takes('return.post.label.get')).toBe('application/pdf')
      expect(Buffer.from(await (await printed()).body())).toEqual(carriers)
      await expect(account.page.getByText(account.words.screen('return.post.label.by', { by: 'Chronopost, XY123456789FR' }))).toBeVisible()
      await expectAccessible(account.page, widthOf(account.page))
    })

    await test.step('a second parcel has its own; the first is replaced, and the replaced one is nobody’s any more', async () => {
      await agent.button('desk.act.attach_label').click()
      await attaches(agent, { pdf: carriers, tracking: 'XY222222222FR' })
      await agent.button('desk.act.attach_label').click()
      await attaches(agent, { pdf: own, tracking: 'XY333333333FR', parcel: '1' })
      await mails.unread(account)
      await account.page.reload()
      for (const parcel of [1, 2]) await expect(account.link('return.post.label.get.of', { parcel })).toBeVisible()
      await expect(account.page.getByText('XY123456789FR')).toHaveCount(0)
      expect(Buffer.from(await (await printed('?parcel=1')).body())).toEqual(own)
      await expectNoViolation(page, 'the labels of a case')
    })

    await test.step('a void label can no longer be printed, and its customer is told', async () => {
      await page.getByRole('listitem').filter({ hasText: 'XY222222222FR' }).getByRole('button').click()
      const dialog = page.getByRole('dialog', { name: words.screen('case.label.void.title', { parcel: 2 }) })
      await dialog.getByRole('button', { name: words.screen('desk.act.void_label') }).click()
      await agent.hears('case.label.void.done')
      const letter = await mails.comesTo(account, 'label.subject_void', number)
      expect(plain(letter.text)).toContain('XY222222222FR')
      expect((await printed('?parcel=2')).status()).toBe(404)
    })

    await test.step('the dock finds the return by the label’s number', async () => {
      await dock.receives('XY333333333FR')
      await account.visits(`/retours/${number}`)
      await account.reads('return.says.parcel_received')
    })
  })
})
