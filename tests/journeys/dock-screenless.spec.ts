import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { approved } from './support/approved.ts'
import { heldUp } from './support/held-up.ts'
import { expect, test } from './support/journey.ts'
import { takesScanner } from './support/scanner.ts'
import { printed } from '../support/printed.ts'

const { screen24, keyboard, ssd } = products

test.use({ today: '2026-11-24T09:00:00.000Z' })

test('a whole parcel is received and inspected by scanning alone, with mistakes undone and a photo taken', async ({
  account,
  agent,
  dock,
}) => {
  const { page, words } = dock
  await page.setViewportSize({ width: 1024, height: 768 })
  const bought = await account.bought({
    lines: [sell('1', screen24, { quantity: 2 }), sell('2', keyboard, { quantity: 3 })],
    deliveredDaysAgo: 3,
  })
  const number = await approved(account, agent, bought.number)
  const [first = '', second = ''] = bought.serials
  const scanner = await takesScanner(dock)
  await heldUp(page, await printed(await (await account.page.request.get(`/api/v1/returns/${number}/slip.pdf`)).body()))
  await page.goto('/dock')
  await expect(dock.box('dock.scan')).toBeFocused()
  const say = words.screen

  await test.step('before a parcel is open a command does nothing, and says so', async () => {
    await scanner.scans('act', 'next')
    await scanner.hears('refused', say('dock.heard.no-parcel'))
    await scanner.types('NVTBNX')
    await scanner.hears('refused', say('dock.heard.unknown-command'))
  })

  await test.step('the parcel is opened and what is in it is counted', async () => {
    await scanner.types(number)
    await scanner.hears('accepted', number)
    await scanner.scans('seal', 'opened')
    await scanner.hears('refused', say('dock.heard.receive-first'))
    await scanner.types(first)
    await scanner.hears('accepted', say('dock.heard.here', { name: screen24.name, here: 1, all: 2 }))
    for (const here of [1, 2]) {
      await scanner.types(keyboard.sku)
      await scanner.hears('accepted', say('dock.heard.here', { name: keyboard.name, here, all: 3 }))
    }
    await scanner.scans('act', 'undo')
    await scanner.hears('accepted', say('dock.heard.undone'))
    await scanner.scans('act', 'all')
    await scanner.hears('accepted', say('dock.heard.all', { count: 5 }))
    await scanner.types(keyboard.sku)
    await scanner.hears('refused', say('dock.heard.all-here', { name: keyboard.name }))
    await scanner.scans('act', 'next')
    await scanner.hears('finished', say('dock.receive.done', { count: 5 }))
  })

  await test.step('a receipt that was sent too early is undone, and done again', async () => {
    await scanner.scans('act', 'undo')
    await scanner.hears('finished', say('dock.heard.receipt-undone', { count: 5 }))
    await scanner.scans('act', 'all')
    await scanner.scans('act', 'next')
    await expect(page.locator('.heard--finished')).toContainText(say('dock.receive.done', { count: 5 }))
    await page.evaluate(() => (globalThis as { heardNotes?: number[] }).heardNotes?.splice(0))
  })

  await test.step('one screen is refused, which takes a photo; what is not as declared is said', async () => {
    await scanner.types(second)
    await scanner.hears('accepted', screen24.name)
    await scanner.scans('seal', 'intact')
    await scanner.hears('accepted', say('dock.heard.differs', { name: say('dock.heard.field.seal', { value: say('dock.seal.intact') }) }))
    await scanner.scans('act', 'undo')
    await scanner.hears('accepted', say('dock.heard.undone'))
    await scanner.scans('seal', 'opened')
    await scanner.hears('accepted', say('dock.heard.field.seal', { value: say('dock.seal.opened') }))
    await scanner.scans('condition', 'damaged')
    await scanner.hears('accepted', say('dock.heard.field.condition', { value: say('words.condition.damaged') }))
    await scanner.scans('reason', 'damaged')
    await scanner.hears('accepted', say('dock.heard.field.reason', { value: say('words.refusal.damaged') }))
    await scanner.scans('act', 'next')
    await scanner.hears('refused', say('dock.lacks.photo'))
    await scanner.scans('act', 'photo')
    await scanner.hears('accepted', say('dock.heard.photo'))
    await expect(page.getByRole('button', { name: /^Retirer quai-/ })).toBeVisible()
    await scanner.scans('act', 'next')
    await scanner.hears('finished', say('dock.judge.done.refused', { count: 1 }))
  })

  await test.step('the other is accepted, and all that is left with it', async () => {
    await scanner.types(first)
    await scanner.hears('accepted', say('dock.heard.field.serial', { value: first }))
    for (const [field, value] of [
      ['seal', 'opened'],
      ['condition', 'tested_no_marks'],
      ['verdict', 'accepted'],
      ['grade', 'B'],
      ['disposition', 'refurbish'],
    ] as const)
      await scanner.scans(field, value)
    await expect(page.locator('.heard')).toContainText(say('words.disposition.refurbish'))
    await page.evaluate(() => (globalThis as { heardNotes?: number[] }).heardNotes?.splice(0))
    await scanner.scans('act', 'same')
    await scanner.hears('finished', say('dock.judge.done.accepted', { count: 4 }))
    await scanner.scans('act', 'next')
    await expect(page.locator('.heard')).toBeVisible()
  })

  const view = await agent.asks<ReturnView>(`/returns/${number}`)
  const units = view.lines.flatMap(({ sku, units }) => units.map((unit) => ({ sku, ...unit })))
  expect(
    units.map(({ sku, serial, receipt, verdict, verdictReason, grade, disposition, files }) => [
      sku,
      serial,
      receipt,
      verdict,
      verdictReason,
      verdict === 'accepted' ? grade : null,
      disposition,
      files.length,
    ]),
  ).toEqual([
    [screen24.sku, first, 'received', 'accepted', null, 'B', 'refurbish', 0],
    [screen24.sku, second, 'received', 'refused', 'damaged', null, null, 1],
    ...[1, 2, 3].map(() => [keyboard.sku, null, 'received', 'accepted', null, 'B', 'refurbish', 0]),
  ])
  expect(view.parcels.filter(({ direction }) => direction === 'in').map(({ unitIds }) => unitIds.length)).toEqual(
    expect.arrayContaining([5]),
  )
})

