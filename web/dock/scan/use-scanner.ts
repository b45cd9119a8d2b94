import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { tellHeard } from './heard.ts'
import { heardBy, type Heard, placeNow } from './hearing.ts'
import { scanned } from './scanned.ts'
import { sound } from './sounds.ts'
import { useFind } from './use-find.ts'

/** Another work shows up in a moment; what does not within this time is the same again. Milliseconds. */
const LONGEST_MS = 600

/**
 * Takes scans as fast as they come and does them one after the other: the work at hand is asked first, then its return, then the whole house.
 * None is done before what the one before it led to is on screen.
 */
export function useScanner(): (typed: string) => void {
  const { number } = useParams({ strict: false })
  const { retour } = useSearch({ strict: false })
  const find = useFind()
  const near = number ?? retour
  const latest = useRef({ find, near })
  useEffect(() => {
    latest.current = { find, near }
  })
  const waiting = useRef<string[]>([])
  const busy = useRef(false)

  async function work(): Promise<void> {
    if (busy.current) return
    busy.current = true
    for (let scan = waiting.current.shift(); scan !== undefined; scan = waiting.current.shift()) {
      const place = placeNow()
      const heard = (await askListeners(scan)) ?? (await latest.current.find(scan, latest.current.near))
      tellHeard({ ...heard, scan })
      sound(heard.tone)
      if (heard.moves) await elsewhere(place)
    }
    busy.current = false
  }

  return (typed) => {
    const scan = scanned(typed)
    if (scan === '') return
    waiting.current.push(scan)
    void work()
  }
}

async function askListeners(scan: string): Promise<Heard | undefined> {
  for (const hear of heardBy()) {
    // What it changes is on screen, and what it knows is true, before the next scan.
    const heard = await flushSync(() => hear(scan))
    if (heard) return heard
  }
  return undefined
}

async function elsewhere(place: string): Promise<void> {
  const until = Date.now() + LONGEST_MS
  while (placeNow() === place && Date.now() < until) await new Promise((done) => setTimeout(done, 20))
}
