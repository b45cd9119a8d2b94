import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { pickupFrom } from '#domain/return/pickup-day.ts'
import { system } from '#domain/actor.ts'
import { runErrand } from '#application/errand.ts'
import { receiveMail } from '#application/inbox/receive-mail.ts'
import { usualCarriers } from '#domain/carriers/carriers.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { usualPeriods } from '#domain/retention/retention.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import { agreement, approval, everybody, newStory, requestFor, returnIn, unitIds, verdicts, type Who } from '../../tests/support/story.ts'
import type { Problem } from './problems/problem.ts'
import { routes } from './routes/all.ts'

const it = await testServer({ policy: technostok })
const story = await newStory(it)
const { as, does, see, order } = story

type Asked = { path: string; body?: unknown; raw?: string | Buffer; headers?: Record<string, string>; status?: number }
type Case = {
  /** Who gets a 2xx. Everybody else who is signed in gets 403, `stranger` (allowed by role, not by whose it is) 404. */
  for: string
  /** A stranger of the same role is answered 2xx: the thing is everybody's or their own. */
  own?: true
  /** It is nobody else's business: who may by role is answered 404 for somebody else's. */
  private?: true
  /** One request, ready to be asked once. */
  ask: () => Promise<Asked>
}

const on =
  (state: Parameters<typeof returnIn>[0], of: (number: string) => Promise<Omit<Asked, 'path'> & { under: string }>) =>
  async (): Promise<Asked> => {
    const number = await returnIn(state, story)
    const { under, ...rest } = await of(number)
    return { path: `/returns/${number}${under}`, ...rest }
  }
const form = (content: Buffer): Pick<Asked, 'raw' | 'headers'> => ({
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  raw: Buffer.concat([
    Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n'),
    content,
    Buffer.from('\r\n--x--\r\n'),
  ]),
})
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const piece = (content: Buffer): Pick<Asked, 'raw' | 'headers'> => ({
  headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
  raw: content,
})
const openedFor = async (who: Who): Promise<string> =>
  (await as(who, 'POST', '/uploads', { body: { name: 'a.png', size: png.length } })).json<{ id: string }>().id
const uploadFor = async (who: Who): Promise<string> => (await as(who, 'POST', '/files', form(png))).json<{ id: string }>().id
const resolutionOf = async (number: string): Promise<string> => (await see(number)).resolutions.find((r) => r.state !== 'void')?.id ?? ''
const boxed = { tracking: '8R00123456789', sender: 'Kermor', place: 'Rayon Q3' }
const parcel = async (): Promise<string> =>
  `/dock/parcels/${(await does<{ number: string }>('returns_agent', 'POST', '/dock/parcels', boxed)).number}`
const onParcel = (under: string, body?: () => Promise<object>) => async (): Promise<Asked> => ({
  path: `${await parcel()}${under}`,
  ...(body ? { body: await body() } : {}),
})
/** A mail about it that has gone. */
const mailOf = async (about: { number: string } | { talk: string }): Promise<string> => {
  const [kind, thread, value] = 'number' in about ? ['submitted', 'r.number', about.number] : ['contact_message', 'c.id', about.talk]
  const { rows } = await it.stores.database.pool.query<{ id: string }>(
    `insert into mails (id, cause_id, kind, to_address, locale, return_id, conversation_id, message_id, state, queued_at, sent_at)
     select gen_random_uuid(), gen_random_uuid(), '${kind}', coalesce(o.email, c.email), 'fr', r.id, case when r.id is null then c.id end,
       gen_random_uuid(), 'sent', now(), now()
     from conversations c left join returns r on r.id = c.return_id left join orders o on o.id = r.order_id where ${thread} = $1 returning id`,
    [value],
  )
  return rows[0]?.id ?? ''
}
const iban = 'FR7630006000011234567890189'
const transfersSet = () => ({ name: 'Technostok SAS', iban, bic: 'AGRIFRPP', limit: 0, why: 'Nouvelle banque' })
/** Something owed to somebody who gave an account, from a merchant who has one. */
async function transfer(): Promise<object> {
  const { set } = await does<{ set: object | null }>('finance', 'GET', '/settings/transfers')
  if (set === null) await does('manager', 'POST', '/settings/transfers/versions', transfersSet())
  const number = await returnIn('accepted', story)
  await does('customer', 'PUT', `/returns/${number}/bank-account`, { iban, holder: 'Maëlle Kermor' })
  return { items: [{ number, resolutionId: await resolutionOf(number) }] }
}
const fileMade = async (): Promise<string> =>
  `/finance/payment-files/${(await does<{ id: string }>('finance', 'POST', '/finance/payment-files', await transfer())).id}`
const fileApproved = async (): Promise<string> => {
  const path = await fileMade()
  await does('manager', 'PUT', `${path}/approval`, {})
  return path
}
const fileAtBank = async (): Promise<string> => {
  const path = await fileApproved()
  await as('finance', 'GET', `${path}/content`)
  return path
}
/** A unit that waits to go back to its supplier. */
const unitToClaim = async (): Promise<{ unitId: string; expected: number }> => {
  const number = await returnIn('accepted', story)
  const [unit] = verdicts(await see(number), 'accepted') as { unitId: string }[]
  const units = [{ ...unit, disposition: 'rtv' }]
  await does('returns_agent', 'POST', `/returns/${number}/inspection-corrections`, { units, reason: 'Au fournisseur.' })
  return { unitId: unit?.unitId ?? '', expected: 12_000 }
}
type ClaimMade = { path: string; unitId: string }
const claimOpen = async (): Promise<ClaimMade> => {
  const unit = await unitToClaim()
  const { number } = await does<{ number: string }>('returns_agent', 'POST', '/claims', { units: [unit] })
  return { path: `/claims/${number}`, unitId: unit.unitId }
}
const claimSent = async (): Promise<ClaimMade> => {
  const made = await claimOpen()
  await does('returns_agent', 'PUT', `${made.path}/sending`, {})
  return made
}
const claimRefused = async (): Promise<ClaimMade> => {
  const made = await claimSent()
  await does('finance', 'PUT', `${made.path}/refusals`, { units: [made.unitId], refusal: 'Non' })
  return made
}
const onClaim =
  (at: () => Promise<ClaimMade>, under: string, body: (made: ClaimMade) => object | Promise<object>) => async (): Promise<Asked> => {
    const made = await at()
    return { path: made.path + under, body: await body(made) }
  }
const customer = async (): Promise<string> => (await order()).customerId ?? ''
const settlementOf = async (number: string): Promise<string> => (await see(number)).settlements[0]?.id ?? ''

const statement = (): object => ({ id: randomUUID(), name: 'Paule Martin', contract: randomUUID(), email: 'paule@example.org' })
/** A statement of nobody's. Each from a network of its own: these are more than one may state. */
let networks = 0
async function stated(): Promise<string> {
  const answer = await it.server.inject({
    method: 'POST',
    url: '/api/v1/withdrawals',
    headers: { 'x-navette': '1', 'content-type': 'application/json' },
    remoteAddress: `198.51.${++networks % 250}.1`,
    payload: JSON.stringify(statement()),
  })
  return answer.json<{ id: string }>().id
}
/** A mail that came in, as its receiver hands it over. */
async function mailed(): Promise<string> {
  const source = Buffer.from(`From: a@b.example\r\nMessage-ID: <${randomUUID()}@b.example>\r\n\r\nBonjour`)
  const caller = { ip: '', userAgent: null, tokenHash: null }
  await runErrand(receiveMail, { actor: system, caller, input: { source, arrival: { by: 'imap' } } }, it.world)
  const { rows } = await it.stores.database.pool.query<{ id: string }>('select id from received_mails order by id desc limit 1')
  return rows[0]?.id ?? ''
}
const matchers = 'support manager'
const desk = 'support manager machine'
const dock = 'returns_agent manager machine'
const mine = 'customer colleague'
/** Who makes a request step by step. */
const drafting = `${mine} support manager`
const readers = 'customer colleague support returns_agent finance manager admin'
const staff = 'support returns_agent finance manager admin'

/** Somebody who can be given a case in any state. */
const colleague = async (): Promise<string> => {
  const { items } = await does<{ items: { id: string; roles: string[] }[] }>('support', 'GET', '/desk/colleagues')
  return items.find(({ roles }) => roles.includes('support'))?.id ?? ''
}
const macroOf = async (who: Who, shared: boolean): Promise<string> =>
  (await does<{ id: string }>(who, 'POST', '/macros', { shared, name: 'Suivi', fr: 'Dossier {number}.' })).id
