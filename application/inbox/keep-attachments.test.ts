import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#domain/actor.ts'
import type { World } from '../ports.ts'
import { keepAttachments } from './keep-attachments.ts'

const attachments = [{ name: 'panne.jpg', content: new Uint8Array([1]) }]

/** A world in which no picture is ever painted. */
const worldWhere = (safeCopy: World['imaging']['safeCopy']): World =>
  ({ imaging: { safeCopy }, now: () => '2026-11-24T09:00:00.000Z' }) as unknown as World
const unable = worldWhere(() => Promise.reject(new Error('whoever painted it has ended')))
const busy = worldWhere(() => Promise.resolve('busy'))

for (const [why, world] of Object.entries({ unable, busy })) {
  const keep = (lastTry: boolean) =>
    keepAttachments({ attachments, arrival: { by: 'imap' } }, { world, actor: system, key: 'mail', lastTry })

  test(`a picture that cannot be painted (${why}) is tried again, and at the last try named as not taken`, async () => {
    await assert.rejects(keep(false))
    assert.deepEqual(await keep(true), { rows: [], refused: [{ name: 'panne.jpg', code: 'imaging_busy' }] })
  })
}
