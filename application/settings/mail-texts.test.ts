import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenOrder } from '../../tests/support/order-input.ts'
import { testPost } from '../../tests/support/post.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { changeMailText } from './change-mail-text.ts'

test('mails say the merchant’s own words from then on, and the catalogue’s again when those are taken back or fit no longer', async (t) => {
  const post = await testPost(t)
  const { manager } = post.people
  const submit = async (id: string): Promise<string> => {
    const parcels = [
      { id: 'P1', deliveredAt: '2026-11-20T10:00:00.000Z', deliveredSource: 'carrier' as const, items: [{ line: 'L1', quantity: 1 }] },
    ]
    const { orderId, lineIds, customer } = await post.order(givenOrder({ id, number: id, parcels }))
    const asked = { reason: 'dead_on_arrival', seal: 'opened', condition: 'tested_no_marks', dockMessage: 'x' } as const
    await post.act(submitReturn, customer, {
      orderId,
      type: 'standard_warranty',
      lines: [{ orderLineId: lineIds[0] ?? '', quantity: 1, ...asked }],
    })
    return (await post.run())[0]?.subject ?? ''
  }
  const before = await submit('CMD-1')
  await post.act(changeMailText, manager, { key: 'submitted.subject', fr: "C'est noté : {number}", en: null })
  assert.match(await submit('CMD-2'), /^C’est noté : RMA-/)
  await post.act(changeMailText, manager, { key: 'submitted.subject', fr: null, en: null })
  assert.equal((await submit('CMD-3')).slice(0, 12), before.slice(0, 12))
  // As an update of the catalogue would leave it.
  await post.database.pool.query(
    `insert into settings (kind, version, content, at) values ('mail_texts', 3, '{"fr": {"submitted.subject": "Vu {gone}"}}', now())`,
  )
  assert.equal((await submit('CMD-4')).slice(0, 12), before.slice(0, 12))
})
