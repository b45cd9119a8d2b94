/** What a machine sent, or a list: nobody is answered for it, and no promise begins. */
export type Automatic = 'own' | 'bounce' | 'auto_reply' | 'list'

/** Headers in lower case, each with its first value. */
export type Headers = Readonly<Record<string, string | undefined>>

/** Of one word each, some years of mail programs. « Auto-Submitted: no » is said by a person (RFC 3834, section 5). */
const repliers: readonly (readonly [header: string, value: RegExp])[] = [
  ['auto-submitted', /^\s*auto-/i],
  ['x-autoreply', /^(?!\s*no\b)/i],
  ['x-autorespond', /^/],
  ['x-autoresponder', /^/],
  ['x-auto-reply-from', /^/],
  ['x-mail-autoreply', /^/],
  ['x-vacation', /^/],
  ['precedence', /^\s*(auto_reply|auto-reply)\b/i],
  ['x-precedence', /^\s*(auto_reply|auto-reply)\b/i],
]
const lists: readonly (readonly [header: string, value: RegExp])[] = [
  ['list-id', /./],
  ['list-post', /./],
  ['list-unsubscribe', /./],
  ['precedence', /^\s*(bulk|list|junk)\b/i],
  ['feedback-id', /./],
]

const says =
  (headers: Headers) =>
  ([header, value]: readonly [string, RegExp]): boolean => {
    const said = headers[header]
    return said !== undefined && value.test(said)
  }

type Came = {
  headers: Headers
  subject: string
  /** It is a report of what became of a mail (RFC 3464). */
  isReport: boolean
  /** It bears our own mark, or our own Message-ID. */
  isOurs: boolean
  /** It names nobody to give it back to (`MAIL FROM:<>`, RFC 5321): a failure of it must cause no other. */
  returnsToNobody: boolean
  from: string | null
}

/** What is surely no person's word, by what its headers say: a subject alone says nothing for sure. */
export function automatic({ headers, isReport, isOurs, returnsToNobody, from }: Omit<Came, 'subject'>): Automatic | null {
  if (isOurs) return 'own'
  if (isReport || writesForServers(from, returnsToNobody)) return 'bounce'
  if (repliers.some(says(headers))) return 'auto_reply'
  return lists.some(says(headers)) ? 'list' : null
}

/** Under the one name no person writes; a postmaster may. */
const writesForServers = (from: string | null, returnsToNobody: boolean): boolean =>
  from !== null && (/^mailer-daemon@/i.test(from) || (returnsToNobody && /^postmaster@/i.test(from)))

const absent =
  /^\s*(r[ée]ponse automatique|absence du bureau|absent(e)? du bureau|message d.absence|out of (the )?office|automatic reply|auto(matic)?[ -]?reply|auto[ -]?response|autoreply|vacation|abwesenheitsnotiz|fuera de la oficina)\b/i

/** A subject as absent people's programs write it: such a message stands in the thread, but is answered by no machine. */
export const looksAbsent = (subject: string): boolean => absent.test(subject.replace(/^\s*((re|tr|fw|fwd|aw)\s*:\s*)+/i, ''))
