import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { letterWriter } from '#adapters/mail/letter.ts'
import { mailKinds } from '#application/reactions.ts'
import { samplesOf } from '../tests/support/mail-samples/mail-samples.ts'

/**
 * Pictures of every kind of mail, twelve to a sheet: `node scripts/shoot-mails.ts FOLDER`. WIDTHS=390,640 THEMES=light,dark LOCALES=fr,en
 * narrow it; ALL=1 takes every situation instead of the first; PRODUCT names the product.
 */
const [folder = 'shots'] = process.argv.slice(2)
const { WIDTHS = '390,640', THEMES = 'light,dark', LOCALES = 'fr,en', ALL, PRODUCT, CHROMIUM = '/usr/bin/chromium' } = process.env
const write = letterWriter({ publicUrl: 'https://retours.technostok.example', mailFrom: 'Technostok <retours@technostok.example>' })

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
for (const locale of LOCALES.split(',')) {
  const mails = mailKinds.flatMap((kind) => {
    const samples = samplesOf(kind, PRODUCT === undefined ? {} : { product: PRODUCT }).filter(({ to }) => to.locale === locale)
    return (ALL ? samples : samples.slice(0, 1)).map(({ model }) => write(model, { returnId: null, replyToken: null }).html)
  })
  for (const width of WIDTHS.split(',').map(Number))
    for (const theme of THEMES.split(',') as ('light' | 'dark')[]) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: theme })
      const page = await context.newPage()
      const pictures: string[] = []
      for (const html of mails) {
        await page.setContent(html)
        pictures.push((await page.screenshot({ fullPage: true })).toString('base64'))
      }
      await page.setViewportSize({ width: (width + 10) * 4, height: 800 })
      for (let from = 0; from < pictures.length; from += 12) {
        const shown = pictures
          .slice(from, from + 12)
          .map((picture) => `<img src="data:image/png;base64,${picture}" style="vertical-align:top;margin:5px">`)
        await page.setContent(`<body style="margin:0;background:#888">${shown.join('')}`)
        const path = join(folder, `mails.${locale}.${width}.${theme}.${from / 12 + 1}.png`)
        await page.screenshot({ path, fullPage: true })
        console.log(path)
      }
      await context.close()
    }
}
await browser.close()
