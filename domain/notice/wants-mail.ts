import type { ByMail } from './notice.ts'

/** Whether a person who chose so is sent a notice by e-mail too; `own`: it is about a case of theirs. Who chose nothing wants all. */
export const wantsMail = (choice: ByMail = 'all', own: boolean): boolean => choice === 'all' || (choice === 'own' && own)
