import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Page as Listed } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { startDemo } from './demo-server.ts'
import { ensureChromium } from './tests/chromium.ts'

// npm run screenshots [ADDRESS]: the README's pictures, of the demo shop at that address or of one started for them on a temporary folder.
const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/images')
const password = 'navette-demo'

type Picture = {
  name: string
  email: string
  list: string
  height: number
  /** A button that shows more, without sending anything. */
  press?: string
  /** Where the case that shows most is. */
  place: (rows: readonly ReturnRow[]) => string
}

const fullest = (rows: readonly ReturnRow[]): string =>
  [...rows].sort((a, b) => b.products - a.products || b.unread - a.unread)[0]?.number ?? ''

const pictures: readonly Picture[] = [
  {
    name: 'portal',
    email: 'achats@atelier-kermor.example',
    list: '/returns?limit=50',
    height: 1240,
    place: (rows) => `/retours/${fullest(rows.filter((row) => row.customerWord === 'label_ready'))}`,
  },
  {
    name: 'desk',
    email: 'support@technostok.example',
    list: '/desk/queue?limit=50',
    height: 900,
    press: 'Suivre la politique',
    place: (rows) => `/desk/retours/${fullest(rows)}`,
  },
]

const executablePath = ensureChromium()
if (executablePath === undefined) throw new Error('No Chromium can be had: install one, or set CHROMIUM_PATH to it.')
const { address, end } = process.argv[2] === undefined ? await startDemo() : { address: process.argv[2], end: async () => undefined }
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  for (const picture of pictures) await take(browser, picture)
} finally {
  await browser.close()
  await end()
}

async function take(on: Browser, { name, email, list, height, press, place }: Picture): Promise<void> {
  const viewport = { width: 1440, height }
  const context = await on.newContext({ viewport, colorScheme: 'light', locale: 'fr-FR', reducedMotion: 'reduce', baseURL: address })
  const page = await context.newPage()
  const headers = { 'X-Navette': '1', 'Idempotency-Key': `screenshots-${name}-${Date.now()}` }
  const session = await page.request.post('/api/v1/session', { headers, data: { email, password } })
  if (!session.ok()) throw new Error(`${email} cannot log in at ${address}: is it a demo shop?`)
  const { items } = (await (await page.request.get(`/api/v1${list}`)).json()) as Listed<ReturnRow>
  await show(page, place(items))
  if (press !== undefined) await page.getByRole('button', { name: press }).click()
  await page.mouse.move(0, 0)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  console.log(path)
  await context.close()
}

async function show(page: Page, place: string): Promise<void> {
  await page.goto(place)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // Live updates keep a connection open: quiet is when nothing else is loading.
  await page.locator('[aria-busy="true"], .skel').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}
