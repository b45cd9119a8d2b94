import { useState } from 'react'
import type { FileView } from '#application/views.ts'
import { useDeparting } from '../../departures/departures.ts'
import { useDraft } from '../../../ui/form/use-draft.ts'

type Words = { body: string; files: readonly FileView[] }

const blank: Words = { body: '', files: [] }

/**
 * What is being written beside this return: an answer to the customer, which goes by itself or with a decision, and a note among staff, which never
 * does. Each is a draft of its own: neither is lost or sent in the other's place.
 */
export function useReply(number: string, { noteOnly = false }: { /** The customer cannot be answered here. */ noteOnly?: boolean } = {}) {
  const [answer, setAnswer, forgetAnswer] = useDraft<Words>(`answer.${number}`, blank)
  const [note, setNote, forgetNote] = useDraft<Words>(`note.${number}`, blank)
  const [side, address] = useState(note.body !== '' && answer.body === '')
  const internal = side || noteOnly
  const going = useDeparting(number) !== undefined
  const set = internal ? setNote : setAnswer
  return {
    ...(internal ? note : answer),
    internal,
    address,
    forget: internal ? forgetNote : forgetAnswer,
    /** A decision is about to leave with these words. */
    frozen: going && !internal,
    write: (body: string) => set((now) => ({ ...now, body })),
    attach: (to: (files: readonly FileView[]) => readonly FileView[]) => set((now) => ({ ...now, files: to(now.files) })),
    /** What of it an act takes along to the customer: the answer, whichever of the two is looked at. */
    said: { message: answer.body.trim(), fileIds: answer.files.map(({ id }) => id) },
    /** After an act that took the answer along; a note stays. */
    forgetSaid: forgetAnswer,
  }
}

export type Reply = ReturnType<typeof useReply>

/** The id of the form it is written in. */
export const replyForm = 'reply'

/** Sends it alone, as its own button does: for a key. */
export const sendReply = (): void => document.querySelector<HTMLFormElement>(`form#${replyForm}`)?.requestSubmit()