const noPasskey = { id: 'x', type: 'public-key' }
const member = async (): Promise<string> => (await givenPerson(it.stores.database.pool, { roles: ['support'] })).id
const invitee = (): object => ({ email: `${randomUUID()}@technostok.example`, roles: ['support'] })
const invited = async (): Promise<string> => (await does<{ id: string }>('admin', 'POST', '/invitations', invitee())).id

const told = (): object => ({ url: `https://shop.example/${randomUUID()}`, types: ['return.reject'] })
const toldTo = async (): Promise<string> => {
  await it.stores.database.pool.query('delete from webhook_endpoints')
  return `/settings/webhooks/${(await does<{ id: string }>('admin', 'POST', '/settings/webhooks', told())).id}`
}
const toldOnce = async (): Promise<string> => {
  const path = await toldTo()
  const { deliveryId } = await does<{ deliveryId: string }>('admin', 'POST', `${path}/trials`, {})
  return `${path}/deliveries/${deliveryId}`
}
const sharedView = async (): Promise<string> => {
  await it.stores.database.pool.query('delete from saved_views')
  return (await does<{ id: string }>('support', 'POST', '/desk/views', { name: randomUUID(), shared: true, query: {} })).id
}

type OfOrder = Awaited<ReturnType<typeof order>>

/** A conversation of the customer's about an order of theirs. These are more than one customer may open in an hour. */
async function talk(): Promise<{ id: string; of: OfOrder }> {
  await it.stores.database.pool.query(`delete from attempts where bucket like 'writer-opens:%'`)
  const of = await order()
  const { id } = await does<{ id: string }>('customer', 'POST', '/conversations', {
    orderId: of.orderId,
    subject: 'Un geste ?',
    message: 'Mon écran est rayé.',
  })
  return { id, of }
}
const inTalk = (under: string, body?: object) => async (): Promise<Asked> => ({
  path: `/conversations/${(await talk()).id}${under}`,
  ...(body ? { body } : {}),
})
const termsFor = ({ orderId, orderLineIds }: OfOrder) => ({
  orderId,
  lines: [{ orderLineId: orderLineIds[0] ?? '', quantity: 1 }],
  kind: 'discount',
  amount: 1000,
  goods: 'kept',
  message: 'Un geste ?',
})
const withoutFiles = (asked: ReturnType<typeof requestFor>) => ({
  ...asked,
  lines: asked.lines.map((line) => ({ ...line, fileIds: undefined })),
})
const onPrepared = (answer: 'confirmation' | 'refusal' | 'recall') => async (): Promise<Asked> => {
  const { id, of } = await talk()
  const path = `/conversations/${id}/requests`
  const asked = requestFor(of)
  const { requestId } = await does<{ requestId: string }>('support', 'POST', path, withoutFiles(asked))
  return { path: `${path}/${requestId}/${answer}`, body: answer === 'confirmation' ? { lines: asked.lines } : {} }
}
const onOffer = (answer: 'acceptance' | 'refusal') => async (): Promise<Asked> => {
  const { id, of } = await talk()
  await does('support', 'POST', `/conversations/${id}/offers`, termsFor(of))
  const { offers } = await does<{ offers: { id: string }[] }>('support', 'GET', `/conversations/${id}`)
  return { path: `/conversations/${id}/offers/${offers[0]?.id ?? ''}/${answer}`, body: {} }
}

/** An open tab's own name for itself. */
const tab = '0197a1b2-0000-7000-8000-000000000001'

