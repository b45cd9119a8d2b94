import type { Standing } from '../errand.ts'
import { type Limit, network } from '../people/hold-back.ts'
import type { Secrets } from '../people/ports.ts'
import type { Attempt } from './ports.ts'

/**
 * Three values that nobody else can know, derived under the server's key from what the browser keeps: nothing of an attempt is stored here, and
 * an answer that another browser asked for fits none (RFC 9700, 2.1).
 */
export const attemptOf = (kept: string, { keyedHash }: Pick<Secrets, 'keyedHash'>): Attempt => ({
  state: keyedHash(`sign-on state ${kept}`),
  nonce: keyedHash(`sign-on nonce ${kept}`),
  verifier: keyedHash(`sign-on verifier ${kept}`),
})

/** An office may sit in one place; each coming in counts twice. */
export const attemptsFrom = ({ caller }: Pick<Standing, 'caller'>): Limit => ({
  bucket: `sign-on:ip:${network(caller.ip)}`,
  most: 400,
  minutes: 15,
})
