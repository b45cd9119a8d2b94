import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A real mail server on a port of its own. `refuse` answers a recipient's RCPT, `afterwards` runs once a mail is taken. */
export type MailServer = {
  url: string
  raw: string[]
  mails: () => Promise<Email[]>
  refuse: string | null
  /** Takes the mail and breaks the connection before saying so: what a crash between send and mark looks like. */
  breaksAfterTaking: boolean
  /** Down, and up again on the same port. */
  down: () => Promise<void>
  up: () => Promise<void>
}

export async function mailServer(test: { after(done: () => Promise<void>): void }): Promise<MailServer> {
  let port = 0
  let server: SMTPServer | undefined
  const it: MailServer = {
    url: '',
    raw: [],
    mails: () => Promise.all(it.raw.map((raw) => PostalMime.parse(raw))),
    refuse: null,
    breaksAfterTaking: false,
    up,
    down,
  }
  async function up(): Promise<void> {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 1,
      onRcptTo: (_, __, done) =>
        done(it.refuse === null ? null : Object.assign(new Error(it.refuse.slice(4)), { responseCode: Number(it.refuse.slice(0, 3)) })),
      onData(stream, _, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          it.raw.push(Buffer.concat(chunks).toString('utf8'))
          if (!it.breaksAfterTaking) return done()
          const open = [...(server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> }).connections]
          for (const connection of open) connection._socket.destroy()
        })
      },
    })
    server.on('error', () => undefined)
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
    port = (server.server.address() as AddressInfo).port
    it.url = `smtp://127.0.0.1:${port}`
  }
  async function down(): Promise<void> {
    const closing = server
    server = undefined
    if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()))
  }
  await up()
  test.after(down)
  return it
}
