import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_MAIL_BYTES } from '#domain/inbox/limits.ts'
import { readApart } from './read-apart.ts'
import { readMail } from './read-mail.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'), encoding)
const head = 'From: Zoé <zoe@client.example>\nTo: reply@shop.example\nSubject: x\nMIME-Version: 1.0\n'
const latin = (charset: string, body: string): Buffer =>
  bytes(`${head}Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: 8bit\n\n${body}`, 'latin1')

const said: readonly [string, Buffer, string][] = [
  ['UTF-8 as it is', bytes(`${head}Content-Type: text/plain; charset=utf-8\n\nDéjà réglé : 12 €`), 'Déjà réglé : 12 €'],
  ['windows-1252, with its own euro and quotes', latin('windows-1252', 'D\u00e9j\u00e0 12 \u0080 \u0093oui\u0094'), 'Déjà 12 € “oui”'],
  ['ISO 8859-15, with its own euro', latin('iso-8859-15', '\u00bduvre \u00e0 12 \u00a4'), 'œuvre à 12 €'],
  ['a character set that nobody knows', latin('x-unknown', 'Bonjour'), 'Bonjour'],
  [
    'quoted-printable',
    bytes(
      `${head}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nD=E9j=E0 une tr=\n=E8s longue ligne`,
    ),
    'Déjà une très longue ligne',
  ],
  [
    'base64',
    bytes(
      `${head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Voilà').toString('base64')}`,
    ),
    'Voilà',
  ],
  [
    'HTML alone',
    bytes(
      `${head}Content-Type: text/html; charset=utf-8\n\n<style>p{color:red}</style><p>Voil&agrave; <b>la&nbsp;photo</b></p><script>alert(1)</script><p>Merci</p>`,
    ),
    'Voilà la photo\nMerci',
  ],
  [
    'both: its text',
    bytes(
      `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nTexte\n--b\nContent-Type: text/html\n\n<p>HTML</p>\n--b--`,
    ),
    'Texte',
  ],
  [
    'zeros and signs that turn the reading direction',
    bytes(`${head}Content-Type: text/plain; charset=utf-8\n\na\u0000b\u202Egpj.exe\u0007`),
    'abgpj.exe',
  ],
  ['without a body', bytes(head), ''],
]
for (const [name, source, expected] of said)
  test(`${name}: « ${expected} »`, async () => {
    const read = await readMail(source)
    assert.equal(read.said.replaceAll(/\n+/g, '\n').replaceAll('\u00A0', ' '), expected)
    assert.doesNotMatch(read.said + read.folded, /<|alert/)
    assert.ok(!(read.said + read.folded).includes('\u0000'))
  })

test('encoded words in names and subjects are read; what they hide is no second line', async () => {
  const read = await readMail(
    bytes(
      `From: =?utf-8?Q?In=C3=A8s_Kermor?= <ines@client.example>\nSubject: =?iso-8859-1?Q?R=E9ponse=0D=0ABcc:_voleur@evil.example?=\n\nx`,
    ),
  )
  assert.deepEqual(read.from, { address: 'ines@client.example', name: 'Inès Kermor' })
  assert.doesNotMatch(read.subject, /[\r\n]/)
})

const froms: readonly [string, string | null][] = [
  ['ines@client.example', 'ines@client.example'],
  ['"Inès, Kermor" <INES@Client.Example>', 'ines@client.example'],
  ['ines@cliënt.example', 'ines@xn--clint-psa.example'],
  ['ines@client.example, voleur@evil.example', null],
  ['Groupe: ines@client.example, voleur@evil.example;', null],
  ['ines@client.example <voleur@evil.example>', 'voleur@evil.example'],
  ['"ines@client.example" <voleur@evil.example>', 'voleur@evil.example'],
  ['<ines@client.example> <voleur@evil.example>', null],
  ['Inès', null],
  ['', null],
]
for (const [from, expected] of froms)
  test(`From: ${from} is ${expected ?? 'nobody'}`, async () => {
    const read = await readMail(bytes(`From: ${from}\nSubject: x\n\nx`))
    assert.equal(read.from?.address ?? null, expected)
  })

