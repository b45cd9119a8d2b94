import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { invoice, invoiceWith, packed } from '../../tests/support/hostile.ts'
import { faultOfPdf } from './pdf.ts'

const xml = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<rsm:CrossIndustryInvoice/>')
const faultCode = async (pdf: Buffer): Promise<string | undefined> => (await faultOfPdf(pdf))?.code
const carrying = (...files: readonly (readonly [string, Buffer])[]): Promise<Buffer> =>
  invoice({}, (page) => files.forEach(([name, content]) => page.file(content, { name })))

/** The XML in object 91, and a specification of it as object 90. */
const specified = (specification: string, { content = xml, besides = '' }: { content?: Buffer; besides?: string } = {}): Promise<Buffer> =>
  invoiceWith(
    Buffer.concat([
      Buffer.from(`${specification}\nendobj\n91 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length 9 >>\nstream\n`),
      deflateSync(content),
      Buffer.from(`\nendstream${besides}`),
    ]),
  )

test('an electronic invoice carries its data under one of its names, as a writer makes it', async () => {
  for (const name of ['factur-x.xml', 'zugferd-invoice.xml', 'ZUGFeRD-invoice.xml', 'xrechnung.xml'])
    for (const compress of [true, false]) {
      const pdf = await invoice({ compress }, (page) => page.file(xml, { name, type: 'text/xml' }))
      assert.equal(await faultCode(pdf), undefined, name)
    }
})

test('whatever way the name is written, wherever the specification stands', async () => {
  const specifications = [
    '<</F(factur-x.xml)/UF(factur-x.xml)/AFRelationship/Data/Desc(Factur-X \\(EN 16931\\))/EF<</F 91 0 R/UF 91 0 R>>/Type/Filespec>>',
    '<< /Type /Filespec /F <666163747572 2d782e786d6c> /UF <FEFF0066006100630074007500720 02D0078002E0078006D006C> /EF << /F 91 0 R >> >>',
    String.raw`<< /F (factur\055x.xml) /UF (\376\377\000f\000a\000c\000t\000u\000r\000-\000x\000.\000x\000m\000l) /EF << /F 91 0 R >> >>`,
    '<< /#46 (xrechnung.xml) /E#46 << /F 91 0 R >> >>',
  ]
  for (const one of specifications) assert.equal(await faultCode(await specified(one)), undefined, one)
  const inside = '<< /F (factur-x.xml) /EF << /F 91 0 R >> >>'
  const besides = `\nendobj\n92 0 obj\n`
  const whole = await specified('<< /Kids [] >>', { besides })
  const at = whole.lastIndexOf(besides) + besides.length
  assert.equal(await faultCode(Buffer.concat([whole.subarray(0, at), packed(inside), whole.subarray(at)])), undefined)
})

test('under another name, or beside another file, it is refused', async () => {
  const exe = Buffer.from('MZ')
  assert.equal(await faultCode(await carrying(['facture.xml', xml])), 'pdf_embedded_files')
  assert.equal(await faultCode(await carrying(['factur-x.xml.exe', xml])), 'pdf_embedded_files')
  assert.equal(await faultCode(await carrying(['factur-x.xml', xml], ['virus.exe', exe])), 'pdf_embedded_files')
  assert.equal(await faultCode(await carrying(['factur-x.xml', xml], ['xrechnung.xml', xml])), 'pdf_embedded_files')
})

test('what is no XML is refused under the right name', async () => {
  assert.equal(await faultCode(await carrying(['factur-x.xml', Buffer.from('MZ\u0090')])), 'pdf_embedded_files')
  assert.equal(await faultCode(await specified('<< /F (factur-x.xml) /EF << /F 92 0 R >> >>')), 'pdf_embedded_files')
})

test('an invoice that also acts is refused for that', async () => {
  const besides = '\nendobj\n92 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>'
  assert.equal(await faultCode(await specified('<< /F (factur-x.xml) /EF << /F 91 0 R >> >>', { besides })), 'pdf_active')
})

test('a specification that only looks like one hides nothing', async () => {
  const disguises = [
    '<< /F (evil.exe) /EF << /F 91 0 R >> >>',
    '<< /F (factur-x.xml) /UF (evil.exe) /EF << /F 91 0 R >> >>',
    '<< /F (factur-x.xml) /EF << /F 91 0 R >> /UF <6576696c2e657865> >>',
    '<< /EF << /F 91 0 R >> >>',
    '<< /F (factur-x.xml) /EF 93 0 R >>',
    '<< /F (evil.exe) /EF\u0000<< /F 91 0 R >> >>',
    '<< /F (evil.exe) % << /F (factur-x.xml)\n/EF << /F 91 0 R >> >>',
    `<< /F (evil.exe) %${' '.repeat(3000)}<< /F (factur-x.xml)\n/EF << /F 91 0 R >> >>`,
    '<< /F (evil.exe) /Desc (<< /F <666163747572> /Desc (x) ) /EF << /F 91 0 R >> >>',
    '<< /F (evil.exe) /EF %\n<< /F 91 0 R >> >>',
    '<< /Subtype /FileAttachment /FS << /F (evil.exe) /EF << /F 91 0 R >> >> >>',
  ]
  for (const disguise of disguises) assert.equal(await faultCode(await specified(disguise)), 'pdf_embedded_files', disguise)
})

test('a file that is carried without being called one is refused', async () => {
  const stream = '\nendobj\n91 0 obj\n<< /Length 2 >>\nstream\nMZ\nendstream'
  assert.equal(await faultCode(await invoiceWith(`<< /F (evil.exe) /EF << /F 91 0 R >> >>${stream}`)), 'pdf_embedded_files')
})

test('a hostile text is read in one go', async () => {
  const endless = `<< ${'/A1111 /A1111 '.repeat(50_000)}`
  assert.equal(await faultCode(await specified(`${endless}/F (factur-x.xml) /EF << /F 91 0 R >> `)), 'pdf_embedded_files')
})
