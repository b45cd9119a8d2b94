import { deskOf } from '../command.ts'
import type { World } from '../ports.ts'
import { nameOf, openContact, stranger } from './open-contact.ts'
import type { Arrival, ReadMail } from './ports.ts'
import { settle } from './settle.ts'

type Unread = { id: string; arrival: Arrival; from: ReadMail['from']; fromLine: string }

/**
 * What could not be read or sorted is shown as that, held, by whom it names or its server did, with its source to look at. Where neither names anybody it
 * is shown without an address: that it came is known in any case.
 */
export async function openUnreadable({ id, arrival, from: named, fromLine }: Unread, world: World): Promise<void> {
  const address = arrival.by === 'smtp' ? arrival.from.toLowerCase() : ''
  const from = named ?? (/^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/.test(address) ? { address, name: address } : null)
  const mail = { from, fingerprint: world.secrets.hash(`unreadable ${id}`) }
  const proof = {
    proven: false,
    by: null,
    why: 'no_sender',
    domain: null,
    dmarc: 'none',
    hasPolicy: false,
    signedBy: [],
    sentBy: null,
  } as const
  const conversationId = world.newId()
  await settle({ id, mail, proof }, world, async (stores) => {
    // Of a stranger whose words cannot be read nothing says which: French, as of a browser that says nothing.
    const locale = (from && (await stores.inbox.localeOf(from.address))) ?? 'fr'
    const words = {
      id: conversationId,
      email: from?.address ?? null,
      name: nameOf(from, fromLine),
      subject: '',
      body: NOTHING_READ,
      fileIds: [],
      suspicions: ['unreadable'] as const,
      about: undefined,
      locale,
      silent: true,
    }
    await openContact(words, deskOf(stranger(locale), { stores, world }))
    const last = await stores.inbox.lastSaid(conversationId)
    return { outcome: 'opened', conversationId, saidId: last?.id ?? null, kind: 'message', folded: '', refused: [] }
  })
}

/** Its source says it. */
const NOTHING_READ = '(…)'
