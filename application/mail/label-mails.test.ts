import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { attachLabel } from '../labels/attach-label.ts'
import { voidLabel } from '../labels/void-label.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { submitReturn } from '../returns/submit-return.ts'

/** An approved return whose mails have gone. */
async function approved(post: Post): Promise<string> {
  const delivered = {
    id: 'P1',
    deliveredAt: '2026-11-20T10:00:00.000Z',
    deliveredSource: 'carrier' as const,
    items: [{ line: 'L1', quantity: 3 }],
  }
  const { orderId, lineIds, customer } = await post.order(givenOrder({ parcels: [delivered] }))
  const [orderLineId = ''] = lineIds
  const line = { orderLineId, quantity: 1, reason: 'dead_on_arrival', note: 'Écran noir', dockMessage: 'Écran noir au déballage' }
  const declared = { seal: 'opened', condition: 'tested_no_marks' } as const
  const { number } = await post.act(submitReturn, customer, { orderId, type: 'standard_warranty', lines: [{ ...line, ...declared }] })
  const page = await post.world.reads.returnPage(number)
  const lines = page?.rma.lines.map(({ id }) => ({ lineId: id })) ?? []
  await post.act(approveReturn, post.people.support, { number, lines, message: 'Accordé.' })
  await post.run()
  return number
}

async function pdf(post: Post, content: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  await post.world.files.put(content, sha256)
  const { id } = post.people.support
  return givenPhoto(post.world, id, null, { contentType: 'application/pdf', name: 'label.pdf', sha256, size: content.length })
}

test('the carrier’s label goes along with its mail, and what replaces or voids it is told', async (t) => {
  const post = await testPost(t)
  const { support } = post.people
  const number = await approved(post)
  const content = Buffer.from('%PDF-1.4 a label')
  await post.act(attachLabel, support, { number, fileId: await pdf(post, content), carrier: 'Colissimo', tracking: '6A123' })
  const [ready] = await post.run()
  assert.ok(ready)
  assert.ok(ready.text?.includes('6A123') && ready.subject?.includes('étiquette à imprimer'))
  assert.deepEqual(
    ready.attachments.map(({ filename, mimeType, content: sent }) => [filename, mimeType, Buffer.from(sent as ArrayBuffer).toString()]),
    [[`${number}-1.pdf`, 'application/pdf', content.toString()]],
  )
  await post.act(attachLabel, support, { number, fileId: await pdf(post, Buffer.from('%PDF-1.4 another')), tracking: '6A124' })
  const [other] = await post.run()
  assert.ok(other?.text?.includes('remplace') && other.attachments.length === 1)
  const page = await post.world.reads.returnPage(number)
  await post.act(voidLabel, support, { number, labelId: page?.rma.labels.at(-1)?.id ?? '', message: 'Le transporteur est en grève.' })
  const [gone] = await post.run()
  assert.ok(gone)
  assert.ok(gone.subject?.includes('étiquette annulée') && gone.text?.includes('en grève'))
  assert.deepEqual(gone.attachments, [])
})

test('a label that is void before its mail leaves does not go along', async (t) => {
  const post = await testPost(t)
  const { support } = post.people
  const number = await approved(post)
  await post.act(attachLabel, support, { number, fileId: await pdf(post, Buffer.from('%PDF-1.4 wrong')) })
  const page = await post.world.reads.returnPage(number)
  await post.act(voidLabel, support, { number, labelId: page?.rma.labels[0]?.id ?? '' })
  const mails = await post.run()
  assert.deepEqual(
    mails.map(({ attachments }) => attachments.length),
    [0, 0],
  )
})
