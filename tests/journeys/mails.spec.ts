import { letterWriter } from '#adapters/mail/letter.ts'
import { mailKinds } from '#application/reactions.ts'
import { samplesOf } from '../support/mail-samples/mail-samples.ts'
import { expect } from '@playwright/test'
import { violations } from './support/accessible.ts'
import { test } from './support/watched.ts'

const write = letterWriter({ publicUrl: 'https://retours.technostok.example', mailFrom: 'retours@technostok.example' })
const htmlOf = (sample: ReturnType<typeof samplesOf>[number]): string => write(sample.model, { returnId: null, replyToken: null }).html

/** A name of 200 letters, half of it one word. */
const product = `Imprimante d’étiquettes ${'Thermoélectromagnétohydrodynamique'.repeat(3)} ${'avec massicot, rouleau et adaptateur '.repeat(2)}`

test('every mail fits a narrow phone, whatever the product is called, and no amount is broken', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const kind of mailKinds)
    for (const sample of samplesOf(kind, { product })) {
      await page.setContent(htmlOf(sample))
      const at = `${kind} ${sample.to.locale} ${sample.name}`
      const { beyond, broken } = await page.evaluate(() => ({
        beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        broken: [...document.querySelectorAll<HTMLElement>('td, th')]
          .filter((cell) => cell.children.length === 0 && /^(€[\d,.]+|[\d\u202F,]+\u00A0€)$/.test(cell.innerText))
          .filter((cell) => cell.clientHeight > 2 * Number.parseFloat(getComputedStyle(cell).lineHeight))
          .map((cell) => cell.innerText),
      }))
      expect.soft(beyond, `pixels beyond the edge of ${at}`).toBeLessThanOrEqual(0)
      expect.soft(broken, at).toEqual([])
    }
})

/** One of every kind under the other, in one page: what axe looks at, it looks at once. */
const allInOne = (): string => {
  const letters = mailKinds.flatMap((kind) => samplesOf(kind).slice(0, 1).map(htmlOf))
  const bodies = letters.map((html) => /<body[^>]*>([^]*)<\/body>/.exec(html)?.[1] ?? '')
  return (letters[0] ?? '').replace(/(<body[^>]*>)[^]*(?=<\/body>)/, (_, body: string) => `${body}<main>${bodies.join('')}</main>`)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in any mail, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setContent(allInOne())
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(mailKinds.length)
    expect(await violations(page, { resultTypes: ['violations'] })).toEqual([])
  })
