import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PresenceView } from '#application/presence/view.ts'
import { newId } from '../../ui/api/new-id.ts'
import { apiRoot, ask, navetteHeader } from '../../ui/api/request.ts'

type Doing = PresenceView['doing']

/** Renewed well within the time after which somebody counts as gone (application/presence/ports.ts). */
const renewMs = 15_000

/**
 * Says that one looks at a case or a conversation (by its API's address) or answers it, as long as this tab shows it, and who else does: their comings
 * and goings are heard live.
 */
export function usePresence(of: string, doing: Doing): readonly PresenceView[] {
  const path = `${of}/presence`
  const [tab] = useState(newId)
  useEffect(() => {
    // A page that is closed must not wait for the answer.
    const leave = (): void =>
      void fetch(`${apiRoot}${path}/${tab}`, {
        method: 'DELETE',
        headers: [[...navetteHeader]],
        credentials: 'same-origin',
        keepalive: true,
      }).catch(() => undefined)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [path, tab])
  const others = useQuery({
    queryKey: [path, doing],
    queryFn: ({ signal }) => ask<{ items: readonly PresenceView[] }>({ method: 'PUT', path: `${path}/${tab}`, body: { doing }, signal }),
    refetchInterval: renewMs,
    placeholderData: (before) => before,
    retry: false,
  })
  return others.data?.items ?? []
}
