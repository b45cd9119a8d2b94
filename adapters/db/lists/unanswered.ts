/** Unread at the desk, for `messages m` of `returns r`: what the customer wrote since somebody answered, or since this agent read it. */
export const unanswered = `m.author_kind = 'customer' and m.sequence > coalesce((
  select max(s.sequence) from messages s where s.conversation_id = r.id and s.author_kind = 'staff' and not s.internal), 0)`
