const NAME = 'navette.arrivals'

/** Tells this browser's other tabs that somebody has come in: what waited there for a session need not wait any more. */
export function tellArrival(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(NAME)
  // A channel is one origin's: there is no other to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(null)
  channel.close()
}

/** Whenever somebody comes in at another tab; answers how to stop listening. */
export function onArrival(act: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(NAME)
  channel.addEventListener('message', act)
  return () => channel.close()
}
