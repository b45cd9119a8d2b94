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
  // That somebody opened our mail (RFC 8098).
  ['content-type', /^\s*multipart\/report\b[^]*\breport-type\s*=\s*"?disposition-notification\b/i],
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

/**
 * What is surely no person's word, by what its headers say: a subject alone says nothing for sure. One that may not come back (RFC 5321, section 4.5.5)
 * and has the subject of a bounce, or of somebody's absence, is what it says; but rules that forward a mailbox send people's words so too.
 */
export function automatic({ headers, subject, isReport, isOurs, returnsToNobody, from }: Came): Automatic | null {
  if (isOurs) return 'own'
  if (isReport || writesForServers(from, returnsToNobody) || (returnsToNobody && undelivered.test(subject))) return 'bounce'
  if (repliers.some(says(headers)) || (returnsToNobody && looksAbsent(subject))) return 'auto_reply'
  return lists.some(says(headers)) ? 'list' : null
}

/** How mail servers head what they could not deliver, in French and English. */
const undelivered =
  /^\s*(non remis\b|undeliver(ed|able)\b|mail delivery (failed|failure|subsystem)|delivery status notification|delivery (failure|has failed)|failure notice|returned mail|mail system error|(notification d.)?[ée]chec (de|d.|dans) (la )?(remise|livraison|distribution|envoi)|(message|courrier|courriel|mail) non (remis|distribu[ée]|d[ée]livr[ée])|notification d.[ée]tat de remise)/i

/** Under the one name no person writes; a postmaster may. */
const writesForServers = (from: string | null, returnsToNobody: boolean): boolean =>
  from !== null && (/^mailer-daemon@/i.test(from) || (returnsToNobody && /^postmaster@/i.test(from)))

const absent =
  /^\s*((r[ée]ponse|message|notification|r[ée]pondeur) automatique|r[ée]ponse auto\b|(message|notification|avis) d.absence|(je suis )?(actuellement )?absente?( du bureau| jusqu| du \d| de \d| pour cong| en ce moment|\s*$)|absence( du bureau| jusqu| du \d|\s*$)|(je suis |actuellement )?en (cong[ée]s?|vacances)( jusqu| du \d|\s*[-:!]|\s*$)|cong[ée]s( annuels?| d.[ée]t[ée])?( jusqu| du \d|\s+r[ée]?\s*:|\s*[-:!]|\s*$)|out of (the )?office|ooo\b|i am (currently )?(away|on (leave|holiday|vacation)|out of)|(currently )?(away from|on (annual|parental|maternity) leave)|on (vacation|leave|holiday)( until| from|\s*[-:!]|\s*$)|automatic reply|auto(matic)?[ -]?reply|auto[ -]?response|autoreply|vacation( reply| response| message|\s*:|\s*$)|abwesenheitsnotiz|fuera de la oficina)/i

/** A subject as absent people's programs write it: such a message stands in the thread, but is answered by no machine. */
export const looksAbsent = (subject: string): boolean =>
  absent.test(subject.replace(/^\s*((re|tr|fw|fwd|aw|réf?)\s*:\s*|\[?auto\]?\s*:\s*)+/i, ''))
