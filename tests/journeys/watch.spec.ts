import { expect } from '@playwright/test'
import { violations } from './support/accessible.ts'
import { comeBy, test } from './support/demo.ts'

/** The watch of all journeys sees what it is there to see. */
const wrongs: Readonly<Record<string, { does: () => unknown; noted: RegExp }>> = {
  'asks a foreign host': {
    does: () => fetch('https://fonts.example/radio.woff2').catch(() => undefined),
    noted: /asked a foreign host|Content Security Policy/,
  },
  'shows a picture of a foreign host': {
    does: () => document.body.append(Object.assign(new Image(), { src: 'https://pixel.example/1.gif' })),
    noted: /asked a foreign host|Content Security Policy/,
  },
  'runs a script written into the page': {
    does: () => document.body.append(Object.assign(document.createElement('script'), { text: 'void 0' })),
    noted: /Content Security Policy/,
  },
  'wears a style written into the page': {
    does: () => document.body.setAttribute('style', 'color: red'),
    noted: /Content Security Policy/,
  },
  'throws where nobody catches': { does: () => setTimeout(() => JSON.parse('{')), noted: /threw: SyntaxError/ },
  'writes an error into the console': { does: () => console.error('what should not be'), noted: /said: what should not be/ },
  'asks for a file that is not there': { does: () => fetch('/assets/none.js'), noted: /status of 404/ },
}

for (const [wrong, { does, noted }] of Object.entries(wrongs)) {
  test(`a page that ${wrong} fails its journey`, async ({ browser, demo, watch }) => {
    const page = await comeBy(browser, demo)
    await page.goto('/connexion')
    expect(watch.faults).toEqual([])
    await page.evaluate(does)
    await expect.poll(() => watch.faults.join('\n')).toMatch(noted)
    await page.context().close()
    watch.expects(noted)
  })
}

test('axe, which a page is given once, finds what is wrong in each theme', async ({ page }) => {
  await page.setContent(`<html lang="en"><title>Pale</title><style>:root { color-scheme: light dark; color: light-dark(#ccc, #333); background: light-dark(#fff, #000) }</style>
    <main><h1>Pale</h1><img src="data:," /></main></html>`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const found = (await violations(page, { resultTypes: ['violations'] })).map((one) => one.split(':')[0])
    expect(found).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']))
  }
})
