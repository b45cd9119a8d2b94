import type { Page, Route } from '@playwright/test'
import type { Watch } from './watched.ts'

/** What browsers write into the console when an answer does not come. */
const silence = /Failed to load resource: (net::ERR_|the server responded with a status of 50[03])/

type Trouble = 'slow' | 'offline' | 500 | 503

/** The API is in trouble, for as long as `meanwhile` takes: it does not answer yet, cannot be reached, fails, or is being restarted. */
export async function inTrouble(page: Page, watch: Watch, trouble: Trouble, meanwhile: () => Promise<void>): Promise<void> {
  watch.expects(silence)
  const api = /\/api\/v1\/(?!session)/
  await page.route(api, async (route) => {
    if (trouble === 'slow') return
    if (trouble === 'offline') return route.abort('internetdisconnected')
    await route.fulfill({ status: trouble, contentType: 'text/html', body: '<h1>proxy</h1>' })
  })
  await page.route(pages, bringingNothing)
  try {
    await meanwhile()
  } finally {
    await page.unroute(api)
    await page.unroute(pages)
  }
}

const pages = /^https?:\/\/[^/]+\/(?!api\/|assets\/)/

/** The page without the answers that it brings along: they do not come either. */
async function bringingNothing(route: Route): Promise<void> {
  if (route.request().resourceType() !== 'document') return route.fallback()
  const response = await route.fetch()
  await route.fulfill({ response, body: (await response.text()).replace(/<script type="application\/json"[^]*?<\/script>/, '') })
}
