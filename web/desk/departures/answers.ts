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
}

const answers = heldBack<Answer>(({ path }) => path)

/** It leaves in a few seconds. */
export const postAnswer = (answer: Omit<Answer, 'leavesAt'>): void => answers.send({ ...answer, leavesAt: leavingTime() })

/** It does not leave: its words stand in their field. */
export const holdAnswer = answers.drop

export const hastenAnswer = answers.hasten

export const answerHasLeft = ({ path, of }: Pick<Answer, 'path' | 'of'>): void => answers.hasLeft(path, of)

export const answerHasStayed = answers.hasStayed

export const allAnswers = answers.all

export const useAnswers = answers.use
