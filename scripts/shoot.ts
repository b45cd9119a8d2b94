import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'

/**
 * Pictures of pages, to compare with the design: `node scripts/shoot.ts FOLDER ADDRESS…`, such as `node scripts/shoot.ts /tmp/shots
 * http://127.0.0.1:4200/dev/ui`. WIDTHS=390,1440 and THEMES=light narrow it; EMAIL and PASSWORD log in first; FULL=0 keeps the first viewport.
 */
const [folder = 'shots', ...addresses] = process.argv.slice(2)
const widths = (process.env['WIDTHS'] ?? '390,1024,1440').split(',').map(Number)
const themes = (process.env['THEMES'] ?? 'light,dark').split(',') as ('light' | 'dark')[]
const heights: Record<number, number> = { 390: 844, 1024: 768, 1440: 900 }

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
for (const width of widths) for (const theme of themes) await shoot(browser, width, theme)
await browser.close()

async function shoot(browser: Browser, width: number, theme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: heights[width] ?? 900 },
    colorScheme: theme,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  page.on('pageerror', (error) => console.error(error.message))
  const { EMAIL: email, PASSWORD: password } = process.env
  if (email && password && addresses[0]) {
    const headers = { 'X-Navette': '1', 'Idempotency-Key': `shoot-${Date.now()}` }
    await page.request.post(new URL('/api/v1/session', addresses[0]).href, { headers, data: { email, password } })
  }
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    const name = new URL(address).pathname.replaceAll('/', '-').replace(/^-|-$/g, '') || 'home'
    const path = join(folder, `${name}.${width}${theme === 'dark' ? '.dark' : ''}.png`)
    await page.screenshot({ path, fullPage: process.env['FULL'] !== '0' })
    console.log(path)
  }
  await context.close()
}
