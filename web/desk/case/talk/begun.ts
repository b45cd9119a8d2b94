import { draftKey, type Kept } from '../../../ui/kept/kept.ts'

/** Under which names a return, or a conversation, keeps what is being written beside it (use-reply.ts). */
export const begunNames = { answer: (of: string): string => `answer.${of}`, note: (of: string): string => `note.${of}` }

/** The answer has left: nobody is to send it again. */
export const forgetAnswer = (kept: Kept, of: string): void => kept.drop(draftKey(begunNames.answer(of)))

/** What somebody began to write beside a conversation goes along to what it goes on in, where nothing was begun yet. */
export function carryBegun(kept: Kept, { from, to }: { from: string; to: string }): void {
  for (const name of Object.values(begunNames)) {
    const [here, there] = [draftKey(name(from)), draftKey(name(to))]
    const begun = kept.get(here)
    if (begun === null || kept.get(there) !== null) continue
    kept.put(there, begun)
    kept.drop(here)
  }
}
