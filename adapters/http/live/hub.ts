import type { Actor } from '#domain/actor.ts'
import { visible } from '#domain/return/visible.ts'
import type { World } from '#application/ports.ts'
import type { Change } from '../deps.ts'

/** One open tab, and who reads it: asked again at each heartbeat. */
export type Stream = { actor: Actor; tell: (text: string) => void; end: () => void }

export type Hub = { join: (stream: Stream) => () => void; hear: (change: Change) => void; endAll: () => void }

export const refetch = `event: refetch\ndata: {"refetch":true}\n\n`

const changed = (number: string, sequence: number): string =>
  `event: change\nid: ${number}.${sequence}\ndata: ${JSON.stringify({ number, sequence })}\n\n`
const readBySomebody = (number: string): string => `event: change\ndata: ${JSON.stringify({ number, read: true })}\n\n`

/** Hands every change to the tabs whose reader may know of it: ids only, whose it is asked once per change. */
export function createHub({ reads, failed }: { reads: Pick<World['reads'], 'ownerOf'>; failed: (error: unknown) => void }): Hub {
  const streams = new Set<Stream>()
  const everybody = (): void => streams.forEach((stream) => stream.tell(refetch))
  async function tell(returnId: string, sequence: number | null): Promise<void> {
    const owner = await reads.ownerOf(returnId)
    if (!owner) return
    const text = sequence === null ? readBySomebody(owner.number) : changed(owner.number, sequence)
    for (const stream of streams) if (visible(stream.actor, owner)) stream.tell(text)
  }
  return {
    join(stream) {
      streams.add(stream)
      return () => streams.delete(stream)
    },
    hear(change) {
      if (streams.size === 0) return
      if (change === 'everything') return everybody()
      // Whose it is could not be asked: they ask for themselves, and are judged then.
      tell(change.returnId, change.sequence).catch((error: unknown) => {
        failed(error)
        everybody()
      })
    },
    endAll: () => streams.forEach((stream) => stream.end()),
  }
}
