import { apiRoot } from '../api/request.ts'
import { type LiveEvent, readLiveEvent } from './live-event.ts'

type Listener = (event: LiveEvent) => void

const listeners = new Set<Listener>()
const soonest = 5_000
const latest = 60_000
let wait = soonest
let source: EventSource | undefined
let reopening: ReturnType<typeof setTimeout> | undefined
let interrupted = false

/** The tab's one stream: opened by the first listener, closed by the last. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  if (!source) open()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) close()
  }
}

function open(): void {
  source = new EventSource(`${apiRoot}/live`)
  source.addEventListener('open', () => {
    // What happened while nobody listened is unknown; at the start that is the moment since the page was fetched.
    tell(interrupted ? {} : { begun: true })
    interrupted = false
    wait = soonest
  })
  for (const name of ['message', 'change', 'refetch'])
    source.addEventListener(name, (event: MessageEvent<string>) => tell(readLiveEvent(event.data)))
  source.addEventListener('error', () => {
    interrupted = true
    // The browser reconnects by itself after silence, but gives up after an HTTP error, such as an ended session's.
    if (source?.readyState !== EventSource.CLOSED) return
    reopening = setTimeout(open, wait)
    wait = Math.min(latest, wait * 2)
  })
}

function close(): void {
  clearTimeout(reopening)
  source?.close()
  source = undefined
  interrupted = false
}

const tell = (event: LiveEvent): void => listeners.forEach((listener) => listener(event))
