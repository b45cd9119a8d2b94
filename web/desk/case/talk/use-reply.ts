import { useEffect, useRef, useState } from 'react'
import type { FileView } from '#application/files/view.ts'
import { useAnswers } from '../../departures/answers.ts'
import { useDeparting } from '../../departures/departures.ts'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { begunNames } from './begun.ts'

type Words = { body: string; files: readonly FileView[] }

const blank: Words = { body: '', files: [] }

/**
 * What is being written beside this return: an answer to the customer, which goes by itself or with a decision, and a note among staff, which never
 * does. Each is a draft of its own: neither is lost or sent in the other's place.
 */
export function useReply(number: string, { noteOnly = false }: { /** The customer cannot be answered here. */ noteOnly?: boolean } = {}) {
  const [answer, setAnswer, forgetAnswer] = useDraft<Words>(begunNames.answer(number), blank)
  const [note, setNote, forgetNote] = useDraft<Words>(begunNames.note(number), blank)
  const [side, address] = useState(note.body !== '' && answer.body === '')
  const internal = side || noteOnly
  const { going, left } = useAnswers()
  const alone = going.some(({ of }) => of === number)
  const decided = useDeparting(number) !== undefined
  const turn = left[number] ?? 0
  const turned = useRef(turn)
  useEffect(() => {
    if (turned.current === turn) return
    turned.current = turn
    forgetAnswer()
  })
  const set = internal ? setNote : setAnswer
  return {
    ...(internal ? note : answer),
    internal,
    address,
    forget: internal ? forgetNote : forgetAnswer,
    /** Whose drafts these are: the return's number, or the conversation's id. */
    of: number,
    /** The answer is about to leave, by itself or with a decision. */
    frozen: (alone || decided) && !internal,
    /** It is about to leave by itself. */
    alone,
    write: (body: string) => set((now) => ({ ...now, body })),
    attach: (to: (files: readonly FileView[]) => readonly FileView[]) => set((now) => ({ ...now, files: to(now.files) })),
    /** What of it an act takes along to the customer: the answer, whichever of the two is looked at. */
    said: alone ? { message: '', fileIds: [] } : { message: answer.body.trim(), fileIds: answer.files.map(({ id }) => id) },
    /** After an act that took the answer along; a note stays. */
    forgetSaid: forgetAnswer,
  }
}

export type Reply = ReturnType<typeof useReply>

/** The id of the form it is written in. */
export const replyForm = 'reply'

/** Sends it alone, as its own button does: for a key. */
export const sendReply = (): void => document.querySelector<HTMLFormElement>(`form#${replyForm}`)?.requestSubmit()

/** The caret into it, behind what stands there, once it is drawn. */
export function goToReply(): void {
  requestAnimationFrame(() => {
    const area = document.querySelector<HTMLTextAreaElement>(`form#${replyForm} textarea`)
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  })
}
