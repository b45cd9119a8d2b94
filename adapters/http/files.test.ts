import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import { technostok } from '#domain/policy/technostok.ts'
import type { FileView } from '#application/files/view.ts'
import { givenLine, givenOrder } from '../../tests/support/order-input.ts'
import { testServer } from '../../tests/support/server.ts'
import { approval, newStory, requestFor, returnIn, unitIds, verdicts } from '../../tests/support/story.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const story = await newStory(it)
const { as, does, order, see } = story

const form = (content: Buffer, { field = 'file', name = 'photo.jpg' } = {}) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  raw: Buffer.concat([
    Buffer.from(`--x\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`),
    content,
    Buffer.from('\r\n--x--\r\n'),
  ]),
})
const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
  .jpeg()
  .toBuffer()

describe('a file', () => {
  test('comes back as what it is, under its name, kept by no cache and running nothing', async () => {
    const sent = await as('customer', 'POST', '/files', form(jpeg, { name: 'écran cassé.jpg' }))
    const { id, url, thumbnailUrl } = sent.json<FileView>()
    assert.equal(url, `/api/v1/files/${id}`)
    const read = await as('customer', 'GET', url)
    assert.equal(read.headers['content-type'], 'image/jpeg')
    assert.equal(read.headers['cache-control'], 'private, no-store')
    assert.equal(read.headers['x-content-type-options'], 'nosniff')
    assert.match(String(read.headers['content-security-policy']), /^sandbox;/)
    assert.equal(
      read.headers['content-disposition'],
      `inline; filename="ecran casse.jpg"; filename*=UTF-8''${encodeURIComponent('écran cassé.jpg')}`,
    )
    assert.equal((await sharp(read.rawPayload).metadata()).width, 40)
    const small = await as('customer', 'GET', String(thumbnailUrl))
    assert.equal((await sharp(small.rawPayload).metadata()).format, 'webp')
  })

  test('that nobody used yet is its uploader’s alone', async () => {
    const { url } = (await as('customer', 'POST', '/files', form(jpeg))).json<FileView>()
    for (const who of ['colleague', 'stranger', 'support', 'manager', 'machine'] as const)
      assert.equal((await as(who, 'GET', url)).statusCode, 404, who)
  })

  test('of somebody else cannot be drawn into one’s own return, message or answer', async () => {
    const { id, url } = (await as('stranger', 'POST', '/files', form(jpeg))).json<FileView>()
    const submitted = await as('customer', 'POST', '/returns', { body: requestFor(await order(), { fileIds: [id] }) })
    assert.equal(submitted.statusCode, 404)
    const number = await returnIn('asked', story)
    assert.equal((await as('customer', 'POST', `/returns/${number}/messages`, { body: { body: 'x', fileIds: [id] } })).statusCode, 404)
    assert.equal((await as('customer', 'POST', `/returns/${number}/details`, { body: { message: 'x', fileIds: [id] } })).statusCode, 404)
    assert.equal((await as('customer', 'GET', url)).statusCode, 404)
    assert.equal((await as('stranger', 'GET', url)).statusCode, 200)
  })

  test('of an internal note is staff’s alone', async () => {
    const number = await returnIn('submitted', story)
    const { id, url } = (await as('support', 'POST', '/files', form(jpeg))).json<FileView>()
    await does('support', 'POST', `/returns/${number}/messages`, { body: 'Note', internal: true, fileIds: [id] })
    assert.equal((await as('customer', 'GET', url)).statusCode, 404)
    assert.equal((await as('finance', 'GET', url)).statusCode, 200)
  })

  test('of the dock may stand for several units, is shown with each, and stays when the verdict is corrected', async () => {
    const { number } = await does('customer', 'POST', '/returns', requestFor(await order(), { quantity: 2 }))
    const at = `/returns/${number}`
    await does('support', 'PUT', `${at}/approval`, approval(await see(number)))
    await does('returns_agent', 'POST', `${at}/receipts`, { units: unitIds(await see(number)) })
    const { id } = (await as('returns_agent', 'POST', '/files', form(jpeg))).json<FileView>()
    const observed = { seal: 'opened', condition: 'damaged', fileIds: [id] }
    const units = unitIds(await see(number)).map((unitId) => ({ unitId, verdict: 'refused', reason: 'damaged', observed }))
    await does('returns_agent', 'POST', `${at}/inspections`, { units })
    const shown = async () => (await see(number)).lines.flatMap((line) => line.units.map((unit) => unit.files.map((file) => file.id)))
    assert.deepEqual(await shown(), [[id], [id]])
    const again = units.map((unit) => ({ ...unit, verdict: 'accepted', reason: null, disposition: 'refurbish' }))
    await does('returns_agent', 'POST', `${at}/inspection-corrections`, { units: again, reason: 'Mal vu' })
    assert.deepEqual(await shown(), [[id], [id]])
  })

  test('of a machine founds its refusal at the dock and goes with its message; another key’s is nobody’s', async () => {
    const number = await returnIn('received', story)
    const at = `/returns/${number}`
    const { id } = (await as('machine', 'POST', '/files', form(jpeg))).json<FileView>()
    const refusal = async (fileId: string) => ({ units: verdicts(await see(number), 'refused', [fileId]) })
    assert.equal((await as('returns_agent', 'POST', `${at}/inspections`, { body: await refusal(id) })).statusCode, 404)
    assert.equal((await as('machine', 'POST', `${at}/inspections`, { body: await refusal(await story.photo()) })).statusCode, 404)
    await does('machine', 'POST', `${at}/inspections`, await refusal(id))
    const shown = (await see(number)).lines.flatMap((line) => line.units.flatMap((unit) => unit.files.map((file) => file.id)))
    assert.deepEqual(new Set(shown), new Set([id]))
    const asked = await returnIn('submitted', story)
    const question = (await as('machine', 'POST', '/files', form(jpeg))).json<FileView>()
    const details = { message: 'Est-ce bien ceci ?', fileIds: [question.id] }
    await does('machine', 'POST', `/returns/${asked}/details-requests`, details)
    assert.deepEqual(
      (await see(asked)).messages.flatMap((message) => message.files.map((file) => file.id)),
      [question.id],
    )
  })

  const refused: [string, ReturnType<typeof form>, number, string][] = [
    ['too large', form(Buffer.alloc(15 * 2 ** 20 + 1, 1)), 413, 'file_too_large'],
    ['empty', form(Buffer.alloc(0)), 422, 'file_empty'],
    [
      'a picture that is a program',
      form(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), { name: 'x.svg' }),
      422,
      'file_type_refused',
    ],
    [
      'a page in a picture’s clothes',
      form(Buffer.from('<html><script>alert(1)</script></html>'), { name: 'x.jpg' }),
      422,
      'file_type_refused',
    ],
    ['under another field', form(jpeg, { field: 'photo' }), 422, 'file_needed'],
    ['a form that ends too early', { ...form(jpeg), raw: form(jpeg).raw.subarray(0, 60) }, 400, 'request_malformed'],
    ['a form without its boundary', { ...form(jpeg), headers: { 'content-type': 'multipart/form-data' } }, 400, 'request_malformed'],
  ]
  for (const [what, sent, status, code] of refused) {
    test(`is refused: ${what}`, async () => {
      const answer = await as('customer', 'POST', '/files', sent)
      assert.equal(answer.statusCode, status, answer.body)
      assert.equal(answer.json<Problem>().code, code)
    })
  }
})

