import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { Agent } from './support/agent.ts'
import { cast } from './support/cast.ts'
import { does, filed } from './support/filed.ts'
import { test } from './support/journey.ts'
import { arrive } from './support/person.ts'

const { keyboard: azerty, networkCable } = products

test('a list is narrowed, shared with colleagues, who find it in their own side, and taken along as a file', async ({
  account,
  agent,
  browser,
  shop,
}) => {
  const asked = async (line: Parameters<typeof sell>[1]): Promise<string> =>
    filed(account, (await account.bought({ lines: [sell('1', line)], deliveredDaysAgo: 2 })).number)
  const [other, meant] = [await asked(azerty), await asked(networkCable)]
  const { page, words } = agent
  const narrowed = `/desk?${new URLSearchParams({ sku: networkCable.sku })}`
  const lou = await arrive({ as: Agent, browser, shop, who: cast.colleague })
  const side = (who: Agent) => who.page.getByRole('navigation', { name: words.screen('desk.nav.queues') })

  await test.step('one view for oneself, one for everybody', async () => {
    await does(agent, 'POST', '/desk/views', { name: 'Rien que moi', shared: false, query: { sku: azerty.sku } })
    await agent.visits(narrowed)
    await agent.button('queue.view.save').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words.screen('queue.view.name') }).fill('Câbles du quai')
    await dialog.getByRole('checkbox', { name: words.screen('queue.view.share') }).check()
    await expectNoViolation(page, 'a view that is saved')
    await dialog.getByRole('button', { name: words.screen('queue.view.save.act'), exact: true }).click()
    await agent.hears('queue.view.saved')
    await expect(side(agent).getByRole('link', { name: 'Rien que moi 1' })).toBeVisible()
  })

  await test.step('a colleague has the second, sees how many it shows and whose it is, and it shows the same', async () => {
    await lou.visits('/desk')
    const link = side(lou).getByRole('link', { name: 'Câbles du quai 1' })
    await expect(link).toHaveAttribute('title', words.screen('queue.view.of', { name: 'Câbles du quai', owner: agent.who.name }))
    await expect(side(lou).getByRole('link', { name: /Rien que moi/ })).toHaveCount(0)
    await link.click()
    await expect(lou.page.getByRole('heading', { level: 1, name: 'Câbles du quai' })).toBeVisible()
    await expect(lou.page.getByRole('row', { name: meant })).toBeVisible()
    await expect(lou.page.getByRole('row', { name: other })).toHaveCount(0)
  })

  await test.step('on a narrow screen one button has them all, by their names', async () => {
    await lou.page.setViewportSize({ width: 1024, height: 768 })
    await lou.visits('/desk')
    const views = side(lou).getByRole('button', { name: words.screen('queue.views') })
    await views.click()
    await expectNoViolation(lou.page, 'saved views on a narrow screen')
    await side(lou).getByRole('link', { name: 'Câbles du quai' }).click()
    await expect(lou.page.getByRole('heading', { level: 1, name: 'Câbles du quai' })).toBeVisible()
    await expect(views).toHaveAttribute('aria-expanded', 'false')
    await lou.leaves()
  })

  await test.step('as a file: what the list shows, and nothing else', async () => {
    await agent.visits(narrowed)
    await expect(page.getByRole('row', { name: meant })).toBeVisible()
    const csv = await readFile(await exported(agent, 'csv'), 'utf8')
    const lines = csv.replace('\u{feff}', '').trim().split(/\r?\n/)
    expect(lines).toHaveLength(2)
    expect(lines[1]?.split(';')[0]).toBe(meant)
    const book = unzipSync(await readFile(await exported(agent, 'xlsx')))
    const said = Object.entries(book).map(([name, bytes]) => (name.endsWith('.xml') ? strFromU8(bytes) : ''))
    const all = said.join('\n')
    expect(all).toContain(meant)
    expect(all).toContain(networkCable.sku)
    expect(all).not.toContain(other)
  })
})

/** The file that the list's menu gives; where it lies now. */
async function exported(agent: Agent, format: 'csv' | 'xlsx'): Promise<string> {
  const { page, words }: { page: Page; words: Agent['words'] } = agent
  await page
    .getByRole('main')
    .getByRole('button', { name: words.screen('desk.case.more') })
    .click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: words.screen(`queue.export.${format}`) }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`))
  return file.path()
}
