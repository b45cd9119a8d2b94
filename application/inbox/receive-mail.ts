import { z } from 'zod'
import { MOST_MAIL_BYTES, MOST_MAIL_MEGABYTES } from '#domain/inbox/limits.ts'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { holdBack, network } from '../people/hold-back.ts'
import { only } from '../permission.ts'

const arrival = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('smtp'),
    ip: z.string().max(60),
    helo: z.string().max(255),
    from: z.string().max(320),
    to: z.array(z.string().max(320)).max(100),
  }),
  z.strictObject({ by: z.literal('imap'), cut: z.literal(true).optional() }),
])

/** From one network in an hour: a large provider's customers all together stay far below. */
const MOST_AN_HOUR = 1_200

/**
 * A mail has come in, by whatever door: the one way for all of them. It is durable, with the job that sorts it, when this answers; only then is it
 * acknowledged to whoever sent it. The same bytes again change nothing (`fresh` is false). An errand, so that no connection waits while it is written.
 */
export const receiveMail = errand({
  name: 'receive mail',
  may: only('system'),
  input: z.strictObject({ source: z.instanceof(Uint8Array), arrival }),
  async run({ source, arrival }, { world, now }) {
    if (source.byteLength === 0) return refuse('invalid', 'mail_empty', {}, 'source')
    if (source.byteLength > MOST_MAIL_BYTES) return refuse('invalid', 'mail_too_large', { megabytes: MOST_MAIL_MEGABYTES }, 'source')
    if (arrival.by === 'smtp') {
      const held = await holdBack({ world, now }, [{ bucket: `mail-in:${network(arrival.ip)}`, most: MOST_AN_HOUR, minutes: 60 }])
      if (held) return held
    }
    const sha256 = world.secrets.hash(source)
    await world.files.put(source, sha256)
    const id = world.newId()
    return world.transact(async ({ inbox, jobs }) => {
      const fresh = await inbox.keep({ id, at: now, sha256, size: source.byteLength, arrival })
      if (fresh) await jobs.add([{ queue: 'inbox', data: { mailId: id } }])
      return { fresh }
    })
  },
})
