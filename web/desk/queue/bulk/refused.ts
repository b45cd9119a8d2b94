/** What an act on several cases answers: a row each, with why it was not done. */
export type BulkAnswer = { items: readonly { number: string; problem: { detail: string } | null }[] }

export type Refused = { number: string; why: string }

export const refusedOf = ({ items }: BulkAnswer): readonly Refused[] =>
  items.flatMap(({ number, problem }) => (problem ? [{ number, why: problem.detail }] : []))
