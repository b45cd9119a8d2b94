/**
 * What the stream tells: ids only, of a return or of a conversation without one, and a number that grows by one with each change of it; or that
 * somebody has `read` it; or `notices`: this person was told something; or `present`: others of the staff look at it now, or do not any more. Without a number everything may have changed, at the stream's beginning only what is talked in.
 */
export type LiveEvent = {
  number?: string
  conversation?: string
  sequence?: number
  read?: boolean
  begun?: boolean
  notices?: boolean
  present?: boolean
  mailed?: boolean
}

export function readLiveEvent(data: string): LiveEvent {
  try {
    const read: unknown = JSON.parse(data)
    if (typeof read !== 'object' || read === null) return {}
    const { number, conversation, sequence, read: marked, notices, present, mailed } = read as Record<string, unknown>
    return {
      ...(typeof number === 'string' ? { number } : {}),
      ...(typeof conversation === 'string' ? { conversation } : {}),
      ...(typeof sequence === 'number' ? { sequence } : {}),
      ...(marked === true ? { read: true } : {}),
      ...(notices === true ? { notices: true } : {}),
      ...(present === true ? { present: true } : {}),
      ...(mailed === true ? { mailed: true } : {}),
    }
  } catch {
    return {}
  }
}

/** Counted every minute, and asked for as often: no single change shows in them at once. */
const counted = new Set(['/desk/dashboard', '/desk/views'])

/** A query as far as live updates look at it: its path, and the sequence its answer holds, if it is one return. */
export type Shown = { path: string; sequence: number | undefined }

/**
 * Whether an answer on screen may be old. Another return's page is not; a list is, unless it is a read mark that came; a return's own parts are, unless
 * what is shown already holds this change. A gap in the sequence needs no care of its own: fetching brings everything.
 */
export function mayBeOld({ path, sequence }: Shown, event: LiveEvent): boolean {
  if (path === '/session' || counted.has(path)) return false
  if (event.present === true)
    return path === (event.number === undefined ? `/conversations/${event.conversation}/presence` : `/returns/${event.number}/presence`)
  if (event.mailed === true)
    return path === (event.number === undefined ? `/conversations/${event.conversation}/mails` : `/returns/${event.number}/mails`)
  if (event.notices === true) return path.startsWith('/desk/notices')
  const told = event.number ?? event.conversation
  if (told === undefined && event.begun !== true) return true
  const about = /\/(?:returns|conversations)\/([^/?]+)/.exec(path)?.[1]
  if (event.begun === true) return about !== undefined
  if (path.startsWith('/desk/notices')) return false
  if (about === undefined) return event.read !== true && lists(path) === (event.number === undefined ? 'conversations' : 'returns')
  if (about !== told) return false
  return sequence === undefined || event.sequence === undefined || sequence < event.sequence
}

/** What happens in a conversation without a return changes no list of returns, and the other way round. */
const lists = (path: string): 'conversations' | 'returns' => (path.includes('/conversations') ? 'conversations' : 'returns')
