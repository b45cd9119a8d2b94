/** A mail of ours, or the thread of one, by the Message-ID that we made. */
export type OwnId = { kind: 'mail' | 'thread'; id: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const own = new RegExp(`^<?(mail|return)\\.(${uuid})@([^\\s<>@]+)>?$`, 'i')

/** What one of our Message-IDs says (`<mail.…@domain>`, `<return.…@domain>`); undefined for another's. */
export function ownId(messageId: string, domain: string): OwnId | undefined {
  const [, kind, id = '', at] = own.exec(messageId.trim()) ?? []
  if (at?.toLowerCase() !== domain.toLowerCase()) return undefined
  return { kind: kind?.toLowerCase() === 'mail' ? 'mail' : 'thread', id: id.toLowerCase() }
}

/** Nobody needs more of them to find a thread. */
const MOST_REFERENCES = 50

/** What a mail answers: In-Reply-To first, then References from the newest; ours only, each once. */
export function ownReferences({ inReplyTo, references }: { inReplyTo: string; references: string }, domain: string): OwnId[] {
  const ids = (text: string): string[] => text.slice(-20_000).match(/<[^\s<>]{1,250}>/g) ?? []
  const named = [...ids(inReplyTo), ...ids(references).reverse()].slice(0, MOST_REFERENCES)
  return [...new Set(named)].flatMap((one) => ownId(one, domain) ?? [])
}

/** The secrets in reply addresses (`reply+TOKEN@domain`) among recipients, in lower case: some servers lower what stands before the @. */
export function replyTokens(recipients: readonly string[], replyAddress: string): string[] {
  const [local = '', domain = ''] = replyAddress.toLowerCase().split('@')
  const tokens = recipients.flatMap((address) => {
    const [before = '', at = ''] = address.trim().toLowerCase().split('@')
    return at === domain && before.startsWith(`${local}+`) ? [before.slice(local.length + 1)] : []
  })
  return [...new Set(tokens)].filter((token) => /^[0-9a-f]{40}$/.test(token)).slice(0, 10)
}
