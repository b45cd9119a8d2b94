import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type LiveEvent, mayBeOld } from './live-event.ts'
import { listing, type Pace, paced, talking } from './pace.ts'
import { listen } from './stream.ts'

/** Keeps what is on screen true while others act. Once per frame, for somebody who is logged in. */
export function useLive(on = true): void {
  const client = useQueryClient()
  useEffect(() => (on ? keepFresh(client) : undefined), [client, on])
}

function keepFresh(client: QueryClient): () => void {
  const talks = gathering(client, { of: isTalk, pace: talking })
  const lists = gathering(client, { of: (path) => !isTalk(path), pace: listing })
  const deaf = listen((event) => {
    talks.hear(event)
    lists.hear(event)
  })
  return () => {
    deaf()
    talks.stop()
    lists.stop()
  }
}

/** What is talked in is seen by who wrote: it comes at once. Everything else may be old for a moment. */
const isTalk = (path: string): boolean => /^\/(?:returns|conversations)\/[^/?]+$/.test(path)

/** Some of what is on screen, fetched anew at its own pace where what was heard meanwhile may have made it old. */
function gathering(client: QueryClient, { of, pace }: { of: (path: string) => boolean; pace: Pace }) {
  let heard: LiveEvent[] = []
  const refresh = (): void => {
    const events = heard
    heard = []
    void client.invalidateQueries({
      predicate: ({ queryKey: [path], state }) =>
        typeof path === 'string' && of(path) && events.some((event) => mayBeOld({ path, sequence: sequenceOf(state.data) }, event)),
    })
  }
  const { ask, stop } = paced(refresh, pace)
  return {
    hear(event: LiveEvent) {
      heard.push(event)
      ask()
    },
    stop,
  }
}

const sequenceOf = (data: unknown): number | undefined =>
  typeof data === 'object' && data !== null && 'sequence' in data && typeof data.sequence === 'number' ? data.sequence : undefined
