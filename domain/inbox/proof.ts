/** What a check of a mail found, in the words of RFC 8601. `none`: there was nothing to check. */
const findings = ['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror', 'policy'] as const
export type Finding = (typeof findings)[number]

/** A server's own word for something is none of ours. */
export const findingOf = (word: string): Finding => findings.find((one) => one === word) ?? 'neutral'

/** What is known of who sent a mail: by our own checks, or as the one server says whose word we take. */
export type Findings = {
  /** The domain of the one address in From; null where there is none, or several. */
  domain: string | null
  dmarc: Finding
  /** Whether the domain says what to do with mails that are not its own. */
  hasPolicy: boolean
  /** Domains whose signature over the whole mail is good. */
  signedBy: readonly string[]
  /** Domain of the envelope's sender, where its server may send for it. */
  sentBy: string | null
}

/** Whether the sender is who From says, and what says so or does not. */
export type Proof = { proven: boolean; by: 'dmarc' | 'dkim' | 'spf' | null; why: Why | null }
type Why = 'no_sender' | 'dmarc_failed' | 'nothing_aligned'

/**
 * Whether From can be believed. A domain with a policy is believed by DMARC alone (RFC 7489). One without is believed where exactly that domain has
 * signed the mail (RFC 6376) or lets the server that sent it do so (RFC 7208): a relative of it is not enough, since nobody says that it may.
 */
export function proofOf({ domain, dmarc, hasPolicy, signedBy, sentBy }: Findings): Proof {
  const unproven = (why: Why): Proof => ({ proven: false, by: null, why })
  if (domain === null) return unproven('no_sender')
  if (dmarc === 'pass') return { proven: true, by: 'dmarc', why: null }
  if (hasPolicy || dmarc === 'fail') return unproven('dmarc_failed')
  if (signedBy.includes(domain)) return { proven: true, by: 'dkim', why: null }
  if (sentBy === domain) return { proven: true, by: 'spf', why: null }
  return unproven('nothing_aligned')
}
