/** What staff are told of at the desk, each person in a list of their own. */
export const staffNotices = ['promise_near', 'promise_breached', 'mention', 'request_lapsed', 'payment_failed'] as const
export type StaffNotice = (typeof staffNotices)[number]

/** Which of them a person is sent by e-mail too: all that they are told, what is about their own cases, or none. */
export const byMailChoices = ['all', 'own', 'none'] as const
export type ByMail = (typeof byMailChoices)[number]
