import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { MessageView } from '#application/contact/message-view.ts'
import type { MeView } from '#application/people/view.ts'
import { ProblemError } from '../../ui/api/problem.ts'
import { ask, newIdempotencyKey } from '../../ui/api/request.ts'
import { useMe } from '../../ui/api/session.ts'
import { keptBy } from '../../ui/kept/kept.ts'
import { createOutbox, type Outbox, type Pending } from './outbox.ts'

const open = new Map<string, Outbox>()

type Of = { path: string; name: string; messages: readonly MessageView[] }

/** This person's messages on their way to this conversation, tried again whenever the network is back. They go on while the page is left. */
export function useOutbox({ path, name: own, messages }: Of): Outbox & { list: readonly Pending[] } {
  const client = useQueryClient()
  const me = useMe()?.id ?? null
  const [outbox] = useState(() => {
    const name = `messages.${own}`
    const known = open.get(`${me} ${name}`)
    const onSent = (): void => void client.invalidateQueries({ queryKey: [path] })
    const send = async ({ body, files, key }: Pending): Promise<{ id: string }> => {
      await insistOn(me)
      return await ask({
        method: 'POST',
        path: `${path}/messages`,
        body: { body, fileIds: files.map(({ id }) => id) },
        idempotencyKey: key,
      })
    }
    const box = known ?? createOutbox({ kept: keptBy(me), name, send, newKey: newIdempotencyKey, onSent })
    open.set(`${me} ${name}`, box)
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

/** Somebody else may be signed in by the time that a message is tried again, in this tab or another: it never goes under their name. */
async function insistOn(personId: string | null): Promise<void> {
  const { id } = await ask<MeView>({ path: '/session' })
  if (id !== personId) throw new ProblemError({ status: 401, code: 'sign_in' })
}
