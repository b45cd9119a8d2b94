/** An id in order of time for the n-th copy of a kind, the same in every statement. */
export const copyId = (kind: string): string =>
  `overlay(overlay(md5('${kind}' || n) placing lpad(to_hex(1735000000000 + n::bigint * 60000), 12, '0') from 1) placing '7' from 13)::uuid`

/** Whose the n-th copy is: everybody in turn. */
export const person = `($4::uuid[])[1 + n % cardinality($4::uuid[])]`
/** One a minute: the millionth in the autumn of 2026. */
export const instant = `to_timestamp(1735000000 + n * 60)`

/** One in twenty is still to be answered; the others are closed, as in a desk's third year. */
export const closed = `n % 20 <> 0`
