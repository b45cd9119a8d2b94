import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { isRefusal } from '#domain/refusal.ts'
import { paintApart } from './paint-apart.ts'

const folder = await mkdtemp(join(tmpdir(), 'navette-darkroom-'))
after(() => rm(folder, { recursive: true, force: true }))

const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
  .jpeg()
  .toBuffer()

/** A darkroom that does this instead. */
async function roomThat(name: string, does: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\n${does}\n`)
  await chmod(path, 0o700)
  return path
}

test('a machine that can start nothing is a fault, and neither the end of the server nor a broken photo', async () => {
  await assert.rejects(paintApart(photo, 'image/jpeg', join(folder, 'not-there')), /ENOENT/)
})

const faults: readonly [string, string][] = [
  ['is killed for the memory it takes', 'kill -KILL $$'],
  ['has no memory left', 'kill -ABRT $$'],
  ['ends with an error of its own', 'exit 1'],
  ['ends in the middle of what it hands over', `printf '{"content":4}\\nab' >&3; kill -KILL $$`],
  ['says nothing', 'exit 0'],
]
for (const [what, does] of faults)
  test(`a darkroom that ${what} is a fault: nothing is said of the picture`, async () => {
    await assert.rejects(paintApart(photo, 'image/jpeg', await roomThat('room', does)), /darkroom/)
  })

test('a picture on which the library that reads it falls over is broken, and so is one that the darkroom refuses', async () => {
  for (const does of ['kill -SEGV $$', `printf '{"refusal":{"refused":true,"kind":"invalid","code":"image_broken","params":{}}}\\n' >&3`]) {
    const answer = await paintApart(photo, 'image/jpeg', await roomThat('room', does))
    assert.equal(isRefusal(answer) && answer.code, 'image_broken')
  }
})
