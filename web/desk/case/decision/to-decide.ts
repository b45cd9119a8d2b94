import type { ReturnView } from '#application/returns/view.ts'

/** Whether there is a decision to take on the request, by whoever looks at it. */
export const isToDecide = ({ verbs }: Pick<ReturnView, 'verbs'>): boolean => verbs.approve === null || verbs.reject === null
