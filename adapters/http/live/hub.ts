import { type Actor, isStaff } from '#domain/actor.ts'
import { reaches } from '#domain/conversation/reach.ts'
import { visible } from '#domain/return/visible.ts'
import type { World } from '#application/ports.ts'
import type { Change } from '#application/change.ts'

/** One open tab, and who reads it: asked again at each heartbeat. */
export type Stream = { actor: Actor; tell: (text: string) => void; end: () => void }

export type Hub = { join: (stream: Stream) => () => void; hear: (change: Change) => void; endAll: () => void }

export const refetch = `event: refetch\ndata: {"refetch":true}\n\n`

type Which = { number: string } | { conversation: string }
const changed = (id: string, data: Which & { sequence: number }): string =>
  `event: change\nid: ${id}.${data.sequence}\ndata: ${JSON.stringify(data)}\n\n`
const told = `event: change\ndata: {"notices":true}\n\n`
const readBySomebody = (which: Which): string => `event: change\ndata: ${JSON.stringify({ ...which, read: true })}\n\n`

/** Hands every change to the tabs whose reader may know of it: ids only, whose it is asked once per change. */
export function createHub({
  reads,
  failed,
}: {
  reads: Pick<World['reads'], 'ownerOf' | 'belongingOf' | 'presentAt'>
  failed: (error: unknown) => void
}): Hub {
  const streams = new Set<Stream>()
  const everybody = (): void => streams.forEach((stream) => stream.tell(refetch))
  async function tell(returnId: string, sequence: number | null): Promise<void> {
    const owner = await reads.ownerOf(returnId)
    // A read mark says only which conversation was read: here, one without a return.
    if (!owner) return sequence === null ? tellTalk(returnId, null) : undefined
    const text = sequence === null ? readBySomebody({ number: owner.number }) : changed(owner.number, { number: owner.number, sequence })
    for (const stream of streams) if (visible(stream.actor, owner)) stream.tell(text)
  }
  /** Only those who have it before them: the others' streams stay still. */
  async function tellPresent(id: string): Promise<void> {
    const [owner, there] = await Promise.all([reads.ownerOf(id), reads.presentAt(id)])
    const which = owner ? { number: owner.number } : { conversation: id }
    const text = `event: change\ndata: ${JSON.stringify({ ...which, present: true })}\n\n`
    for (const stream of streams) if (isStaff(stream.actor) && stream.actor.id !== null && there.has(stream.actor.id)) stream.tell(text)
  }
  async function tellMailed(id: string): Promise<void> {
    const owner = await reads.ownerOf(id)
    const belonging = owner ? undefined : await reads.belongingOf(id)
    if (!owner && !belonging) return
    const mayKnow = (actor: Actor): boolean => (owner ? visible(actor, owner) : belonging !== undefined && reaches(actor, belonging))
    const which = owner ? { number: owner.number } : { conversation: id }
    const text = `event: change\ndata: ${JSON.stringify({ ...which, mailed: true })}\n\n`
    for (const stream of streams) if (isStaff(stream.actor) && mayKnow(stream.actor)) stream.tell(text)
  }
  async function tellTalk(id: string, sequence: number | null): Promise<void> {
    const belonging = await reads.belongingOf(id)
    if (!belonging) return
    const text = sequence === null ? readBySomebody({ conversation: id }) : changed(id, { conversation: id, sequence })
    for (const stream of streams) if (reaches(stream.actor, belonging)) stream.tell(text)
  }
  return {
    join(stream) {
      streams.add(stream)
      return () => streams.delete(stream)
    },
    hear(change) {
      if (streams.size === 0) return
      if (change === 'everything') return everybody()
      if ('personId' in change) return streams.forEach((stream) => void (stream.actor.id === change.personId && stream.tell(told)))
      // Whose it is could not be asked: they ask for themselves, and are judged then.
      const telling =
        'presentAt' in change
          ? tellPresent(change.presentAt)
          : 'mailedAt' in change
            ? tellMailed(change.mailedAt)
            : 'returnId' in change
              ? tell(change.returnId, change.sequence)
              : tellTalk(change.conversationId, change.sequence)
      telling.catch((error: unknown) => {
        failed(error)
        everybody()
      })
    },
    endAll: () => streams.forEach((stream) => stream.end()),
  }
}