/** domain.md's actors and table, row by row, as who may over HTTP. */
const cases: Record<string, Case> = {
  'POST /returns': { for: `${mine} ${desk}`, ask: async () => ({ path: '/returns', body: requestFor(await order()) }) },
  'GET /returns': { for: mine, own: true, ask: async () => ({ path: '/returns' }) },
  'GET /returns/:number': { for: `${readers} machine`, ask: on('submitted', async () => ({ under: '' })) },
  'PUT /returns/:number/presence/:tab': {
    for: staff,
    ask: on('submitted', async () => ({ under: `/presence/${tab}`, body: { doing: 'looking' } })),
  },
  'DELETE /returns/:number/presence/:tab': { for: staff, ask: on('submitted', async () => ({ under: `/presence/${tab}` })) },
  'PUT /conversations/:id/presence/:tab': { for: staff, ask: inTalk(`/presence/${tab}`, { doing: 'looking' }) },
  'DELETE /conversations/:id/presence/:tab': { for: staff, ask: inTalk(`/presence/${tab}`) },
  'DELETE /returns/:number/reply-addresses': {
    for: 'support manager admin',
    ask: on('submitted', async () => ({ under: '/reply-addresses' })),
  },
  'GET /returns/:number/precedents': { for: staff, ask: on('submitted', async () => ({ under: '/precedents' })) },
  'GET /returns/:number/mails': { for: staff, ask: on('submitted', async () => ({ under: '/mails' })) },
  'POST /returns/:number/mails/:mailId/copies': {
    for: 'support manager',
    ask: on('submitted', async (number) => ({ under: `/mails/${await mailOf({ number })}/copies`, body: {} })),
  },
  'PUT /returns/:number/type': {
    for: `${mine} ${desk}`,
    ask: on('submitted', async () => ({ under: '/type', body: { type: 'advanced_warranty' } })),
  },
  'POST /returns/:number/details-requests': {
    for: desk,
    ask: on('submitted', async () => ({ under: '/details-requests', body: { message: 'Une photo ?' } })),
  },
  'POST /returns/:number/details': { for: mine, ask: on('asked', async () => ({ under: '/details', body: { message: 'Voilà' } })) },
  'PUT /returns/:number/waiting': {
    for: desk,
    ask: on('answered', async () => ({ under: '/waiting', body: { message: 'Nous attendons.' } })),
  },
  'PUT /returns/:number/approval': {
    for: desk,
    ask: on('submitted', async (number) => ({ under: '/approval', body: approval(await see(number)) })),
  },
  'PUT /returns/:number/rejection': {
    for: desk,
    ask: on('submitted', async (number) => ({
      under: '/rejection',
      body: { lines: (await see(number)).lines.map((line) => ({ lineId: line.id, clause: 'A3' })), message: 'Non.', why: 'Déjà vu.' },
    })),
  },
  'PUT /returns/:number/pickup': {
    for: desk,
    ask: on('to_fetch', async () => ({
      under: '/pickup',
      body: { on: pickupFrom(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), technostok), message: 'Entre 9 h et midi.' },
    })),
  },
  'POST /returns/:number/labels': {
    for: desk,
    // No file of theirs: refused once it is known who asks.
    ask: on('approved', async () => ({ under: '/labels', body: { fileId: randomUUID() }, status: 404 })),
  },
  'POST /returns/:number/label-requests': {
    for: desk,
    // No carrier makes labels here.
    ask: on('approved', async () => ({ under: '/label-requests', body: {}, status: 409 })),
  },
  'POST /carriers/events': { for: 'everybody', ask: async () => ({ path: '/carriers/events', body: {}, status: 403 }) },
  'PUT /returns/:number/labels/:labelId/voiding': {
    for: desk,
    ask: on('approved', async () => ({ under: `/labels/${randomUUID()}/voiding`, body: {}, status: 409 })),
  },
  'PUT /returns/:number/answer-wanted': {
    for: 'support manager',
    ask: on('approved', async () => ({ under: '/answer-wanted', body: { wanted: true } })),
  },
  'PUT /returns/:number/cancellation': { for: `${mine} ${desk}`, ask: on('submitted', async () => ({ under: '/cancellation', body: {} })) },
  'PUT /returns/:number/shipment': { for: mine, ask: on('approved', async () => ({ under: '/shipment', body: { parcels: [{}] } })) },
  'POST /returns/:number/settlements': {
    for: desk,
    ask: on('submitted', async () => ({
      under: '/settlements',
      body: { kind: 'discount', amount: 1000, goods: 'kept', message: 'Un geste ?' },
    })),
  },
  'PUT /returns/:number/settlements/:settlementId/acceptance': {
    for: mine,
    ask: on('offered', async (number) => ({ under: `/settlements/${await settlementOf(number)}/acceptance`, body: {} })),
  },
  'PUT /returns/:number/settlements/:settlementId/refusal': {
    for: mine,
    ask: on('offered', async (number) => ({ under: `/settlements/${await settlementOf(number)}/refusal`, body: {} })),
  },
  'PUT /returns/:number/settlements/:settlementId/withdrawal': {
    for: desk,
    ask: on('offered', async (number) => ({ under: `/settlements/${await settlementOf(number)}/withdrawal`, body: {} })),
  },
  'POST /returns/:number/contests': {
    for: mine,
    ask: on('refused', async (number) => ({
      under: '/contests',
      body: { units: unitIds(await see(number)), message: 'Regardez encore.' },
    })),
  },
  'POST /returns/:number/agreements': {
    for: mine,
    ask: on('refused', async (number) => ({ under: '/agreements', body: agreement(await see(number)) })),
  },
  'DELETE /returns/:number/agreements/:agreementId': {
    for: mine,
    ask: on('left_to_us', async (number) => ({ under: `/agreements/${(await see(number)).agreements[0]?.id}` })),
  },
  'PUT /returns/:number/bank-account': {
    for: mine,
    ask: on('approved', async () => ({ under: '/bank-account', body: { iban: 'FR7630006000011234567890189', holder: 'Maëlle Kermor' } })),
  },
  'POST /returns/:number/contest-answers': {
    for: 'support returns_agent manager machine',
    ask: on('contested', async (number) => ({
      under: '/contest-answers',
      body: { units: unitIds(await see(number)), upheld: false, message: 'Nous maintenons.', reason: 'Seul à connaître ce modèle.' },
    })),
  },
  'POST /returns/:number/escalations': { for: `${mine} ${desk}`, ask: on('submitted', async () => ({ under: '/escalations', body: {} })) },
  'PUT /returns/:number/assignee': {
    for: desk,
    ask: on('submitted', async () => ({ under: '/assignee', body: { assigneeId: await colleague() } })),
  },
  'GET /desk/queue/sum': { for: staff, ask: async () => ({ path: '/desk/queue/sum?type=withdrawal&min=100&currency=EUR' }) },
  'GET /desk/queue/export': { for: 'support finance manager', ask: async () => ({ path: '/desk/queue/export?format=csv' }) },
  'POST /desk/bulk/assignments': {
    for: 'support returns_agent manager machine',
    ask: async () => ({
      path: '/desk/bulk/assignments',
      body: { batch: randomUUID(), items: [{ number: await returnIn('submitted', story) }], assigneeId: await colleague() },
    }),
  },
  'POST /desk/bulk/macros': {
    for: 'support manager',
    ask: async () => ({
      path: '/desk/bulk/macros',
      body: { batch: randomUUID(), numbers: [await returnIn('submitted', story)], macroId: randomUUID() },
    }),
  },
  'POST /desk/bulk/conversation-assignments': {
    for: 'support manager',
    ask: async () => ({
      path: '/desk/bulk/conversation-assignments',
      body: { batch: randomUUID(), items: [{ id: (await talk()).id }], assigneeId: await colleague() },
    }),
  },
  'POST /desk/bulk/conversation-closures': {
    for: 'support manager',
    ask: async () => ({
      path: '/desk/bulk/conversation-closures',
      body: { batch: randomUUID(), items: [{ id: (await talk()).id, sequence: 1 }] },
    }),
  },
  'POST /desk/bulk/conversation-spam': {
    for: 'support manager',
    ask: async () => ({
      path: '/desk/bulk/conversation-spam',
      body: { batch: randomUUID(), items: [{ id: (await talk()).id, sequence: 1 }] },
    }),
  },
  'GET /desk/queue/filters': { for: staff, ask: async () => ({ path: '/desk/queue/filters' }) },
  'GET /desk/colleagues': { for: staff, ask: async () => ({ path: '/desk/colleagues' }) },
  'PUT /returns/:number/reopening': {
    for: 'manager',
    ask: on('rejected', async () => ({ under: '/reopening', body: { reason: 'Une erreur.' } })),
  },
  'GET /contact/form': { for: 'everybody', ask: async () => ({ path: '/contact/form' }) },
  'POST /contact': {
    for: 'everybody',
    ask: async () => ({
      path: '/contact',
      body: { form: 'a.1.b', name: 'Claire', email: `${randomUUID()}@example.org`, subject: 'Bonjour', message: 'Une question' },
      status: 422,
    }),
  },
  'POST /conversations': {
    for: mine,
    own: true,
    ask: async () => ({ path: '/conversations', body: { subject: 'Bonjour', message: 'Une question' } }),
  },
  'GET /conversations': { for: mine, own: true, ask: async () => ({ path: '/conversations' }) },
  'GET /conversations/:id': { for: readers, ask: inTalk('') },
  'POST /conversations/:id/messages': { for: `${mine} support manager`, ask: inTalk('/messages', { body: 'Bonjour' }) },
  'GET /conversations/:id/macros': { for: staff, ask: inTalk('/macros') },
  'PUT /conversations/:id/reading': { for: readers, ask: inTalk('/reading', { sequence: 1 }) },
  'POST /conversations/:id/escalations': { for: `${mine} support manager`, ask: inTalk('/escalations', {}) },
  'POST /conversations/:id/codes': { for: 'everybody', ask: async () => ({ path: `/conversations/${randomUUID()}/codes`, body: {} }) },
  'POST /conversations/:id/session': {
    for: 'everybody',
    ask: async () => ({ path: `/conversations/${randomUUID()}/session`, body: { code: '123456' }, status: 422 }),
  },
  'POST /conversations/:id/link-session': {
    for: 'everybody',
    ask: async () => ({ path: `/conversations/${randomUUID()}/link-session`, body: { secret: 'x' }, status: 409 }),
  },
  'POST /conversations/:id/offers': {
    for: 'support manager',
    ask: async () => {
      const { id, of } = await talk()
      return { path: `/conversations/${id}/offers`, body: termsFor(of) }
    },
  },
  'PUT /conversations/:id/offers/:offerId/acceptance': { for: mine, ask: onOffer('acceptance') },
  'PUT /conversations/:id/offers/:offerId/refusal': { for: mine, ask: onOffer('refusal') },
  'POST /conversations/:id/requests': {
    for: 'support manager',
    ask: async () => {
      const { id, of } = await talk()
      return { path: `/conversations/${id}/requests`, body: withoutFiles(requestFor(of)) }
    },
  },
  'PUT /conversations/:id/requests/:requestId/confirmation': { for: mine, ask: onPrepared('confirmation') },
  'PUT /conversations/:id/requests/:requestId/refusal': { for: mine, ask: onPrepared('refusal') },
  'PUT /conversations/:id/requests/:requestId/recall': { for: 'support manager', ask: onPrepared('recall') },
  'POST /conversations/:id/return': {
    for: 'support manager',
    ask: async () => {
      const { id, of } = await talk()
      return { path: `/conversations/${id}/return`, body: requestFor(of) }
    },
  },
  'PUT /conversations/:id/order': {
    for: 'support manager',
    ask: async () => {
      const { id, of } = await talk()
      return { path: `/conversations/${id}/order`, body: { orderId: of.orderId } }
    },
  },
  'PUT /conversations/:id/assignee': {
    for: 'support manager',
    ask: async () => ({ path: `/conversations/${(await talk()).id}/assignee`, body: { assigneeId: await colleague() } }),
  },
  'GET /conversations/:id/mails': { for: staff, ask: inTalk('/mails') },
  'POST /conversations/:id/mails/:mailId/copies': {
    for: 'support manager',
    ask: async () => {
      const { id } = await talk()
      return { path: `/conversations/${id}/mails/${await mailOf({ talk: id })}/copies`, body: {} }
    },
  },
  'GET /conversations/:id/merge-candidates': { for: 'support manager', ask: inTalk('/merge-candidates') },
  'GET /conversations/:id/orders': { for: 'support manager', ask: inTalk('/orders?q=dupont') },
  'PUT /conversations/:id/merger': {
    for: 'support manager',
    ask: async () => {
      const [{ id }, { id: into }] = [await talk(), await talk()]
      return { path: `/conversations/${id}/merger`, body: { into } }
    },
  },
  'PUT /conversations/:id/returns/:number': {
    for: 'support manager',
    ask: async () => {
      const { id } = await talk()
      return { path: `/conversations/${id}/returns/${await returnIn('submitted', story)}`, body: { otherWriter: true } }
    },
  },
  'PUT /conversations/:id/closure': { for: 'support manager', ask: inTalk('/closure', {}) },
  'PUT /conversations/:id/spam': { for: 'support manager', ask: inTalk('/spam', {}) },
  'PUT /conversations/:id/release': {
    for: 'support manager',
    ask: async () => {
      const { id } = await talk()
      await does('support', 'PUT', `/conversations/${id}/spam`, {})
      return { path: `/conversations/${id}/release`, body: {} }
    },
  },
  'DELETE /conversations/:id/reply-addresses': {
    for: 'support manager admin',
    ask: async () => ({ path: `/conversations/${(await talk()).id}/reply-addresses` }),
  },
  'GET /desk/conversations': { for: staff, ask: async () => ({ path: '/desk/conversations' }) },
  'GET /desk/conversations/found': { for: staff, ask: async () => ({ path: '/desk/conversations/found?q=plateau' }) },
  'GET /desk/conversations/held/:number': {
    for: staff,
    ask: async () => ({ path: `/desk/conversations/held/${await returnIn('submitted', story)}` }),
  },
  'GET /desk/conversations/counts': { for: staff, ask: async () => ({ path: '/desk/conversations/counts' }) },
  'GET /desk/customers/:id': { for: staff, ask: async () => ({ path: `/desk/customers/${await customer()}` }) },
  'GET /desk/customers/:id/orders': { for: staff, ask: async () => ({ path: `/desk/customers/${await customer()}/orders` }) },
  'GET /desk/customers/:id/returns': { for: staff, ask: async () => ({ path: `/desk/customers/${await customer()}/returns` }) },
  'GET /desk/customers/:id/conversations': {
    for: staff,
    ask: async () => ({ path: `/desk/customers/${await customer()}/conversations` }),
  },
  'GET /desk/orders/:orderId': { for: staff, ask: async () => ({ path: `/desk/orders/${(await order()).orderId}` }) },
  'GET /desk/queue': { for: staff, ask: async () => ({ path: '/desk/queue' }) },
  'GET /promises/:id': {
    for: staff,
    own: true,
    ask: async () => {
      const { deadlines } = await see(await returnIn('submitted', story))
      return { path: `/promises/${deadlines[0]?.id}` }
    },
  },
  'GET /desk/lanes': { for: staff, ask: async () => ({ path: '/desk/lanes' }) },
  'GET /desk/notices': { for: staff, own: true, ask: async () => ({ path: '/desk/notices' }) },
  'GET /desk/notices/unread': { for: staff, own: true, ask: async () => ({ path: '/desk/notices/unread' }) },
  'PUT /desk/notices/reading': { for: staff, own: true, ask: async () => ({ path: '/desk/notices/reading', body: { ids: null } }) },
  'GET /desk/notices/choices': { for: staff, own: true, ask: async () => ({ path: '/desk/notices/choices' }) },
  'PUT /desk/notices/choices': {
    for: staff,
    own: true,
    ask: async () => ({
      path: '/desk/notices/choices',
      body: { promise_near: 'own', promise_breached: 'all', mention: 'none', request_lapsed: 'own', payment_failed: 'all' },
    }),
  },
  'GET /desk/dashboard': { for: 'manager', own: true, ask: async () => ({ path: '/desk/dashboard?from=2026-11-01&to=2026-11-24' }) },
  'GET /desk/dashboard/export': { for: 'manager', own: true, ask: async () => ({ path: '/desk/dashboard/export?format=xlsx' }) },
  'GET /desk/dashboard/tables/:table/export': {
    for: 'manager',
    own: true,
    ask: async () => ({ path: '/desk/dashboard/tables/products/export?format=csv' }),
  },
  'POST /returns/:number/messages': {
    for: 'customer colleague support manager',
    ask: on('submitted', async () => ({ under: '/messages', body: { body: 'Bonjour' } })),
  },
  'PUT /returns/:number/reading': { for: readers, ask: on('submitted', async () => ({ under: '/reading', body: { sequence: 1 } })) },
  'GET /dock/returns': { for: 'support returns_agent manager', ask: async () => ({ path: '/dock/returns?list=expected' }) },
  'GET /dock/counts': { for: 'support returns_agent manager', ask: async () => ({ path: '/dock/counts' }) },
  'GET /dock/commands.pdf': { for: 'returns_agent manager', ask: async () => ({ path: '/dock/commands.pdf' }) },
  'GET /dock/search': { for: 'support returns_agent manager', ask: async () => ({ path: '/dock/search?q=RMA-2026-000001' }) },
  'GET /dock/parcels': { for: 'support returns_agent manager', ask: async () => ({ path: '/dock/parcels' }) },
  'POST /dock/parcels': { for: 'support returns_agent manager', ask: async () => ({ path: '/dock/parcels', body: boxed, status: 201 }) },
  'GET /dock/parcels/waiting': { for: 'support returns_agent manager', ask: async () => ({ path: '/dock/parcels/waiting' }) },
  'GET /dock/parcels/:number': { for: 'support returns_agent manager', ask: onParcel('') },
  'PUT /dock/parcels/:number': { for: 'support returns_agent manager', ask: onParcel('', async () => ({ ...boxed, place: 'Rayon Q4' })) },
  'GET /dock/parcels/:number/candidates': { for: 'support returns_agent manager', ask: onParcel('/candidates') },
  'GET /dock/parcels/:number/proposal': {
    for: 'support returns_agent manager',
    ask: async () => ({ path: `${await parcel()}/proposal?orderId=${(await order()).orderId}` }),
  },
  'POST /dock/parcels/:number/proposals': {
    for: 'support returns_agent manager',
    ask: onParcel('/proposals', async () => ({ orderId: (await order()).orderId, subject: 'Votre colis ?', message: 'Est-il à vous ?' })),
  },
  'PUT /dock/parcels/:number/assignment': {
    for: 'support returns_agent manager',
    ask: onParcel('/assignment', async () => ({ returnNumber: await returnIn('approved', story) })),
  },
  'PUT /dock/parcels/:number/end': {
    for: 'support returns_agent manager',
    ask: onParcel('/end', async () => ({ ending: 'sent_on', reason: 'Pour nos voisins.' })),
  },
  'PUT /dock/parcels/:number/reopening': {
    for: 'support returns_agent manager',
    ask: async () => {
      const path = await parcel()
      await does('support', 'PUT', `${path}/end`, { ending: 'sent_on', reason: 'Pour nos voisins.' })
      return { path: `${path}/reopening`, body: { reason: 'Encore là.' } }
    },
  },
  'GET /returns/:number/unassigned-parcels': {
    for: 'support returns_agent finance manager admin',
    ask: on('approved', async () => ({ under: '/unassigned-parcels' })),
  },
  'GET /conversations/:id/unassigned-parcels': {
    for: 'support returns_agent finance manager admin',
    ask: async () => ({ path: `/conversations/${randomUUID()}/unassigned-parcels` }),
  },
  'POST /returns/:number/receipts': {
    for: dock,
    ask: on('approved', async (number) => ({ under: '/receipts', body: { units: unitIds(await see(number)) } })),
  },
  'POST /returns/:number/missing-units': {
    for: `support ${dock}`,
    ask: on('approved', async (number) => ({ under: '/missing-units', body: { units: unitIds(await see(number)) } })),
  },
  'POST /returns/:number/inspections': {
    for: dock,
    ask: on('received', async (number) => ({ under: '/inspections', body: { units: verdicts(await see(number), 'accepted') } })),
  },
  'POST /returns/:number/receipt-corrections': {
    for: dock,
    ask: on('received', async (number) => ({
      under: '/receipt-corrections',
      body: { units: unitIds(await see(number)).map((unitId) => ({ unitId, receipt: 'expected' })), reason: 'Mauvais scan' },
    })),
  },
  'POST /returns/:number/inspection-corrections': {
    for: dock,
    ask: on('refused', async (number) => ({
      under: '/inspection-corrections',
      body: { units: verdicts(await see(number), 'accepted'), reason: 'Mal vu' },
    })),
  },
  'POST /returns/:number/shipments-back': {
    for: dock,
    ask: on('refused', async (number) => ({ under: '/shipments-back', body: { units: unitIds(await see(number)), tracking: '8R9' } })),
  },
  'POST /returns/:number/disposals': {
    for: dock,
    ask: on('left_to_us', async (number) => ({ under: '/disposals', body: { units: unitIds(await see(number)) } })),
  },
  'GET /finance/owed': { for: 'finance manager', ask: async () => ({ path: '/finance/owed' }) },
  'POST /finance/traces': { for: 'finance manager', ask: async () => ({ path: '/finance/traces', body: { text: 'VIR-2026-1187' } }) },
  'GET /finance/accounts/export': { for: 'finance manager', ask: async () => ({ path: '/finance/accounts/export?format=csv' }) },
  'GET /finance/months': { for: 'finance manager', ask: async () => ({ path: '/finance/months' }) },
  'GET /finance/executed': { for: 'finance manager', ask: async () => ({ path: '/finance/executed' }) },
  'POST /finance/payment-files': { for: 'finance manager', ask: async () => ({ path: '/finance/payment-files', body: await transfer() }) },
  'POST /finance/executions': {
    for: 'finance manager',
    ask: async () => {
      const number = await returnIn('accepted', story)
      const [owed] = (await see(number)).resolutions
      const item = { number, resolutionId: owed?.id, amount: owed?.amount, reduceReceivable: owed?.reduceReceivable }
      return { path: '/finance/executions', body: { items: [item], reference: 'CB-10' } }
    },
  },
  'GET /finance/payment-files': { for: 'finance manager', ask: async () => ({ path: '/finance/payment-files' }) },
  'GET /finance/payment-files/:id': { for: 'finance manager', ask: async () => ({ path: await fileMade() }) },
  // Finance made it: somebody else approves it.
  'PUT /finance/payment-files/:id/approval': { for: 'manager', ask: async () => ({ path: `${await fileMade()}/approval`, body: {} }) },
  'PUT /finance/payment-files/:id/cancellation': {
    for: 'finance manager',
    ask: async () => ({ path: `${await fileMade()}/cancellation`, body: { reason: 'Un doublon.' } }),
  },
  'GET /finance/payment-files/:id/content': { for: 'finance manager', ask: async () => ({ path: `${await fileApproved()}/content` }) },
  'PUT /finance/payment-files/:id/confirmation': {
    for: 'finance manager',
    ask: async () => ({ path: `${await fileAtBank()}/confirmation`, body: { bookedOn: '2026-11-24', reference: 'VIR-9' } }),
  },
  'PUT /finance/payment-files/:id/failures': {
    for: 'finance manager',
    ask: async () => {
      const path = await fileAtBank()
      const { payments } = await does<{ payments: { id: string }[] }>('finance', 'GET', path)
      return { path: `${path}/failures`, body: { payments: payments.map(({ id }) => id), failure: 'Compte clos' } }
    },
  },
  'GET /stock/movements': { for: 'returns_agent manager machine', ask: async () => ({ path: '/stock/movements' }) },
  'GET /stock/movements/export': { for: 'returns_agent manager', ask: async () => ({ path: '/stock/movements/export' }) },
  'GET /stock/waiting': { for: 'returns_agent manager', ask: async () => ({ path: '/stock/waiting' }) },
  'GET /stock/handovers': { for: 'returns_agent manager', ask: async () => ({ path: '/stock/handovers' }) },
  'POST /stock/handovers': {
    for: 'returns_agent manager',
    ask: async () => {
      await returnIn('accepted', story)
      return { path: '/stock/handovers', body: {} }
    },
  },
  'GET /stock/handovers/:id/content': {
    for: 'returns_agent manager',
    ask: async () => {
      await returnIn('accepted', story)
      return { path: `/stock/handovers/${(await does<{ id: string }>('returns_agent', 'POST', '/stock/handovers', {})).id}/content` }
    },
  },
  'GET /claims/waiting': { for: 'returns_agent finance manager', ask: async () => ({ path: '/claims/waiting' }) },
  'GET /claims/recovery': { for: 'returns_agent finance manager', ask: async () => ({ path: '/claims/recovery' }) },
  'GET /claims/recovery/export': { for: 'returns_agent finance manager', ask: async () => ({ path: '/claims/recovery/export' }) },
  'GET /claims': { for: 'returns_agent finance manager', ask: async () => ({ path: '/claims' }) },
  'POST /claims': { for: 'returns_agent manager', ask: async () => ({ path: '/claims', body: { units: [await unitToClaim()] } }) },
  'GET /claims/:number': { for: 'returns_agent finance manager', ask: async () => ({ path: (await claimOpen()).path }) },
  'GET /claims/:number/evidence.pdf': {
    for: 'returns_agent finance manager',
    ask: async () => ({ path: `${(await claimOpen()).path}/evidence.pdf` }),
  },
  'POST /claims/:number/units': {
    for: 'returns_agent manager',
    ask: onClaim(claimOpen, '/units', async () => ({ units: [await unitToClaim()] })),
  },
  'PUT /claims/:number/details': {
    for: 'returns_agent manager',
    ask: onClaim(claimOpen, '/details', ({ unitId }) => ({ units: [{ unitId, expected: 1 }] })),
  },
  'PUT /claims/:number/removals': {
    for: 'returns_agent manager',
    ask: async () => {
      const { path } = await claimOpen()
      const unit = await unitToClaim()
      await does('returns_agent', 'POST', `${path}/units`, { units: [unit] })
      return { path: `${path}/removals`, body: { units: [unit.unitId] } }
    },
  },
  'PUT /claims/:number/cancellation': {
    for: 'returns_agent manager',
    ask: onClaim(claimOpen, '/cancellation', () => ({ reason: 'Un doublon.' })),
  },
  'PUT /claims/:number/sending': { for: 'returns_agent manager', ask: onClaim(claimOpen, '/sending', () => ({})) },
  'PUT /claims/:number/recall': {
    for: 'returns_agent manager',
    ask: onClaim(claimSent, '/recall', () => ({ reason: 'Pas parti.' })),
  },
  'PUT /claims/:number/reference': {
    for: 'returns_agent finance manager',
    ask: onClaim(claimSent, '/reference', () => ({ reference: 'LD-1' })),
  },
  'PUT /claims/:number/credits': {
    for: 'finance manager',
    ask: onClaim(claimSent, '/credits', ({ unitId }) => ({ units: [{ unitId, amount: 100 }], creditNote: 'AV-1' })),
  },
  'PUT /claims/:number/refusals': {
    for: 'returns_agent finance manager',
    ask: onClaim(claimSent, '/refusals', ({ unitId }) => ({ units: [unitId], refusal: 'Non' })),
  },
  'PUT /claims/:number/arrivals': {
    for: 'returns_agent manager',
    ask: onClaim(claimRefused, '/arrivals', ({ unitId }) => ({ units: [unitId] })),
  },
  'PUT /claims/:number/corrections': {
    for: 'finance manager',
    ask: onClaim(claimRefused, '/corrections', ({ unitId }) => ({ units: [unitId], reason: 'Erreur' })),
  },
  'GET /settings/transfers': { for: 'finance manager', ask: async () => ({ path: '/settings/transfers' }) },
  'POST /settings/transfers/versions': {
    for: 'manager',
    ask: async () => ({ path: '/settings/transfers/versions', body: { ...transfersSet(), name: `Technostok ${randomUUID()}` } }),
  },
  'PUT /returns/:number/resolutions/:resolutionId/execution': {
    for: 'finance manager machine',
    ask: on('accepted', async (number) => ({
      under: `/resolutions/${await resolutionOf(number)}/execution`,
      body: { reference: 'VIR-2' },
    })),
  },
  'GET /returns/:number/resolutions/:resolutionId/statement.pdf': {
    for: `${mine} support finance manager machine`,
    ask: on('executed', async (number) => ({ under: `/resolutions/${await resolutionOf(number)}/statement.pdf` })),
  },
  'GET /returns/:number/resolutions/:resolutionId/credit-note-request': {
    for: 'finance manager machine',
    ask: on('executed', async (number) => ({ under: `/resolutions/${await resolutionOf(number)}/credit-note-request` })),
  },
  'GET /returns/:number/resolutions/:resolutionId/credit-note-request.xml': {
    for: 'finance manager machine',
    ask: on('executed', async (number) => ({ under: `/resolutions/${await resolutionOf(number)}/credit-note-request.xml` })),
  },
  'PUT /returns/:number/resolutions/:resolutionId/credit-note': {
    for: 'finance manager machine',
    ask: on('executed', async (number) => ({
      under: `/resolutions/${await resolutionOf(number)}/credit-note`,
      body: { creditNote: 'AV-2026-0113' },
    })),
  },
  'PUT /returns/:number/resolutions/:resolutionId/voiding': {
    for: 'finance manager',
    ask: on('executed', async (number) => ({
      under: `/resolutions/${await resolutionOf(number)}/voiding`,
      body: { reason: 'Virement rejeté' },
    })),
  },
  'GET /orders': { for: mine, own: true, ask: async () => ({ path: '/orders' }) },
  'POST /orders/import': {
    for: 'admin machine',
    ask: async () => ({ path: '/orders/import', raw: '{"id":"S-1"}\n', headers: { 'content-type': 'application/x-ndjson' } }),
  },
  'GET /orders/:orderId': { for: `${mine} ${desk}`, ask: async () => ({ path: `/orders/${(await order()).orderId}` }) },
  'POST /assessments': { for: `${mine} ${desk}`, ask: async () => ({ path: '/assessments', body: requestFor(await order()) }) },
  'POST /lots/assessments': {
    for: mine,
    own: true,
    ask: async () => ({ path: '/lots/assessments', body: { type: 'standard_warranty', rows: [{ line: 1, serial: 'SN-1' }] } }),
  },
  'POST /lots': {
    for: mine,
    ask: async () => {
      const { orderId, orderLineIds } = await order()
      const lines = [{ orderLineId: orderLineIds[0], quantity: 1 }]
      return { path: '/lots', body: { type: 'standard_warranty', orders: [{ orderId, lines }] } }
    },
  },
  'GET /carriers': { for: `${readers} machine`, ask: async () => ({ path: '/carriers' }), own: true },
  'GET /policy': { for: 'everybody', ask: async () => ({ path: '/policy' }) },
  'GET /notices': { for: 'everybody', ask: async () => ({ path: '/notices' }) },
  'GET /policy/versions': { for: 'everybody', ask: async () => ({ path: '/policy/versions' }) },
  'GET /policy/versions/:version': { for: 'everybody', ask: async () => ({ path: '/policy/versions/1' }) },
  'GET /policy/versions/:version/ledger': { for: 'support manager admin', ask: async () => ({ path: '/policy/versions/1/ledger' }) },
  'GET /desk/orders': { for: 'support manager', ask: async () => ({ path: '/desk/orders?q=CMD-1' }) },
  'GET /drafts': { for: drafting, own: true, ask: async () => ({ path: '/drafts' }) },
  'GET /orders/:orderId/draft': { for: drafting, own: true, ask: async () => ({ path: `/orders/${(await order()).orderId}/draft` }) },
  'PUT /orders/:orderId/draft': {
    for: drafting,
    ask: async () => ({ path: `/orders/${(await order()).orderId}/draft`, body: { data: { step: 2 } } }),
  },
  'DELETE /orders/:orderId/draft': { for: drafting, own: true, ask: async () => ({ path: `/orders/${(await order()).orderId}/draft` }) },
  'POST /uploads': {
    for: `${readers} machine`,
    own: true,
    ask: async () => ({ path: '/uploads', body: { name: 'a.png', size: png.length } }),
  },
  'GET /uploads/:id': { for: 'customer', private: true, ask: async () => ({ path: `/uploads/${await openedFor('customer')}` }) },
  'PATCH /uploads/:id': {
    for: 'customer',
    private: true,
    ask: async () => ({ path: `/uploads/${await openedFor('customer')}`, ...piece(png) }),
  },
  'PUT /uploads/:id/file': {
    for: 'customer',
    private: true,
    ask: async () => {
      const id = await openedFor('customer')
      await as('customer', 'PATCH', `/uploads/${id}`, piece(png))
      return { path: `/uploads/${id}/file`, body: {} }
    },
  },
  'DELETE /uploads/:id': {
    for: `${readers} machine`,
    own: true,
    ask: async () => ({ path: `/uploads/${await openedFor('customer')}` }),
  },
  'POST /files': { for: `${readers} machine`, own: true, ask: async () => ({ path: '/files', ...form(png) }) },
  'GET /files/:id': {
    for: `${readers} machine`,
    ask: async () => {
      const file = await uploadFor('customer')
      await does('customer', 'POST', '/returns', requestFor(await order(), { fileIds: [file] }))
      return { path: `/files/${file}` }
    },
  },
  'GET /files/:id/thumbnail': {
    for: `${readers} machine`,
    ask: async () => {
      const file = await uploadFor('customer')
      await does('customer', 'POST', '/returns', requestFor(await order(), { fileIds: [file] }))
      return { path: `/files/${file}/thumbnail` }
    },
  },
  'GET /returns/:number/label.pdf': { for: `${readers} machine`, ask: on('approved', async () => ({ under: '/label.pdf' })) },
  // No carrier makes labels here: there is none in another form.
  'GET /returns/:number/label.zpl': { for: `${readers} machine`, ask: on('approved', async () => ({ under: '/label.zpl', status: 404 })) },
  'GET /returns/:number/label.png': { for: `${readers} machine`, ask: on('approved', async () => ({ under: '/label.png', status: 404 })) },
  'GET /returns/:number/code.svg': { for: `${readers} machine`, ask: on('approved', async () => ({ under: '/code.svg' })) },
  'GET /returns/:number/return-by.ics': { for: `${readers} machine`, ask: on('approved', async () => ({ under: '/return-by.ics' })) },
  'GET /returns/:number/slip.pdf': { for: `${readers} machine`, ask: on('approved', async () => ({ under: '/slip.pdf' })) },
  'POST /session': {
    for: 'everybody',
    ask: async () => ({ path: '/session', body: { email: `${randomUUID()}@example.org`, password: 'wrong' }, status: 422 }),
  },
  'GET /withdrawal-form': { for: 'everybody', ask: async () => ({ path: '/withdrawal-form' }) },
  'POST /withdrawals': { for: 'everybody', ask: async () => ({ path: '/withdrawals', body: statement() }) },
  'POST /withdrawals/:id/proof': {
    for: 'everybody',
    ask: async () => ({ path: `/withdrawals/${await stated()}/proof`, body: { code: '000000' }, status: 422 }),
  },
  'GET /desk/withdrawals': { for: matchers, ask: async () => ({ path: '/desk/withdrawals' }) },
  'GET /desk/withdrawals/waiting': { for: matchers, ask: async () => ({ path: '/desk/withdrawals/waiting' }) },
  'GET /desk/withdrawals/:id': { for: matchers, ask: async () => ({ path: `/desk/withdrawals/${await stated()}` }) },
  'GET /desk/withdrawals/:id/orders': { for: matchers, ask: async () => ({ path: `/desk/withdrawals/${await stated()}/orders?q=CMD-1` }) },
  'PUT /desk/withdrawals/:id/match': {
    for: matchers,
    ask: async () => ({
      path: `/desk/withdrawals/${await stated()}/match`,
      body: { orderId: (await order()).orderId, reason: 'Même nom' },
    }),
  },
  'PUT /desk/withdrawals/:id/acknowledgement': {
    for: matchers,
    ask: async () => ({ path: `/desk/withdrawals/${await stated()}/acknowledgement`, body: { email: 'paule@exemple.fr' } }),
  },
  'PUT /desk/withdrawals/:id/postal-acknowledgement': {
    for: matchers,
    ask: async () => ({ path: `/desk/withdrawals/${await stated()}/postal-acknowledgement`, body: { message: 'Recommandé 1A 234' } }),
  },
  'PUT /desk/withdrawals/:id/answer': {
    for: matchers,
    ask: async () => ({ path: `/desk/withdrawals/${await stated()}/answer`, body: { reason: 'not_found', message: 'Quel numéro ?' } }),
  },
  'POST /session/codes': {
    for: 'everybody',
    ask: async () => ({ path: '/session/codes', body: { email: `${randomUUID()}@example.org` } }),
  },
  'POST /session/code': {
    for: 'everybody',
    ask: async () => ({ path: '/session/code', body: { email: `${randomUUID()}@example.org`, code: '123456' }, status: 422 }),
  },
  'POST /session/guest-codes': {
    for: 'everybody',
    ask: async () => ({ path: '/session/guest-codes', body: { number: randomUUID(), email: `${randomUUID()}@example.org` } }),
  },
  'POST /session/guest': {
    for: 'everybody',
    ask: async () => ({
      path: '/session/guest',
      body: { number: randomUUID(), email: `${randomUUID()}@example.org`, code: '123456' },
      status: 422,
    }),
  },
  'GET /session/sign-on': {
    for: 'everybody',
    ask: async () => ({ path: '/session/sign-on' }),
  },
  'POST /session/sign-on': {
    for: 'everybody',
    ask: async () => ({ path: '/session/sign-on', body: {}, status: 404 }),
  },
  'PUT /session/sign-on': {
    for: 'everybody',
    ask: async () => ({ path: '/session/sign-on', body: { answer: '?code=x', attempt: 'y' }, status: 404 }),
  },
  'POST /session/launch': {
    for: 'everybody',
    ask: async () => ({ path: '/session/launch', body: { token: 'no.link.at-all' }, status: 422 }),
  },
  'GET /session/orders': { for: mine, own: true, ask: async () => ({ path: '/session/orders' }) },
  'PUT /session/order': {
    for: mine,
    own: true,
    ask: async () => ({ path: '/session/order', body: { orderId: (await order()).orderId }, status: 404 }),
  },
  'GET /session': { for: readers, own: true, ask: async () => ({ path: '/session' }) },
  'PUT /session/password': {
    for: readers,
    own: true,
    ask: async () => ({ path: '/session/password', body: { current: 'wrong', next: 'a new password' }, status: 422 }),
  },
  'PUT /session/locale': { for: readers, own: true, ask: async () => ({ path: '/session/locale', body: { locale: 'fr' } }) },
  'DELETE /session': { for: 'nobody', ask: async () => ({ path: '/session' }) },
  'GET /sessions': { for: readers, own: true, ask: async () => ({ path: '/sessions' }) },
  'DELETE /sessions': { for: 'nobody', ask: async () => ({ path: '/sessions' }) },
  'DELETE /sessions/:id': { for: readers, own: true, ask: async () => ({ path: `/sessions/${randomUUID()}`, status: 404 }) },
  'GET /company': {
    for: 'customer colleague',
    ask: async () => ({ path: '/company' }),
  },
  'GET /desk/views': { for: staff, own: true, ask: async () => ({ path: '/desk/views' }) },
  'POST /desk/views': { for: staff, ask: async () => ({ path: '/desk/views', body: { name: randomUUID(), query: { tier: 'gold' } } }) },
  'PUT /desk/views/:id': {
    for: 'support manager',
    ask: async () => ({ path: `/desk/views/${await sharedView()}`, body: { name: randomUUID() } }),
  },
  'DELETE /desk/views/:id': { for: 'support manager', ask: async () => ({ path: `/desk/views/${await sharedView()}` }) },
  'GET /macros': { for: staff, own: true, ask: async () => ({ path: '/macros' }) },
  'POST /macros': { for: staff, ask: async () => ({ path: '/macros', body: { name: 'Suivi', fr: 'Dossier {number}.' } }) },
  'PUT /macros/order': {
    for: 'manager admin',
    ask: async () => ({ path: '/macros/order', body: { shared: true, ids: [await macroOf('manager', true)] } }),
  },
  'PUT /macros/:id': {
    for: 'manager admin',
    ask: async () => ({ path: `/macros/${await macroOf('manager', true)}`, body: { name: 'Suivi', fr: 'Bonjour.' } }),
  },
  'PUT /macros/:id/archiving': {
    for: 'manager admin',
    ask: async () => ({ path: `/macros/${await macroOf('manager', true)}/archiving`, body: {} }),
  },
  'GET /macros/:id/history': { for: staff, ask: async () => ({ path: `/macros/${await macroOf('manager', true)}/history` }) },
  'GET /macros/:id/wording': {
    for: 'support manager',
    ask: async () => ({ path: `/macros/${await macroOf('manager', true)}/wording?numbers=${await returnIn('submitted', story)}` }),
  },
  'GET /returns/:number/macros': { for: staff, ask: on('submitted', async () => ({ under: '/macros' })) },
  'POST /returns/:number/macros/:macroId': {
    for: matchers,
    ask: on('submitted', async () => ({ under: `/macros/${await macroOf('manager', true)}`, body: {} })),
  },
  'GET /received-mails/:id/source': {
    for: 'manager admin',
    own: true,
    ask: async () => ({ path: `/received-mails/${await mailed()}/source` }),
  },
  'GET /companies': { for: 'manager admin', ask: async () => ({ path: '/companies' }) },
  'PUT /companies/:companyId/sharing': {
    for: 'admin',
    ask: async () => ({ path: `/companies/${(await order()).companyId}/sharing`, body: { sharesReturns: true } }),
  },
  'GET /api-keys': { for: 'admin', ask: async () => ({ path: '/api-keys' }) },
  'POST /api-keys': { for: 'admin', ask: async () => ({ path: '/api-keys', body: { name: 'x', scopes: ['returns:read'] } }) },
  'DELETE /api-keys/:id': {
    for: 'admin',
    ask: async () => ({
      path: `/api-keys/${(await does<{ id: string }>('admin', 'POST', '/api-keys', { name: 'x', scopes: ['returns:read'] })).id}`,
    }),
  },
  'GET /desk/goods-to-send': { for: 'support finance manager machine', own: true, ask: async () => ({ path: '/desk/goods-to-send' }) },
  'GET /settings/webhooks': { for: 'admin', ask: async () => ({ path: '/settings/webhooks' }) },
  'POST /settings/webhooks': {
    for: 'admin',
    ask: async () => {
      await it.stores.database.pool.query('delete from webhook_endpoints')
      return { path: '/settings/webhooks', body: told() }
    },
  },
  'PUT /settings/webhooks/:id': { for: 'admin', ask: async () => ({ path: await toldTo(), body: { ...told(), active: false } }) },
  'DELETE /settings/webhooks/:id': { for: 'admin', ask: async () => ({ path: await toldTo() }) },
  'PUT /settings/webhooks/:id/secret': { for: 'admin', ask: async () => ({ path: `${await toldTo()}/secret`, body: {} }) },
  'POST /settings/webhooks/:id/trials': { for: 'admin', ask: async () => ({ path: `${await toldTo()}/trials`, body: {} }) },
  'GET /settings/webhooks/:id/deliveries': { for: 'admin', ask: async () => ({ path: `${await toldTo()}/deliveries` }) },
  'PUT /settings/webhooks/:id/deliveries/:deliveryId/sending': {
    for: 'admin',
    ask: async () => ({ path: `${await toldOnce()}/sending`, body: {} }),
  },
  'GET /staff': { for: 'admin', ask: async () => ({ path: '/staff' }) },
  'POST /session/second-factor': {
    for: staff,
    own: true,
    ask: async () => ({ path: '/session/second-factor', body: { code: '000000' }, status: 409 }),
  },
  'POST /session/passkey-challenges': { for: 'everybody', ask: async () => ({ path: '/session/passkey-challenges', body: {} }) },
  'POST /session/passkey': {
    for: 'everybody',
    ask: async () => ({ path: '/session/passkey', body: { challengeId: randomUUID(), response: noPasskey }, status: 422 }),
  },
  'GET /second-factors': { for: staff, ask: async () => ({ path: '/second-factors' }) },
  'POST /second-factors/totp': { for: staff, ask: async () => ({ path: '/second-factors/totp', body: {} }) },
  'PUT /second-factors/totp': { for: staff, ask: async () => ({ path: '/second-factors/totp', body: { code: '000000' }, status: 422 }) },
  'DELETE /second-factors/totp': { for: staff, ask: async () => ({ path: '/second-factors/totp', status: 404 }) },
  'POST /second-factors/passkey-challenges': { for: staff, ask: async () => ({ path: '/second-factors/passkey-challenges', body: {} }) },
  'POST /second-factors/passkeys': {
    for: staff,
    ask: async () => ({
      path: '/second-factors/passkeys',
      body: { challengeId: randomUUID(), name: 'Clé', response: noPasskey },
      status: 422,
    }),
  },
  'DELETE /second-factors/passkeys/:id': {
    for: staff,
    ask: async () => ({ path: `/second-factors/passkeys/${randomUUID()}`, status: 404 }),
  },
  'POST /second-factors/recovery-codes': {
    for: staff,
    ask: async () => ({ path: '/second-factors/recovery-codes', body: {}, status: 409 }),
  },
  'PUT /staff/:personId/second-factor-reset': {
    for: 'admin',
    ask: async () => ({ path: `/staff/${await member()}/second-factor-reset`, body: { reason: 'Perdu' } }),
  },
  'GET /log': { for: 'admin', ask: async () => ({ path: '/log' }) },
  'GET /log/export': { for: 'admin', ask: async () => ({ path: '/log/export?format=csv' }) },
  'GET /settings/policy': { for: 'admin', ask: async () => ({ path: '/settings/policy' }) },
  'POST /settings/policy/previews': { for: 'admin', ask: async () => ({ path: '/settings/policy/previews', body: {} }) },
  'POST /settings/policy/versions': {
    for: 'admin',
    ask: async () => ({ path: '/settings/policy/versions', body: { why: 'Rien' }, status: 409 }),
  },
  'GET /settings/policy/versions': { for: 'admin', ask: async () => ({ path: '/settings/policy/versions' }) },
  'GET /settings/policy/versions/:version/restorations/preview': {
    for: 'admin',
    ask: async () => ({ path: '/settings/policy/versions/1/restorations/preview' }),
  },
  'POST /settings/policy/versions/:version/restorations': {
    for: 'admin',
    ask: async () => ({ path: '/settings/policy/versions/1/restorations', body: { why: 'Rien' }, status: 409 }),
  },
  'GET /settings/retention': { for: 'admin', ask: async () => ({ path: '/settings/retention' }) },
  'GET /settings/sign-on': { for: 'admin', ask: async () => ({ path: '/settings/sign-on' }) },
  'POST /settings/retention/previews': { for: 'admin', ask: async () => ({ path: '/settings/retention/previews', body: usualPeriods }) },
  'POST /settings/retention/versions': {
    for: 'admin',
    ask: async () => ({ path: '/settings/retention/versions', body: { ...usualPeriods, why: 'Rien' }, status: 409 }),
  },
  'GET /settings/carriers': { for: 'manager admin', ask: async () => ({ path: '/settings/carriers' }) },
  'POST /settings/carriers/previews': {
    for: 'manager admin',
    ask: async () => ({ path: '/settings/carriers/previews', body: usualCarriers }),
  },
  'POST /settings/carriers/versions': {
    for: 'manager admin',
    ask: async () => ({ path: '/settings/carriers/versions', body: { ...usualCarriers, why: 'Rien' }, status: 409 }),
  },
  'GET /settings/mails': { for: 'manager admin', ask: async () => ({ path: '/settings/mails' }) },
  'GET /settings/mails/versions': { for: 'manager admin', ask: async () => ({ path: '/settings/mails/versions' }) },
  'POST /settings/mails/versions': {
    for: 'manager admin',
    ask: async () => ({
      path: '/settings/mails/versions',
      body: { key: 'contact.received', fr: `Bien reçu, ${randomUUID()}.`, en: null },
    }),
  },
  'GET /settings/mails/preview': {
    for: 'manager admin',
    ask: async () => ({ path: '/settings/mails/preview?kind=approved&key=approved.subject&locale=fr' }),
  },
  'GET /settings/mails/preview/page': {
    for: 'manager admin',
    ask: async () => ({ path: '/settings/mails/preview/page?kind=approved&key=approved.subject&locale=fr' }),
  },
  'GET /staff/:personId': { for: 'admin', ask: async () => ({ path: `/staff/${await member()}` }) },
  'PUT /staff/:personId/roles': {
    for: 'admin',
    ask: async () => ({ path: `/staff/${await member()}/roles`, body: { roles: ['returns_agent'] } }),
  },
  'PUT /staff/:personId/deactivation': {
    for: 'admin',
    ask: async () => ({ path: `/staff/${await member()}/deactivation`, body: { reason: 'Départ' } }),
  },
  'DELETE /staff/:personId/deactivation': {
    for: 'admin',
    ask: async () => {
      const id = await member()
      await does('admin', 'PUT', `/staff/${id}/deactivation`, { reason: 'Départ' })
      return { path: `/staff/${id}/deactivation` }
    },
  },
  'DELETE /staff/:personId/sessions': { for: 'admin', ask: async () => ({ path: `/staff/${await member()}/sessions` }) },
  'DELETE /staff/:personId/sessions/:sessionId': {
    for: 'admin',
    ask: async () => ({ path: `/staff/${await member()}/sessions/${randomUUID()}`, status: 404 }),
  },
  'GET /invitations': { for: 'admin', ask: async () => ({ path: '/invitations' }) },
  'POST /invitations': { for: 'admin', ask: async () => ({ path: '/invitations', body: invitee() }) },
  'PUT /invitations/:invitationId/sending': {
    for: 'admin',
    ask: async () => ({ path: `/invitations/${await invited()}/sending`, body: {} }),
  },
  'DELETE /invitations/:invitationId': { for: 'admin', ask: async () => ({ path: `/invitations/${await invited()}` }) },
  'POST /session/invitation-readings': {
    for: 'everybody',
    ask: async () => ({ path: '/session/invitation-readings', body: { token: 'no-such-link' }, status: 422 }),
  },
  'POST /session/invitation': {
    for: 'everybody',
    ask: async () => ({
      path: '/session/invitation',
      body: { token: 'no-such-link', name: 'Nadia', password: 'a first password' },
      status: 422,
    }),
  },
}

