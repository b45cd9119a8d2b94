import type { Stay } from './held-back.ts'

/** Since when somebody else did something, where that is why it did not leave: the case had changed (412), or its state had (409). */
export const overtakenSince = (why: Stay): number | undefined =>
  why !== 'left' && (why.status === 412 || why.status === 409) ? why.since : undefined
