/** How programs head an answer, or what they pass on. */
const answers = /^\s*(re|ré[fp]?|aw|antw|sv|tr|fwd?|wg|rv)(\s*\[\d+\])?\s*(:|$)/iu

/**
 * Whether a mail in the thread of a return, or of none, has a subject that its writer chose: neither one that a program made of the mail that it answers, nor
 * that mail's own, which names the return.
 */
export const hasOwnSubject = (subject: string, number: string | null): boolean =>
  subject.trim() !== '' && !answers.test(subject) && (number === null || !subject.includes(number))
