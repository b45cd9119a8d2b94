import { defineConfig } from '@playwright/test'

/** Chromium's sandbox refuses to run as root. Where there is no graphics card, pretending to have one is the dearest part of a page. */
const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // A story is long, and the machine may be busy: this only ends what hangs.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // What was done, asked and said is kept of whatever fails. Pictures of every step would cost a third of the run: `npx playwright test NAME --trace on`.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args },
  },
})
