import type { RetentionClass } from '#domain/retention/retention.ts'

/** For how long rows with words, faces or addresses are kept, by class (invariant 6). The periods are the operator's. */
export const retention = {
  words: 'words',
  conversation: 'conversation',
  evidence: 'evidence',
  statement: 'statement',
  addresses: 'addresses',
} as const

/** What a case keeps once it was saved, until a night erases it: the order keeps a return's addresses. */
export const keptOf = {
  return: ['words', 'evidence'],
  conversation: ['words', 'evidence', 'addresses'],
  parcel: ['words', 'evidence'],
} as const satisfies Record<string, readonly RetentionClass[]>
