import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ReturnView } from '#application/views.ts'
import { ask, newIdempotencyKey } from '../../../ui/api/request.ts'
import { useMe } from '../../../ui/api/session.ts'
import { createOutbox, type Outbox, type Pending } from './outbox.ts'

const open = new Map<string, Outbox>()

/** This person's messages on their way to this return, tried again whenever the network is back. They go on while the page is left. */
export function useOutbox({ number, messages }: Pick<ReturnView, 'number' | 'messages'>): Outbox & { list: readonly Pending[] } {
  const client = useQueryClient()
  const me = useMe()?.id ?? ''
  const [outbox] = useState(() => {
    // Cleared at signing out, like what the wizard keeps (session.ts).
    const name = `navette.unsent.message.${me}.${number}`
    const path = `/returns/${number}`
    const known = open.get(name)
    const onSent = (): void => void client.invalidateQueries({ queryKey: [path] })
    const send = ({ body, files, key }: Pending): Promise<{ id: string }> =>
      ask({ method: 'POST', path: `${path}/messages`, body: { body, fileIds: files.map(({ id }) => id) }, idempotencyKey: key })
    const box = known ?? createOutbox({ store: localStorage, name, send, newKey: newIdempotencyKey, onSent })
    open.set(name, box)
    return box
  })
  const list = useSyncExternalStore(outbox.watch, outbox.pending)
  useEffect(() => {
    const again = (): void => outbox.retry()
    again()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [outbox])
  useEffect(() => {
    if (list.length > 0) outbox.settle(new Set(messages.map(({ id }) => id)))
  }, [outbox, messages, list])
  return { ...outbox, list }
}
