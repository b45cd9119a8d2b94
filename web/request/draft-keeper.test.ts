import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { draftKeeper, type Hindrance, type Keeping } from './draft-keeper.ts'

const hindrances: Readonly<Record<string, Hindrance>> = { stale: 'elsewhere', 'too long': 'refused' }

/** A server that answers when it is told to. */
function stage(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const told: Keeping[] = []
  const saves: { data: string; version: number | undefined }[] = []
  const answers: (() => void)[] = []
  let failure: string | undefined
  const keeper = draftKeeper<string>({
    version: 3,
    waitMs: 700,
    retryMs: 5_000,
    tell: (state) => told.push(state),
    why: (error) => (error instanceof Error ? (hindrances[error.message] ?? 'failed') : 'failed'),
    async save(data, version) {
      saves.push({ data, version })
      await new Promise<void>((answer) => answers.push(answer))
      if (failure !== undefined) throw new Error(failure)
      return 3 + saves.length
    },
  })
  /** The oldest question that is open is answered. */
  const answer = async (given?: string): Promise<void> => {
    failure = given
    answers.shift()?.()
    await turn()
  }
  return { keeper, told, saves, answer, tick: (ms: number) => context.mock.timers.tick(ms) }
}

const turn = async (): Promise<void> => {
  for (let i = 0; i < 8; i++) await Promise.resolve()
}

test('what is typed in one go is saved once, upon the version that was shown', async (context) => {
  const { keeper, saves, answer, tick, told } = stage(context)
  keeper.put('a')
  tick(300)
  keeper.put('ab')
  tick(699)
  await turn()
  assert.deepEqual(saves, [])
  tick(1)
  await turn()
  await answer()
  assert.deepEqual(saves, [{ data: 'ab', version: 3 }])
  assert.equal(told.at(-1), 'kept')
  assert.ok(keeper.settled())
  assert.equal(keeper.version(), 4)
})

test('what comes while one is being saved is saved after it, upon its version', async (context) => {
  const { keeper, saves, answer, tick, told } = stage(context)
  keeper.put('a')
  tick(700)
  await turn()
  keeper.put('ab')
  await answer()
  assert.equal(told.at(-1), 'waiting')
  tick(700)
  await turn()
  await answer()
  assert.deepEqual(saves.at(-1), { data: 'ab', version: 4 })
})

test('a failed save is tried again by itself, with the newest text', async (context) => {
  const { keeper, saves, answer, tick, told } = stage(context)
  keeper.put('a')
  tick(700)
  await turn()
  await answer('no network')
  assert.equal(told.at(-1), 'failed')
  assert.ok(!keeper.settled())
  tick(5_000)
  await turn()
  await answer()
  assert.deepEqual(saves.at(-1), { data: 'a', version: 3 })
  assert.equal(told.at(-1), 'kept')
})

test('a draft that changed elsewhere is not overwritten until somebody insists', async (context) => {
  const { keeper, saves, answer, tick, told } = stage(context)
  keeper.put('mine')
  tick(700)
  await turn()
  await answer('stale')
  assert.equal(told.at(-1), 'elsewhere')
  tick(60_000)
  await turn()
  assert.equal(saves.length, 1)
  const insisting = keeper.insist()
  await turn()
  await answer()
  await insisting
  assert.deepEqual(saves.at(-1), { data: 'mine', version: undefined })
})

test('once the other version is taken nothing of this one is sent', async (context) => {
  const { keeper, saves, answer, tick } = stage(context)
  keeper.put('mine')
  tick(700)
  await turn()
  await answer('stale')
  keeper.adopt(9)
  await keeper.flush()
  assert.equal(saves.length, 1)
  assert.equal(keeper.version(), 9)
})

test('after the request was sent nothing is saved any more', async (context) => {
  const { keeper, saves, tick } = stage(context)
  keeper.put('late')
  keeper.stop()
  keeper.put('later')
  tick(60_000)
  await keeper.flush()
  assert.deepEqual(saves, [])
})

test('what was refused is not sent again as it is, but once it was changed', async (context) => {
  const { keeper, saves, answer, tick, told } = stage(context)
  keeper.put('far too long')
  tick(700)
  await turn()
  await answer('too long')
  assert.equal(told.at(-1), 'refused')
  tick(60_000)
  await turn()
  assert.equal(saves.length, 1)
  keeper.put('short')
  tick(700)
  await turn()
  await answer()
  assert.deepEqual([saves.at(-1)?.data, told.at(-1)], ['short', 'kept'])
})
