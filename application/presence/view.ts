/** Somebody else of the staff who has a case before them. */
export type PresenceView = { id: string; name: string; doing: 'looking' | 'answering' }
