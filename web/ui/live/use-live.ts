import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type LiveEvent, mayBeOld } from './live-event.ts'
import { listen } from './stream.ts'

/** Busy desks change several times a second: what comes within this time is fetched once. */
const gatherMs = 250

/** Keeps what is on screen true while others act. Once per frame, for somebody who is logged in. */
export function useLive(on = true): void {
  const client = useQueryClient()
  useEffect(() => (on ? keepFresh(client) : undefined), [client, on])
}

function keepFresh(client: QueryClient): () => void {
  let gathered: LiveEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = (): void => {
    const events = gathered
    gathered = []
    timer = undefined
    void client.invalidateQueries({
      predicate: ({ queryKey: [path], state }) =>
        typeof path === 'string' && events.some((event) => mayBeOld({ path, sequence: sequenceOf(state.data) }, event)),
    })
  }
  const stop = listen((event) => {
    gathered.push(event)
    timer ??= setTimeout(refresh, gatherMs)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

const sequenceOf = (data: unknown): number | undefined =>
  typeof data === 'object' && data !== null && 'sequence' in data && typeof data.sequence === 'number' ? data.sequence : undefined
