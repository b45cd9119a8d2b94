import { useLayoutEffect } from 'react'

/**
 * What became of a scan, as it is shown and sounded: understood, refused and nothing changed, or a piece of work done. `moves`: another work is
 * about to be shown, which the next scan waits for.
 */
export type Heard = { tone: 'accepted' | 'refused' | 'finished'; says: string; moves?: boolean }

/** Undefined where the scan is nothing to this listener. */
export type Hear = (scan: string) => Heard | undefined | Promise<Heard | undefined>

type Listener = { place: string; hear: Hear }
/** The work at hand is asked first, then the page of its return. */
type Layer = 'work' | 'page'

const listeners: Record<Layer, Listener | undefined> = { work: undefined, page: undefined }

/** While this is on screen, scans are its own; `place` names what it works on. */
export function useHearing(layer: Layer, place: string, hear: Hear): void {
  useLayoutEffect(() => {
    const own = { place, hear }
    listeners[layer] = own
    return () => {
      if (listeners[layer] === own) listeners[layer] = undefined
    }
  })
}

/** Who is listening, nearest first. */
export const heardBy = (): readonly Hear[] => [listeners.work, listeners.page].flatMap((listener) => listener?.hear ?? [])

/** What is being worked on. */
export const placeNow = (): string => `${listeners.page?.place} ${listeners.work?.place}`
