/**
 * `elsewhere`: another device changed the draft meanwhile; somebody must say which one counts. `signed_out`: it waits until one has signed in
 * again. `refused`: it is not taken as it is, and waits for the next change. `failed`: it is tried again by itself.
 */
export type Hindrance = 'failed' | 'elsewhere' | 'signed_out' | 'refused'
export type Keeping = 'kept' | 'waiting' | 'saving' | Hindrance

type Options<Data> = {
  /** Keeps `data` on the server and answers its new version; without a version, whatever is there. */
  save: (data: Data, version: number | undefined) => Promise<number>
  /** What a failure means. */
  why: (error: unknown) => Hindrance
  version: number
  tell: (state: Keeping) => void
  waitMs?: number
  retryMs?: number
}

export type Keeper<Data> = {
  version: () => number
  /** Nothing typed waits to be sent. */
  settled: () => boolean
  /** It waits for somebody to choose, or to sign in. */
  undecided: () => boolean
  /** The newest state of the draft: sent a moment after the last one came. */
  put: (data: Data) => void
  /** Sends what waits; resolves when nothing is under way. */
  flush: () => Promise<void>
  /** What was typed here counts: whatever is on the server is replaced. */
  insist: () => Promise<void>
  /** What is on the server counts, in this version: nothing waits any more. */
  adopt: (version: number) => void
  /** Nothing is sent any more: the request was sent, or given up. */
  stop: () => void
}

/** Saves as one types: one request at a time, the newest state always last, a failed one again by itself. */
export function draftKeeper<Data>({ save, why, version: first, tell, waitMs = 700, retryMs = 5_000 }: Options<Data>): Keeper<Data> {
  let version: number | undefined = first
  let known = first
  let waiting: { data: Data } | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let hindrance: Hindrance | undefined

  const later = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  async function send(given: { data: Data }): Promise<void> {
    waiting = undefined
    tell('saving')
    try {
      known = await save(given.data, version)
      version = known
      hindrance = undefined
      tell(waiting ? 'waiting' : 'kept')
    } catch (error) {
      waiting ??= given
      hindrance = why(error)
      tell(hindrance)
      if (hindrance === 'failed' && !stopped) later(retryMs)
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    await running
    if (!waiting || stopped) return
    running = send(waiting)
    await running
    running = undefined
  }

  return {
    version: () => known,
    undecided: () => hindrance === 'elsewhere' || hindrance === 'signed_out',
    settled: () => waiting === undefined && running === undefined,
    put(data) {
      if (stopped) return
      waiting = { data }
      tell('waiting')
      later(waitMs)
    },
    flush,
    async insist() {
      version = undefined
      await flush()
    },
    adopt(now) {
      clearTimeout(timer)
      waiting = undefined
      hindrance = undefined
      version = now
      known = now
      tell('kept')
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
