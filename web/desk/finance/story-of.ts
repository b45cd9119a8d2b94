import type { EventView } from '#application/returns/view.ts'

export type ResolutionStory = {
  executedBy: string | null
  /** When it was taken back: by whom, why, and which resolution is owed in its stead. */
  voiding: { by: string | null; at: string; reason: string | null; again: string | null } | null
}

/** What the journal tells of one resolution. */
export function storyOf(
  events: readonly Pick<EventView, 'verb' | 'actor' | 'at' | 'reason' | 'data'>[],
  resolutionId: string,
): ResolutionStory {
  const mine = events.filter(({ data }) => data['resolution'] === resolutionId)
  const execution = mine.find(({ verb }) => verb === 'execute')
  const voiding = mine.find(({ verb }) => verb === 'void_resolution')
  const again = voiding?.data['again']
  return {
    executedBy: execution?.actor.name ?? null,
    voiding: voiding
      ? { by: voiding.actor.name, at: voiding.at, reason: voiding.reason, again: typeof again === 'string' ? again : null }
      : null,
  }
}
