import type { FileView } from '#application/views.ts'
import { useDeparting } from '../../departures/departures.ts'
import { useDraft } from '../../../ui/form/use-draft.ts'

type Draft = { body: string; internal: boolean; files: readonly FileView[] }

const blank: Draft = { body: '', internal: false, files: [] }

/** What is being written beside this return: it goes by itself, or with a decision. */
export function useReply(number: string) {
  const [draft, setDraft, forget] = useDraft<Draft>(`reply.${number}`, blank)
  const going = useDeparting(number) !== undefined
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))
  return {
    ...draft,
    forget,
    /** A decision is about to leave with these words. */
    frozen: going && !draft.internal,
    write: (body: string) => change({ body }),
    address: (internal: boolean) => (going ? undefined : change({ internal })),
    attach: (to: (files: readonly FileView[]) => readonly FileView[]) => setDraft((now) => ({ ...now, files: to(now.files) })),
    /** What of it an act takes along to the customer: a note stays behind. */
    said: draft.internal ? { message: '', fileIds: [] } : { message: draft.body.trim(), fileIds: draft.files.map(({ id }) => id) },
  }
}

export type Reply = ReturnType<typeof useReply>

/** After an act that took the words along; a note that was being written stays. */
export const forgetSaid = (reply: Reply): void => {
  if (!reply.internal) reply.forget()
}

/** The id of the form it is written in. */
export const replyForm = 'reply'

/** Sends it alone, as its own button does: for a key. */
export const sendReply = (): void => document.querySelector<HTMLFormElement>(`form#${replyForm}`)?.requestSubmit()
