/** The promises that a policy sets the length of. */
export const promiseKinds = ['review', 'reply', 'escalation', 'inspection', 'refund'] as const
export type PolicyPromise = (typeof promiseKinds)[number]
