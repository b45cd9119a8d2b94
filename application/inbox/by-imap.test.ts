import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { MOST_MAIL_BYTES } from '#domain/inbox/limits.ts'
import { openInbox } from '../../compose-inbox.ts'
import { imapServer, noImapServer } from '../../tests/support/imap-server.ts'
import { testInbox } from '../../tests/support/inbox.ts'

const kermor = 'atelier-kermor.example'

test(
  'an answer that comes into a mailbox lands in its case where the one trusted server proves its sender, and nowhere else',
  { skip: noImapServer, timeout: 120_000 },
  async () => {
    const test = { after: (done: () => Promise<void>) => after(done) }
    const imap = { ...(await imapServer(test)), trusts: 'mx.technostok.example', since: undefined }
    const inbox = await testInbox(test, { imap })
    const { number, email, replyTo } = await inbox.thread()
    const faults: unknown[] = []
    // What stood there before is the merchant's own.
    await imap.holds(mail('mx.technostok.example', 'D’avant.'))
    const open = await openInbox({
      world: inbox.world,
      config: { mailFrom: 'Technostok <retours@technostok.example>', inbox: { smtp: undefined, imap } },
      onFault: (error) => void faults.push(error),
    })
    const { pool } = inbox.database
    /** What a worker writes by itself, as soon as it is there. */
    const until = async (rows: number, table: string): Promise<void> => {
      while ((await pool.query(`select from ${table}`)).rowCount !== rows);
    }
    await until(1, 'mailboxes')
    await imap.holds(mail('mx.technostok.example', 'Prouvé.'), mail('mx.evil.example', 'Faux.'))
    await until(2, 'received_mails')
    await imap.holds(large(kermor))
    await until(3, 'received_mails')
    await open.stop()
    await inbox.run()
    assert.deepEqual(
      (await inbox.messages(number)).map(({ body }) => body),
      ['Une photo, s’il vous plaît.', 'Prouvé.', 'Le film entier.'],
    )
    const said = (await inbox.messages(number)).at(-1)
    assert.deepEqual([said?.files, said?.mail?.refused], [[], [{ name: 'film.mov', code: 'mail_too_large' }]])
    assert.match((await inbox.server.mails()).at(-1)?.text ?? '', /film\.mov\s: l’e-mail entier pèse plus de 36/)
    assert.deepEqual(
      (await inbox.newContacts()).map(({ status, messages }) => [status, messages[0]?.body]),
      [['held', 'Faux.']],
    )
    assert.deepEqual([faults, inbox.faults], [[], []])

    /** Larger than what is taken whole: its words come, its file does not. */
    function large(signs: string): string {
      return [
        `Authentication-Results: mx.technostok.example; dmarc=pass header.from=${signs}`,
        `From: ${email}`,
        `To: ${replyTo}`,
        'Subject: Re',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Le film entier.',
        '--b',
        'Content-Type: video/quicktime',
        'Content-Disposition: attachment; filename=film.mov',
        'Content-Transfer-Encoding: base64',
        '',
        `${'A'.repeat(76)}\r\n`.repeat(Math.ceil(MOST_MAIL_BYTES / 78) + 1_000),
        '--b--',
        '',
      ].join('\r\n')
    }

    function mail(server: string, text: string): string {
      return [
        `Authentication-Results: ${server}; dmarc=pass header.from=${kermor}; dkim=pass header.d=${kermor}`,
        `From: ${email}`,
        `To: ${replyTo}`,
        'Subject: Re',
        'Content-Type: text/plain; charset=utf-8',
        '',
        text,
        '',
      ].join('\r\n')
    }
  },
)
