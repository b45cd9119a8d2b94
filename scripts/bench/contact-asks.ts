import type { DeskStatus } from '#application/contact/ports.ts'
import type { Reads } from '#application/reads.ts'
import type { QueueQuestion } from './queue-asks.ts'

const searched = {
  'a name': 'Maelle',
  'a name with a slip': 'Maele',
  'a company': 'menuiserie',
  'an address': 'de-777@',
  'an order': 'bench 1',
  'a word of messages (one in three)': 'onduleur',
  'two words of messages': 'onduleur facture',
  'a word with a slip and no accent': 'camra',
  'a rare word': 'c43210',
  'what nobody said': 'xylophone',
} as const

/** The contact lane's lists, where many conversations are over, and what is searched for in them and among all. */
export function contactAsks(reads: Reads): readonly QueueQuestion[] {
  const listed = (status: DeskStatus, text?: string) => async (): Promise<number> =>
    (await reads.deskConversations({ status, ...(text === undefined ? {} : { text }), readerId: null, after: null, limit: 51 })).length
  return [
    ...(['open', 'closed', 'spam'] as const).map((status) => ({ name: `contact ${status}`, ask: listed(status) })),
    { name: 'counts of contact', ask: async () => (await reads.conversationCounts()).open },
    ...Object.entries(searched).flatMap(([name, text]) => [
      { name: `contact closed: ${name}`, ask: listed('closed', text) },
      {
        name: `contact among all: ${name}`,
        ask: async () => (await reads.conversationsFound({ text, readerId: null, limit: 5 })).count,
      },
    ]),
  ]
}
