import { expect, type Page } from '@playwright/test'
import { cast } from './support/cast.ts'
import { comeBy, test } from './support/demo.ts'

/** What a customer's first page may weigh: all its JavaScript, as it comes over the line. */
const mostBytes = 130_000

for (const language of ['fr-FR', 'en-GB']) {
  test(`${language}: signing in and « Mes retours » load at most 130 kB of JavaScript together, in a browser that has nothing`, async ({
    browser,
    demo,
  }) => {
    const page = await comeBy(browser, demo, language)
    const loaded = scriptsOf(page)
    await page.goto('/')
    await page.getByRole('textbox').first().fill(cast.account.email)
    const signIn = await loaded()
    await page.locator('input[type="password"]').fill('navette-demo')
    await page.keyboard.press('Enter')
    await page.getByRole('article').first().waitFor()
    const both = await loaded()
    expect(signIn.length).toBeGreaterThan(2)
    expect(both.length).toBeGreaterThanOrEqual(signIn.length)
    for (const { name, encoding } of both.filter(({ bytes }) => bytes > 1000)) expect(encoding, name).toBe('br')
    const bytes = both.reduce((sum, script) => sum + script.bytes, 0)
    expect(bytes, both.map((script) => `${script.bytes} ${script.name}`).join('\n')).toBeLessThanOrEqual(mostBytes)
    await page.context().close()
  })
}

type Script = { name: string; bytes: number; encoding: string | null }

/** Every script that this page has asked for so far. */
function scriptsOf(page: Page): () => Promise<Script[]> {
  const coming: Promise<Script>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    const size = async (): Promise<Script> => ({
      name: new URL(request.url()).pathname,
      bytes: (await request.sizes()).responseBodySize,
      encoding: (await (await request.response())?.headerValue('content-encoding')) ?? null,
    })
    coming.push(size())
  })
  return async () => {
    await page.waitForLoadState('load')
    return Promise.all(coming)
  }
}
