/** A mail as a whole: what the large providers send at most (25 MB of files, a third more as base64). */
export const MOST_MAIL_MEGABYTES = 36
export const MOST_MAIL_BYTES = MOST_MAIL_MEGABYTES * 2 ** 20
/** Its headers: ten thousand references and nothing worse. */
export const MOST_HEADER_BYTES = 2 ** 20

/** What a message shows; what is longer goes on in the folded part. */
export const MOST_SHOWN = 5_000
/** What is kept of the folded part: the rest is in the source. */
export const MOST_FOLDED = 50_000

/** What we answer by ourselves to one address in a day, whatever it sends: two machines never talk all night. */
export const MOST_ANSWERS_A_DAY = 5