test('what holds data goes nowhere before they are erased', async ({ account, agent, dock }) => {
  const { page, words } = dock
  const say = words.screen
  await page.setViewportSize({ width: 1024, height: 768 })
  const bought = await account.bought({ lines: [sell('1', ssd)], deliveredDaysAgo: 3 })
  const number = await approved(account, agent, bought.number)
  const scanner = await takesScanner(dock)
  await page.goto('/dock')
  await expect(dock.box('dock.scan')).toBeFocused()
  await scanner.types(number)
  await scanner.hears('accepted', number)
  for (const value of ['all', 'next'] as const) await scanner.scans('act', value)
  for (const [field, value] of [
    ['seal', 'opened'],
    ['condition', 'tested_no_marks'],
    ['verdict', 'accepted'],
    ['disposition', 'refurbish'],
    ['act', 'next'],
  ] as const)
    await scanner.scans(field, value)
  await expect(page.locator('.heard--refused')).toContainText(say('dock.lacks.wipe'))
  await scanner.scans('wipe', 'secure_erase')
  await expect(page.getByRole('button', { name: say('dock.wipe.secure_erase') })).toHaveAttribute('aria-pressed', 'true')
  await scanner.scans('act', 'next')
  await expect(page.locator('.heard--finished')).toContainText(say('dock.judge.done.accepted', { count: 1 }))
  const [unit] = (await agent.asks<ReturnView>(`/returns/${number}`)).lines.flatMap(({ units }) => units)
  expect(unit?.observed?.wipe).toBe('secure_erase')
  await page.goto(`/dock/retours/${number}?unite=${unit?.id}`)
  await expect(page.getByText(say('dock.wipe.secure_erase'))).toBeVisible()
})
