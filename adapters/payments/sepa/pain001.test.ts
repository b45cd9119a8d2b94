import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import type { TransferOrder } from '#application/payments/ports.ts'
import { latin } from './latin.ts'
import { pain001 } from './pain001.ts'

// ISO 20022's own, as its Standards Editor wrote it.
const schema = await readFile(join(import.meta.dirname, 'pain.001.001.09.xsd'), 'utf8')

const order: TransferOrder = {
  messageId: 'NAV-20261127-0193594e2d4b',
  createdAt: '2026-11-27T16:05:00.123Z',
  executeOn: '2026-11-30',
  debtor: { name: 'Technostok & Cie', iban: 'FR7630006000011234567890189', bic: null },
  transfers: [
    {
      endToEndId: 'RMA-2026-000482-9-6a1f0c2b7e55',
      amount: 124_990,
      holder: 'Maëlle Kermor <l’aînée>',
      iban: 'DE89370400440532013000',
      remittance: 'Retour RMA-2026-000482-9, commande CMD-20418',
    },
    {
      endToEndId: 'RMA-2026-000483-7-6a1f0c2b7e56',
      amount: 5,
      holder: 'Łukasz Østergård',
      iban: 'NO9386011117947',
      remittance: 'Retour RMA-2026-000483-7',
    },
  ],
}

const values = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, value = '']) => value)

/** What of them is not as the schema wants it, by the strictest reader that a package gives. */
async function faults(...orders: readonly TransferOrder[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: orders.map((one, nth) => ({ fileName: `${nth}.xml`, contents: pain001(one) })),
    schema: { fileName: 'pain.001.001.09.xsd', contents: schema },
    maxMemoryPages: 4096,
  })
  return errors.map(({ message }) => message)
}

const account = fc.constantFrom(
  'FR7630006000011234567890189',
  'DE89370400440532013000',
  'NO9386011117947',
  'MT84MALT011000012345MTLCAST001S',
)
/** Whatever a person typed, control signs and signs that XML forbids included. */
const typed = fc.string({ unit: 'binary', maxLength: 200 })
const anyOrder: fc.Arbitrary<TransferOrder> = fc.record({
  messageId: fc.constant(order.messageId),
  createdAt: fc.constant(order.createdAt),
  executeOn: fc.constant(order.executeOn),
  debtor: fc.record({ name: typed, iban: account, bic: fc.constantFrom(null, 'AGRIFRPP', 'AGRIFRPP882') }),
  transfers: fc.array(
    fc.record({
      endToEndId: fc.constantFrom('RMA-2026-000482-9-6a1f0c2b7e55', 'RMA-2026-1000482-9-6a1f0c2b7e55'),
      amount: fc.integer({ min: 1, max: 99_999_999_999 }),
      holder: typed,
      iban: account,
      remittance: typed,
    }),
    { minLength: 1, maxLength: 100 },
  ),
})

test('a file is valid against its schema, whatever the names and however many the transfers; creditors have no address', async () => {
  assert.deepEqual(await faults(order, { ...order, debtor: { ...order.debtor, bic: 'AGRIFRPP' } }), [])
  assert.deepEqual(await faults(...fc.sample(anyOrder, 100)), [])
  assert.ok(!pain001(order).includes('PstlAdr'))
})

test('the schema is read indeed: a name too long, an account that is none and an identifier too long are found', async () => {
  const [first] = order.transfers
  assert.ok(first)
  const wrong = { ...order, messageId: 'N'.repeat(36), transfers: [{ ...first, iban: 'not an account' }] }
  assert.match((await faults(wrong)).join('\n'), /MsgId.*maxLength|maxLength[^]*MsgId/)
  assert.match((await faults(wrong)).join('\n'), /IBAN/)
})

test('it counts and sums what is in it to the cent', () => {
  const xml = pain001(order)
  assert.deepEqual(values(xml, 'InstdAmt'), ['1249.90', '0.05'])
  assert.deepEqual(
    [values(xml, 'CtrlSum'), values(xml, 'NbOfTxs')],
    [
      ['1249.95', '1249.95'],
      ['2', '2'],
    ],
  )
  assert.deepEqual([values(xml, 'CreDtTm'), values(xml, 'Dt')], [['2026-11-27T16:05:00Z'], ['2026-11-30']])
})

test('a bank that has a BIC is named by it', () => {
  const xml = pain001({ ...order, debtor: { ...order.debtor, bic: 'AGRIFRPP' } })
  assert.deepEqual([values(xml, 'BICFI'), xml.includes('NOTPROVIDED')], [['AGRIFRPP'], false])
})

test('names are written in letters that every bank takes, at most as long as they may be, and never empty', () => {
  assert.deepEqual(values(pain001(order), 'Nm'), ['Technostok + Cie', 'Technostok + Cie', "Maelle Kermor .l'ainee.", 'Lukasz Ostergard'])
  assert.equal(latin('Société Générale – Œuvres', 70), 'Societe Generale - OEuvres')
  assert.equal(latin('//a//b/', 70), 'a/b')
  assert.equal(latin('株式会社', 70), '....')
  assert.equal(latin('/ /', 70), '.')
  assert.equal(latin('é'.repeat(200), 140).length, 140)
})
