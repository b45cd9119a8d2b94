import type { Kept } from '../../../ui/kept/kept.ts'

/** Under which names a return, or a conversation, keeps what is being written beside it (use-reply.ts). */
export const begunNames = { answer: (of: string): string => `answer.${of}`, note: (of: string): string => `note.${of}` }

/** What somebody began to write beside a conversation goes along to what it goes on in, where nothing was begun yet. */
export function carryBegun(kept: Kept, { from, to }: { from: string; to: string }): void {
  for (const name of Object.values(begunNames)) {
    const begun = kept.get(`draft.${name(from)}`)
    if (begun === null || kept.get(`draft.${name(to)}`) !== null) continue
    kept.put(`draft.${name(to)}`, begun)
    kept.drop(`draft.${name(from)}`)
  }
}
