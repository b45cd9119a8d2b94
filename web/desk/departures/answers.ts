import { newId } from '../../ui/api/new-id.ts'
import { isUncertain, type Problem } from '../../ui/api/problem.ts'
import { heldBack, leavingTime } from './held-back.ts'

/** An answer to a customer that goes by itself, and has not left yet (docs/decisions/0020): nothing of it has been said. */
export type Answer = {
  /** The API's address of the return, or of the conversation without one. */
  path: string
  /** Whose draft it is: the return's number, or the conversation's id. */
  of: string
  body: string
  fileIds: readonly string[]
  leavesAt: number
  /** Names the intention: what is sent again after a lost answer is said once. */
  intention: string
}

const answers = heldBack<Answer>(({ path }) => path)

/** Words of which nobody knows whether they arrived, by where they were to go: the same words again are the same intention. */
const lost = new Map<string, Answer>()

const isSame = (one: Words, other: Words): boolean => one.body === other.body && one.fileIds.join() === other.fileIds.join()
type Words = Pick<Answer, 'body' | 'fileIds'>

/** It leaves in a few seconds. */
export function postAnswer(answer: Omit<Answer, 'leavesAt' | 'intention'>): void {
  const before = lost.get(answer.path)
  answers.send({ ...answer, leavesAt: leavingTime(), intention: before && isSame(before, answer) ? before.intention : newId() })
}

/** It does not leave: its words stand in their field. */
export const holdAnswer = answers.drop

export const hastenAnswer = answers.hasten

export function answerHasLeft({ path, of }: Pick<Answer, 'path' | 'of'>): void {
  lost.delete(path)
  answers.hasLeft(path, of)
}

/** It was refused, or nobody knows. */
export function answerHasStayed(path: string, why: Problem | 'left'): void {
  const answer = answers.all().going.find((one) => one.path === path)
  if (answer && why !== 'left' && isUncertain(why)) lost.set(path, answer)
  else lost.delete(path)
  answers.hasStayed(path, why)
}

export const allAnswers = answers.all

export const useAnswers = answers.use
