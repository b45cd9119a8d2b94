import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { invoice, invoiceWith } from '../../tests/support/hostile.ts'
import { faultOfPdf } from './pdf.ts'

const faultCode = async (bytes: Buffer): Promise<string | undefined> => (await faultOfPdf(bytes))?.code

const objectStream = (
  text: string,
  { filter = '/Filter /FlateDecode', packed = deflateSync(text) }: { filter?: string; packed?: Buffer } = {},
): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 4 ${filter} /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])

const script = '<< /S /JavaScript /JS (app.alert(1)) >>'

test('an ordinary PDF is kept, packed or not, old or new', async () => {
  for (const pdfVersion of ['1.3', '1.7'] as const)
    for (const compress of [true, false]) assert.equal(await faultCode(await invoice({ pdfVersion, compress })), undefined)
  assert.equal(await faultCode(await invoiceWith(objectStream('9 0 << /Type /Page >>'))), undefined)
})

test('a PDF may link to a page and open at its top', async () => {
  assert.equal(await faultCode(await invoice({}, (page) => page.link(10, 10, 50, 20, 'https://technostok.example'))), undefined)
  assert.equal(await faultCode(await invoiceWith('<< /OpenAction [3 0 R /Fit] >>')), undefined)
})

const acts: readonly [string, string, string][] = [
  ['runs a script', script, 'pdf_active'],
  ['runs a script under another spelling', '<< /S /J#61va#53cript /JS (app.alert(1)) >>', 'pdf_active'],
  ['starts a program', '<< /OpenAction << /S /Launch /F (cmd.exe) >> >>', 'pdf_active'],
  ['sends a form', '<< /S /SubmitForm /F (https://thief.example) >>', 'pdf_active'],
  ['plays rich media', '<< /Subtype /RichMedia >>', 'pdf_active'],
  ['carries a file', '<< /Names << /EmbeddedFiles 7 0 R >> >>', 'pdf_embedded_files'],
  ['carries a file as a stream', '<< /Type /EmbeddedFile >>', 'pdf_embedded_files'],
]
for (const [words, object, code] of acts) {
  test(`a PDF that ${words} is refused`, async () => assert.equal(await faultCode(await invoiceWith(object)), code))
  test(`a PDF that ${words} out of a packed object stream is refused`, async () =>
    assert.equal(await faultCode(await invoiceWith(objectStream(`9 0 ${object}`))), code))
}

test('an encrypted PDF is refused', async () =>
  assert.equal(await faultCode(await invoice({ userPassword: 'secret', pdfVersion: '1.7' })), 'pdf_encrypted'))

test('a PDF with a file attached by its writer is refused', async () => {
  assert.equal(await faultCode(await invoice({}, (page) => page.file(Buffer.from('MZ'), { name: 'invoice.exe' }))), 'pdf_embedded_files')
})

test('an object stream that cannot be looked into is refused', async () => {
  const disguises = [
    objectStream(script, { filter: '/Filter [/ASCII85Decode /FlateDecode]', packed: Buffer.from('GhQ;^~>') }),
    objectStream(script, { filter: '/Filter /LZWDecode', packed: Buffer.from('noise') }),
    objectStream(script, { filter: '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>' }),
    objectStream(script, { filter: '/Filt#65r /LZWDecode', packed: Buffer.from('noise') }),
    objectStream(script, { filter: '/Filter /LZWDecode %1 0 obj\n', packed: Buffer.from('noise') }),
    objectStream(script, { filter: '/Filter /LZWDecode /Note (1 0 obj)', packed: Buffer.from('noise') }),
    objectStream(script, { filter: `%${' '.repeat(70_000)}\n/Filter /LZWDecode`, packed: Buffer.from('noise') }),
    objectStream(script, { filter: `%${' '.repeat(5000)}\n/Filter /LZWDecode`, packed: Buffer.from('noise') }),
  ]
  for (const disguised of disguises) assert.equal(await faultCode(await invoiceWith(disguised)), 'pdf_broken')
})

test('a script far into a packed stream is found, also where two pieces of it meet', async () => {
  for (const before of [16_370, 16_380, 16_384, 300_000])
    assert.equal(await faultCode(await invoiceWith(objectStream('.'.repeat(before) + script))), 'pdf_active')
})

test('a script after something that only looks like a stream is found', async () => {
  const decoy = Buffer.concat([
    Buffer.from('<< /Length 9999 >>\nstream\n'),
    deflateSync('nothing'),
    Buffer.from('\nendstream\n91 0 obj\n'),
    objectStream(script),
  ])
  assert.equal(await faultCode(await invoiceWith(decoy)), 'pdf_active')
})

test('a PDF that unpacks without end is refused', async () => {
  const bomb = deflateSync(Buffer.alloc(64 * 2 ** 20), { level: 9 })
  const five = Buffer.concat(
    Array.from({ length: 5 }, (_, i) => Buffer.concat([Buffer.from(`\nendobj\n9${i} 0 obj\n`), objectStream('', { packed: bomb })])),
  )
  assert.equal(await faultCode(await invoiceWith(five)), 'pdf_too_complex')
})

test('what does not begin as a PDF or does not end is refused', async () => {
  const pdf = await invoice()
  assert.equal(await faultCode(Buffer.concat([Buffer.from('GIF89a'), pdf])), 'pdf_broken')
  assert.equal(await faultCode(Buffer.concat([Buffer.from('\n'), pdf])), 'pdf_broken')
  assert.equal(await faultCode(pdf.subarray(0, pdf.length / 2)), 'pdf_broken')
  assert.equal(await faultCode(Buffer.from('%PDF-')), 'pdf_broken')
})
