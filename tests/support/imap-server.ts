import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'

/** Dovecot, where the machine has it. */
const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) => spawnSync(path, ['--version']).status === 0)

/** Why there is no IMAP server to test against, or false. */
export const noImapServer: string | false = program ? false : 'no IMAP server on this machine: apt-get install dovecot-imapd'

export type ImapServer = {
  url: string
  /** Puts mails into its INBOX. */
  holds: (...mails: readonly string[]) => Promise<void>
  /** The flags of the mails there, in their order. */
  flags: () => Promise<string[][]>
  /** Sets a flag on one of them. */
  marks: (uid: number, flag: string) => Promise<void>
  down: () => Promise<void>
  up: () => Promise<void>
}

/** A real IMAP server with one empty mailbox; without `keywords` it keeps no flags but a mail's having been read. */
export async function imapServer(
  test: { after(done: () => Promise<void>): void },
  { keywords = true }: { keywords?: boolean } = {},
): Promise<ImapServer> {
  const folder = await mkdtemp(join(tmpdir(), 'imap-'))
  await chmod(folder, 0o755)
  const port = await freePort()
  const config = join(folder, 'dovecot.conf')
  await mkdir(join(folder, 'mail'))
  if (!keywords) await writeFile(join(folder, 'mail', 'dovecot-acl'), 'owner lrsip\n')
  if (me.uid === 0) await chown(join(folder, 'mail'), whoRuns.uid, whoRuns.gid)
  await writeFile(config, configuration({ folder, port, keywords }))
  const url = `imap://retours:secret@127.0.0.1:${port}/INBOX`
  let stop: () => Promise<void> = () => Promise.resolve()
  const up = async (): Promise<void> => {
    const server = spawn(program ?? '', ['-F', '-c', config], { stdio: 'ignore' })
    const ended = once(server, 'exit')
    stop = async () => {
      server.kill('SIGTERM')
      await ended
    }
    await answers(port)
  }
  const asks = async <Answer>(ask: (client: ImapFlow) => Promise<Answer>): Promise<Answer> => {
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth: { user: 'retours', pass: 'secret' }, logger: false })
    await client.connect()
    try {
      return await ask(client)
    } finally {
      await client.logout()
    }
  }
  test.after(async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  })
  await up()
  return {
    url,
    up,
    down: () => stop(),
    holds: (...mails) =>
      asks(async (client) => {
        for (const mail of mails) await client.append('INBOX', mail)
      }),
    marks: (uid, flag) =>
      asks(async (client) => {
        await client.mailboxOpen('INBOX')
        await client.messageFlagsAdd(String(uid), [flag], { uid: true })
      }),
    flags: () =>
      asks(async (client) => {
        await client.mailboxOpen('INBOX')
        const all: string[][] = []
        for await (const { flags } of client.fetch('1:*', { flags: true })) all.push([...(flags ?? [])].sort())
        return all
      }),
  }
}

/** Dovecot lets root do nothing but start it: its package's own users then, and nobody for the mails. */
const me = userInfo()
const whoRuns =
  me.uid === 0
    ? { internal: 'dovecot', login: 'dovenull', uid: 65_534, gid: 65_534 }
    : { internal: me.username, login: me.username, uid: me.uid, gid: me.gid }

function configuration({ folder, port, keywords }: { folder: string; port: number; keywords: boolean }): string {
  const { internal, login, uid, gid } = whoRuns
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${internal}
default_internal_group = ${internal}
default_login_user = ${login}
first_valid_uid = 0
mail_location = maildir:${folder}/mail
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}
}
${keywords ? '' : 'mail_plugins = acl\nplugin {\n  acl = vfile\n}'}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Tries until it is answered: the server says nothing when it is up. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth: { user: 'retours', pass: 'secret' }, logger: false })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.logout()
      return
    } catch {
      client.close()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('the IMAP server does not answer')
}