/** What managers and admins alone do, and does not read only, is a setting: it stands in the log, unless it is named here with the reason. */
const unlogged: Readonly<Record<string, string>> = {
  'PUT /returns/:number/reopening': 'an event of the return',
}
/** The same where a role may do it for itself too: what is everybody's, and what leaves the house. */
const everybodys = new Set([
  'PUT /macros/:id',
  'PUT /macros/:id/archiving',
  'PUT /macros/order',
  'PUT /desk/views/:id',
  'GET /desk/queue/export',
  'GET /finance/accounts/export',
])
const ruledBy = ({ method, path, does: { may } }: (typeof routes)[number]): boolean =>
  everybodys.has(`${method} ${path}`) ||
  (may.by !== 'anyone' &&
    may.by.every((role) => role === 'manager' || role === 'admin') &&
    (method !== 'GET' || /export/.test(path)) &&
    !/preview/.test(path))
const logged = async (): Promise<number> => {
  const { rows } = await it.stores.database.pool.query<{ count: number }>('select count(*)::int as count from log_entries')
  return rows[0]?.count ?? 0
}

const keyOf = ({ method, path }: (typeof routes)[number]): string => `${method} ${path}`

test('every route of the table is here, and nothing else', () => {
  assert.deepEqual(routes.map(keyOf).sort(), Object.keys(cases).sort())
})

