/**
 * Days that unfinished work is kept. What waits in a browser ends before what it counts on here: the key that keeps it from being done twice
 * (seven days, architecture.md), the files it names. A draft keeps its files for as long as it is there.
 */
export const lifetimes = {
  /** In a browser: what was typed. */
  typed: 30,
  /** In a browser: what was sent off under a key and not answered. After that, who wrote it says whether it goes. */
  unanswered: 6,
  idempotencyKey: 7,
  /** On the server: from where somebody of the staff came, to the last figure. */
  wholeAddress: 90,
  looseFile: 31,
  /** What staff were told: what it is about has ended long since, or has its lane. */
  notice: 90,
  /** What machines were told, and whether it arrived. */
  webhookDelivery: 30,
  /** A mail that came in and says nothing to anybody; a copy of one is known as a copy for as long. */
  idleMail: 30,
  /** A mail of ours about no case: codes, invitations, notices. */
  mailOfNoCase: 30,
  /** The reply addresses of a case that has ended: whoever writes later begins anew. */
  replyAddress: 365,
  /** Since somebody last typed in it. */
  draft: 365,
} as const
