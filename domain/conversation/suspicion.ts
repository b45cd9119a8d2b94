/** What looks like a machine's doing. None of it is proof: what is suspected is kept, said to be, and looked at by a person. */
export const suspicions = [
  'trap_filled',
  'too_fast',
  'no_work',
  'sender_unproven',
  'mailing_list',
  'from_staff',
  'unreadable',
  'marked_before',
] as const
export type Suspicion = (typeof suspicions)[number]

/** What a form tells of how it was filled in. */
export type Signs = {
  /** The field that nobody sees was filled in. */
  trap: boolean
  /** From when the form was given out to when it came back, in milliseconds. */
  ageMs: number
  /** The browser did the small calculation that was asked for. */
  worked: boolean
}

/** Nobody reads a form and writes a sentence in less. */
export const FASTEST_MS = 3_000

/** Why a message is looked at before it is answered; empty for nearly everybody. */
export const suspicionsOf = ({ trap, ageMs, worked }: Signs): Suspicion[] => [
  ...(trap ? (['trap_filled'] as const) : []),
  ...(ageMs < FASTEST_MS ? (['too_fast'] as const) : []),
  ...(worked ? [] : (['no_work'] as const)),
]
