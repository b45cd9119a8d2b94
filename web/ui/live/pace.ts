/** After `gatherMs`, and up to `spreadMs` later, all that was asked for by then is done at once; not again before `restMs` are over. */
export type Pace = { gatherMs: number; spreadMs: number; restMs: number }

/** The page that one talks on: at once, as far as anybody sees. */
export const talking: Pace = { gatherMs: 250, spreadMs: 0, restMs: 0 }

/**
 * Lists and counts, which every change of any case may concern: two hundred open desks must not all ask at the same moment, nor for each of the changes
 * that a busy day brings several times a second.
 */
export const listing: Pace = { gatherMs: 250, spreadMs: 750, restMs: 4_000 }

type Paced = { ask: () => void; stop: () => void }

/** `act` at this pace, however often it is asked for: what was asked for last is always done, later at most by `restMs`. */
export function paced(act: () => void, { gatherMs, spreadMs, restMs }: Pace, { random = Math.random } = {}): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastAt = -Infinity
  const run = (): void => {
    timer = undefined
    lastAt = performance.now()
    act()
  }
  return {
    ask() {
      const rested = lastAt + restMs - performance.now()
      timer ??= setTimeout(run, Math.max(gatherMs, rested) + random() * spreadMs)
    },
    stop: () => clearTimeout(timer),
  }
}