test('HTML that quotes is folded like any other', async () => {
  const html = `<html><head><title>x</title></head><body><div dir="ltr">Voici la photo.<br></div><div class="gmail_quote"><div>Le mar. 24 nov. 2026 &agrave; 10:04, Technostok &lt;<a href="mailto:retours@shop.example">retours@shop.example</a>&gt; a &eacute;crit&nbsp;:<br></div><blockquote><p>Une photo&nbsp;?</p></blockquote></div></body></html>`
  const { said, folded } = await readMail(bytes(`${head}Content-Type: text/html; charset=utf-8\n\n${html}`))
  assert.equal(said, 'Voici la photo.')
  assert.match(folded, /> Une photo/)
})

test('a forwarded mail is an attachment, and its parts are not this one’s', async () => {
  const inner = `From: b@evil.example\nSubject: y\nContent-Type: text/plain\n\nAutre`
  const read = await readMail(
    bytes(
      `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nVoir\n--b\nContent-Type: message/rfc822\n\n${inner}\n--b--`,
    ),
  )
  assert.equal(read.said, 'Voir')
  assert.equal(read.attachments.length, 1)
})

test('a program’s signature and a logo are not what somebody sent; a pasted photo is', async () => {
  const part = (type: string, size: number, more = ''): string =>
    `--b\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n${more}\n${Buffer.alloc(size, 7).toString('base64')}\n`
  const read = await readMail(
    bytes(
      `${head}Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Voir</p><img src="cid:logo"><img src="cid:photo">\n` +
        part('image/png', 900, 'Content-ID: <logo>\nContent-Disposition: inline; filename=logo.png\n') +
        part('image/jpeg', 90_000, 'Content-ID: <photo>\nContent-Disposition: inline; filename=photo.jpg\n') +
        part('application/pkcs7-signature', 900, 'Content-Disposition: attachment; filename=smime.p7s\n') +
        '--b--',
    ),
  )
  assert.deepEqual(
    read.attachments.map(({ name }) => name),
    ['photo.jpg'],
  )
})

test('two copies by different ways are known as one; another word makes another', async () => {
  const mail = (received: string, body: string): Buffer =>
    bytes(`${received}Message-ID: <1@client.example>\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n${head}\n${body}`)
  const [one, same, other] = await Promise.all(
    [mail('', 'Bonjour'), mail('Received: from a by b\nX-Spam: no\n', 'Bonjour'), mail('', 'Bonsoir')].map(readMail),
  )
  assert.equal(one?.fingerprint, same?.fingerprint)
  assert.notEqual(one?.fingerprint, other?.fingerprint)
})

const nested = (depth: number): string => {
  let text = 'x'
  for (let nth = 0; nth < depth; nth++) text = `Content-Type: multipart/mixed; boundary=b${nth}\n\n--b${nth}\n${text}\n--b${nth}--`
  return text
}

const bombs: readonly [string, Buffer][] = [
  ['a thousand levels of parts', bytes(`From: a@b.example\nMIME-Version: 1.0\n${nested(1000)}`)],
  ['a hundred thousand parts', bytes(`${head}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}--b--`)],
  ['ten thousand references', bytes(`References: ${'<aaaaaaaaaaaaaaaaaaaa@bbbbbbbbbbbbbbbbbbbb.example> '.repeat(10_000)}\n${head}\nx`)],
  ['a header that never ends', bytes(`Subject: ${'a'.repeat(3_000_000)}`)],
  ['a boundary of quotes', bytes(`${head}Content-Type: multipart/mixed; boundary="${'"'.repeat(50_000)}"\n\nx`)],
  ['an encoded word that never ends', bytes(`Subject: ${'=?utf-8?Q?'.repeat(50_000)}\n${head}\nx`)],
  ['HTML of brackets', bytes(`${head}Content-Type: text/html\n\n${'<'.repeat(500_000)}${'<a href='.repeat(50_000)}`)],
  ['lines that look quoted', bytes(`${head}\n${'Le a a a a a a '.repeat(20_000)}\n${'> On '.repeat(20_000)}`)],
  ['a megabyte of zeros', bytes(`${head}\n${'\u0000'.repeat(1_000_000)}`)],
  [
    'thirty-six megabytes',
    Buffer.concat([bytes(`${head}Content-Type: application/octet-stream\n\n`), Buffer.alloc(MOST_MAIL_BYTES - 1000, 65)]),
  ],
  ['nothing at all', Buffer.alloc(1)],
]
for (const [name, source] of bombs)
  test(`${name}: read, or said to be unreadable, and this server goes on`, async () => {
    const read = await readApart(source)
    if (!('unreadable' in read)) assert.ok(read.said.length <= 200_000 && read.folded.length <= 60_000 && read.attachments.length <= 100)
  })
