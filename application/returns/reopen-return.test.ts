import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#adapters/db/verify.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { ClockKind } from '#domain/clock/clock.ts'
import type { Rma } from '#domain/return/rma.ts'
import type { Status } from '#domain/return/status.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { cancelReturn } from './cancel-return.ts'
import { executeResolution } from './execute-resolution.ts'
import { lapseReturn } from './lapse-return.ts'
import { rejectReturn } from './reject-return.ts'
import { reopenReturn } from './reopen-return.ts'
import { askForDetails } from './request-details.ts'

/** Every way in which a return ends, and what a manager's word makes of it (domain.md, `reopen`). */

const desk = await testDesk()
const { actors, clock, does, must, stores } = desk
const start = clock.now
const reason = 'Le client a fourni la facture.'
const code = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.code : undefined)

type Begun = Awaited<ReturnType<typeof returnAt>>
type Ending = {
  what: string
  /** The state that it ends from. */
  from: Status
  end: (rma: Begun) => Promise<unknown>
  ended: Status
  back: Status
  /** The promise that runs again. */
  runs?: ClockKind
}

const reject = ({ number, lines }: Begun) =>
  must(rejectReturn, actors.support, {
    number,
    lines: lines.map(({ id }) => ({ lineId: id, clause: 'A3' })),
    why: 'Des marques d’usage.',
    message: 'Non.',
  })
const cancel = ({ number, customer }: Begun) => must(cancelReturn, customer, { number })
const ask = ({ number }: Begun) => must(askForDetails, actors.support, { number, message: 'Une photo ?', checklist: ['photo'] })
const lapse = ({ number }: Begun) => {
  clock.now = '2027-02-01T09:00:00.000Z'
  return must(lapseReturn, actors.system, { number })
}
const pay = async ({ number }: Begun) => {
  const { resolutions } = await desk.rma(number)
  const paid = { number, resolutionId: resolutions[0]?.id ?? '', reference: 'VIR-1' }
  const idempotency = { principal: actors.finance.id ?? '', route: 'execute', key: crypto.randomUUID(), requestHash: 'a'.repeat(64) }
  return must(executeResolution, actors.finance, paid, { idempotency })
}
const after =
  (first: Ending['end'], then: Ending['end']): Ending['end'] =>
  async (rma) => {
    await first(rma)
    return then(rma)
  }

const endings: readonly Ending[] = [
  { what: 'rejected', from: 'submitted', end: reject, ended: 'rejected', back: 'submitted', runs: 'review' },
  {
    what: 'rejected while details were awaited',
    from: 'submitted',
    end: after(ask, reject),
    ended: 'rejected',
    back: 'needs_details',
    runs: 'details_by',
  },
  { what: 'cancelled', from: 'submitted', end: cancel, ended: 'cancelled', back: 'submitted', runs: 'review' },
  {
    what: 'cancelled while details were awaited',
    from: 'submitted',
    end: after(ask, cancel),
    ended: 'cancelled',
    back: 'needs_details',
    runs: 'details_by',
  },
  { what: 'cancelled after its approval', from: 'approved', end: cancel, ended: 'cancelled', back: 'approved', runs: 'return_by' },
  {
    what: 'expired for want of details',
    from: 'submitted',
    end: after(ask, lapse),
    ended: 'expired',
    back: 'needs_details',
    runs: 'details_by',
  },
  { what: 'expired for want of a parcel', from: 'approved', end: lapse, ended: 'expired', back: 'approved', runs: 'return_by' },
  { what: 'paid and closed', from: 'resolving', end: pay, ended: 'closed', back: 'resolving' },
]

const running = ({ clocks }: Rma): ClockKind[] => clocks.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind)

for (const { what, from, end, ended, back, runs } of endings)
  test(`${what}: a manager takes it up again where it ended, with a reason that stands in its history`, async () => {
    clock.now = start
    const begun = await returnAt(desk, from as 'submitted' | 'approved' | 'resolving')
    const { number, customer } = begun
    await end(begun)
    assert.equal((await desk.rma(number)).status, ended)
    for (const actor of [customer, actors.support, actors.returns_agent, actors.finance, actors.admin])
      assert.equal(code(await does(reopenReturn, actor, { number, reason })), 'role_may_not')
    assert.equal(code(await does(reopenReturn, actors.manager, { number, reason: ' ' })), 'invalid_input')
    const paid = (await desk.rma(number)).resolutions
    await must(reopenReturn, actors.manager, { number, reason })
    const rma = await desk.rma(number)
    assert.equal(rma.status, back)
    if (runs) assert.ok(running(rma).includes(runs), `${runs} runs again`)
    assert.deepEqual(rma.resolutions, paid, 'no money is undone')
    const { events, texts } = (await stores.reads.returnPage(number)) ?? assert.fail()
    const event = events.at(-1)
    assert.deepEqual(
      [event?.verb, event?.actorId, event?.actorRole, event?.from, event?.to],
      ['reopen', actors.manager.id, 'manager', ended, back],
    )
    assert.ok(texts.some((text) => text.subjectId === event?.id && text.kind === 'reason' && text.body === reason))
    assert.equal(code(await does(reopenReturn, actors.manager, { number, reason })), 'wrong_status', 'once')
    assert.deepEqual(await Array.fromAsync(differences(stores.database.pool)), [])
    clock.now = start
  })

test('what has not ended is not reopened', async () => {
  for (const until of ['submitted', 'approved', 'shipped', 'received', 'resolving'] as const) {
    const { number } = await returnAt(desk, until)
    assert.equal(code(await does(reopenReturn, actors.manager, { number, reason })), 'wrong_status', until)
  }
})
