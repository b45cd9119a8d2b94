import { type BrowserContext, type ConsoleMessage, expect, test as base } from '@playwright/test'

/** Looks over the shoulder of everybody in a story. */
export type Watch = {
  faults: readonly string[]
  /** What this story provokes itself, such as a network that is gone. */
  expects: (fault: RegExp) => void
}

/** What the API refuses, a browser notes as an error, though the page says it in words: 401 of whoever is not signed in, 409, 422… */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/

/**
 * Every test of the browser is watched: whatever the story, no page asks anything of a foreign host, throws, writes an error into the console
 * or meets the content security policy.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ browser }, use) => {
      const faults: string[] = []
      const expected: RegExp[] = []
      const watch = (context: BrowserContext): void => watchOver(context, (fault) => void faults.push(fault))
      browser.on('context', watch)
      await use({ faults, expects: (fault) => void expected.push(fault) })
      browser.off('context', watch)
      expect(faults.filter((fault) => !expected.some((one) => one.test(fault)))).toEqual([])
    },
    { auto: true },
  ],
})

function watchOver(context: BrowserContext, note: (fault: string) => void): void {
  context.on('request', (request) => {
    if (isForeign(request.url())) note(`${request.frame().url()} asked a foreign host: ${request.url()}`)
  })
  context.on('weberror', (thrown) => note(`${thrown.page()?.url()} threw: ${thrown.error().stack}`))
  context.on('console', (said) => {
    if (said.type() === 'error' && !isRefusal(said)) note(`${said.page()?.url()} said: ${said.text()} (${said.location().url})`)
  })
}

const isForeign = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return /^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1' && hostname !== 'localhost'
}

const isRefusal = (said: ConsoleMessage): boolean =>
  refusal.test(said.text()) && new URL(said.location().url).pathname.startsWith('/api/v1/')