describe('an import', () => {
  const lines = (rows: readonly unknown[]) => ({
    headers: { 'content-type': 'application/x-ndjson' },
    raw: rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
  })
  const shopOrder = (id: string, over = {}) => ({ ...givenOrder({ id }), ...over })

  test('keeps the good, names the bad by line, field and in words', async () => {
    const rows = [
      shopOrder('I-1'),
      '{"id":',
      shopOrder('I-2', { lines: [givenLine({ quantity: 0 })] }),
      shopOrder('I-3', { number: 'a\0b' }),
      shopOrder('I-4'),
    ]
    const answer = await as('machine', 'POST', '/orders/import', {
      ...lines(rows),
      headers: { ...lines(rows).headers, 'accept-language': 'fr' },
    })
    assert.equal(answer.statusCode, 200, answer.body)
    const report = answer.json<{
      added: number
      refused: number
      faults: { line: number; id: string | null; faults: { field: string; code: string; detail: string }[] }[]
    }>()
    assert.deepEqual([report.added, report.refused], [2, 3])
    assert.deepEqual(
      report.faults.map(({ line, id, faults }) => [line, id, faults[0]?.field, faults[0]?.code]),
      [
        [2, null, '', 'json_malformed'],
        [3, 'I-2', 'lines.0.quantity', 'input_too_small'],
        [4, 'I-3', '', 'text_unstorable'],
      ],
    )
    assert.equal(report.faults[1]?.faults[0]?.detail, 'Au moins 1.')
  })

  test('may be far larger than other bodies, and again changes nothing', async () => {
    const rows = Array.from({ length: 800 }, (_, i) => shopOrder(`B-${i}`))
    assert.ok(Buffer.byteLength(lines(rows).raw) > 500_000)
    assert.equal((await as('machine', 'POST', '/orders/import', lines(rows))).json<{ added: number }>().added, 800)
    const again = (await as('machine', 'POST', '/orders/import', lines(rows))).json<{ added: number; updated: number }>()
    assert.deepEqual([again.added, again.updated], [0, 800])
  })

  test('is JSON lines, and nothing else takes them', async () => {
    assert.equal((await as('machine', 'POST', '/orders/import', { body: shopOrder('I-9') })).statusCode, 415)
    assert.equal((await as('machine', 'POST', '/orders/import')).statusCode, 415)
    assert.equal((await as('customer', 'POST', '/returns', lines([{}]))).statusCode, 415)
    assert.equal((await as('customer', 'POST', '/returns', form(jpeg))).statusCode, 415)
  })
})