for (const row of routes) {
  const key = keyOf(row)
  const it = cases[key]
  if (!it) continue
  describe(key, () => {
    const right = it.for === 'everybody' ? everybody : everybody.filter((who) => it.for.split(' ').includes(who))
    const ask = (who: Who, { path, body, raw, headers }: Asked) =>
      as(who, row.method, path, {
        ...(body === undefined ? {} : { body }),
        ...(raw === undefined ? {} : { raw }),
        headers: { 'idempotency-key': randomUUID(), ...headers },
      })

    // Signing out is done as nobody: the others' sessions are needed below.
    if (key !== 'DELETE /session' && key !== 'DELETE /sessions') {
      test('those whom it is not for are refused, and leave no trace', async () => {
        const asked = await it.ask()
        const stranger = it.for.split(' ').includes('customer')
        for (const who of everybody.filter((who) => !right.includes(who))) {
          const answer = await ask(who, asked)
          const { code } = answer.statusCode < 300 ? { code: 'done' } : answer.json<Problem>()
          if (who === 'nobody') assert.equal(answer.statusCode, 401, who)
          else if (it.private && who !== 'powerless_machine') assert.equal(answer.statusCode, 404, `${who}: ${answer.statusCode} ${code}`)
          else if (who === 'stranger' && stranger)
            assert.ok(
              it.own ? answer.statusCode === (asked.status ?? row.status ?? 200) : answer.statusCode === 404,
              `${who}: ${answer.statusCode} ${code}`,
            )
          else assert.equal(answer.statusCode, 403, `${who}: ${answer.statusCode} ${code}`)
        }
        // What the refused ones asked for still stands to be done.
        const [first] = right
        const answer = first && (await ask(first, asked))
        assert.equal(answer?.statusCode, asked.status ?? row.status ?? 200, answer?.body)
      })
    }

    test('each of those whom it is for is answered', async () => {
      for (const who of right) {
        const asked = await it.ask()
        const before = await logged()
        const answer = await ask(who, asked)
        assert.equal(answer.statusCode, asked.status ?? row.status ?? 200, `${who}: ${answer.body}`)
        if (ruledBy(row) && !(key in unlogged) && answer.statusCode < 300)
          assert.ok((await logged()) > before, `${key} leaves no line in the log`)
      }
    })
  })
}
