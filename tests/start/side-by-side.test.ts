import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { PASSWORD } from '../../seeds/demo/accounts.ts'
import { mailServer } from '../support/mail-server.ts'
import { startServer, temporaryFolder, until } from './navette.ts'

const limit = { timeout: 180_000 }
const customer = 'client@particulier.example'
const ended = new Set(['closed', 'rejected', 'cancelled', 'expired'])

/** Somebody's browser: one cookie, whichever server answers. */
type Browser = (url: string, method: string, path: string, body?: object | FormData | Piece) => Promise<Response>
type Piece = { offset: number; piece: Blob }

async function signIn(url: string, email: string): Promise<Browser> {
  const cookies: string[] = []
  const browser: Browser = (at, method, path, body) =>
    fetch(`${at}/api/v1${path}`, {
      method,
      headers: {
        'x-navette': '1',
        cookie: cookies.join('; '),
        ...(body && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {}),
        ...(isPiece(body) ? { 'content-type': 'application/offset+octet-stream', 'upload-offset': `${body.offset}` } : {}),
      },
      ...(body ? { body: isPiece(body) ? body.piece : body instanceof FormData ? body : JSON.stringify(body) } : {}),
    })
  const answer = await browser(url, 'POST', '/session', { email, password: PASSWORD })
  assert.equal(answer.status, 201)
  cookies.push(answer.headers.get('set-cookie')?.split(';')[0] ?? '')
  return browser
}

const isPiece = (body: object | undefined): body is Piece => body !== undefined && 'piece' in body

/** What a live stream has said so far. */
async function listen(browser: Browser, url: string): Promise<{ text: () => string; end: () => Promise<void> }> {
  const { body } = await browser(url, 'GET', '/live')
  const reader = body?.getReader()
  let text = ''
  const decoder = new TextDecoder()
  const reading = (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      text += decoder.decode(part.value, { stream: true })
  })().catch(() => undefined)
  await until(() => text.includes('retry'))
  return {
    text: () => text,
    async end() {
      await reader?.cancel()
      await reading
    },
  }
}

test('two servers on one database and one file store: one session, one live conversation, each mail once', limit, async (t) => {
  const post = await mailServer(t)
  const env = { DATA_DIR: temporaryFolder(t), SMTP_URL: post.url }
  const [one, two] = await Promise.all([startServer(t, env).url, startServer(t, env).url])
  const client = await signIn(one, customer)
  const support = await signIn(two, 'support@technostok.example')
  assert.equal((await client(two, 'GET', '/session')).status, 200)

  const { items } = (await (await client(two, 'GET', '/returns?limit=20')).json()) as { items: { number: string; status: string }[] }
  const number = items.find(({ status }) => !ended.has(status))?.number ?? assert.fail('the demo shop has an open return of this customer')
  const live = await listen(client, one)
  const words = ['Bonjour depuis le deuxième serveur.', 'Encore une précision.']
  for (const body of words) {
    // An offer's mail goes at once; one about a message alone waits for the next message.
    const said = await support(two, 'POST', `/returns/${number}/settlements`, {
      kind: 'discount',
      amount: 500,
      goods: 'kept',
      message: body,
    })
    assert.ok(said.ok, await said.text())
    const mailed = async (): Promise<number> =>
      (await post.mails()).filter((mail) => mail.to?.[0]?.address === customer && mail.text?.includes(body)).length
    await until(async () => (await mailed()) > 0)
    assert.equal(await mailed(), 1)
  }
  await until(() => live.text().includes(`"number":"${number}"`))
  await live.end()
  const firsts = (await post.mails()).filter((mail) => mail.text?.includes(words[0] ?? '') && mail.to?.[0]?.address === customer)
  assert.equal(new Set(firsts.map((mail) => mail.messageId)).size, firsts.length)

  const form = new FormData()
  form.set('file', new Blob([await readFile(join(import.meta.dirname, '../../seeds/photos/box.jpg'))]), 'carton.jpg')
  const uploaded = await client(one, 'POST', '/files', form)
  assert.ok(uploaded.ok, `${uploaded.status}`)
  const { id } = (await uploaded.json()) as { id: string }
  const [here, there] = await Promise.all([one, two].map(async (url) => (await client(url, 'GET', `/files/${id}`)).arrayBuffer()))
  assert.ok(here && there && here.byteLength > 0)
  assert.deepEqual(Buffer.from(there), Buffer.from(here))

  const invoice = Buffer.from(
    `%PDF-1.4\n%${'facture '.repeat(20_000)}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  )
  const opened = await client(one, 'POST', '/uploads', { name: 'facture.pdf', size: invoice.length })
  const upload = `/uploads/${((await opened.json()) as { id: string }).id}`
  const pieces = [invoice.subarray(0, 100_000), invoice.subarray(100_000)].map((bytes) => new Blob([bytes]))
  assert.ok((await client(one, 'PATCH', upload, { offset: 0, piece: pieces[0] ?? new Blob() })).ok)
  assert.ok((await client(two, 'PATCH', upload, { offset: 100_000, piece: pieces[1] ?? new Blob() })).ok)
  const whole = (await (await client(one, 'PUT', `${upload}/file`, {})).json()) as { id: string }
  assert.deepEqual(Buffer.from(await (await client(two, 'GET', `/files/${whole.id}`)).arrayBuffer()), invoice)

  assert.ok((await client(one, 'DELETE', '/session')).ok)
  assert.equal((await client(two, 'GET', '/session')).status, 401)
})
