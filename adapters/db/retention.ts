/** For how long rows with words, faces or addresses are kept, by class (invariant 6). The periods are the operator's. */
export const retention = { words: 'words', conversation: 'conversation', evidence: 'evidence', statement: 'statement' } as const
