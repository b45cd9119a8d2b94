import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { diskStore } from './disk.ts'

const hash = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

async function folder(t: { after: (done: () => Promise<void>) => void }): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'navette-files-'))
  t.after(() => rm(path, { recursive: true }))
  return path
}

test('what was put is got back, under its hash, two folders deep', async (t) => {
  const root = await folder(t)
  const content = randomBytes(5000)
  const sha256 = hash(content)
  await diskStore(root).put(content, sha256)
  assert.deepEqual(Buffer.from((await diskStore(root).get(sha256)) ?? []), content)
  assert.deepEqual(await readFile(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)), content)
})

test('a thumbnail stands beside its original and is something else', async (t) => {
  const store = diskStore(await folder(t))
  const sha256 = hash(Buffer.from('photo'))
  await store.put(Buffer.from('photo'), sha256)
  assert.equal(await store.get(sha256, 'thumbnail'), undefined)
  await store.put(Buffer.from('small'), sha256, 'thumbnail')
  assert.equal(String(await store.get(sha256, 'thumbnail')), 'small')
  assert.equal(String(await store.get(sha256)), 'photo')
})

test('two servers put the same file fifty times at once: it is there once, whole, and nothing is left over', async (t) => {
  const root = await folder(t)
  const [one, other] = [diskStore(root), diskStore(root)]
  const content = randomBytes(200_000)
  const sha256 = hash(content)
  await Promise.all(Array.from({ length: 50 }, (_, i) => (i % 2 ? one : other).put(content, sha256)))
  assert.deepEqual(Buffer.from((await one.get(sha256)) ?? []), content)
  assert.deepEqual(await readdir(join(root, 'unfinished')), [])
  assert.deepEqual(await readdir(join(root, sha256.slice(0, 2), sha256.slice(2, 4))), [sha256])
})

test('a file that was cut short is put right by putting it again', async (t) => {
  const root = await folder(t)
  const content = randomBytes(100)
  const sha256 = hash(content)
  await diskStore(root).put(content, sha256)
  await writeFile(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), content.subarray(0, 10))
  await diskStore(root).put(content, sha256)
  assert.deepEqual(Buffer.from((await diskStore(root).get(sha256)) ?? []), content)
})

test('what killed servers left half written goes after a day, what may still be written stays', async (t) => {
  const root = await folder(t)
  await diskStore(root).put(Buffer.from('first'), hash(Buffer.from('first')))
  const left = (name: string): string => join(root, 'unfinished', name)
  for (const name of ['old', 'new']) await writeFile(left(name), 'half')
  const dayBefore = new Date(Date.now() - 90_000_000)
  await utimes(left('old'), dayBefore, dayBefore)
  await diskStore(root).put(Buffer.from('second'), hash(Buffer.from('second')))
  assert.deepEqual(await readdir(join(root, 'unfinished')), ['new'])
})

test('nothing but a hash is an address', async (t) => {
  const store = diskStore(await folder(t))
  for (const name of ['../../etc/passwd', 'A'.repeat(64), '', `${'a'.repeat(63)}/`]) {
    await assert.rejects(store.get(name))
    await assert.rejects(store.put(Buffer.from('x'), name))
  }
  assert.equal(await store.get('0'.repeat(64)), undefined)
})

test('only the server reads the files of its disk', async (t) => {
  const root = await folder(t)
  const sha256 = hash(Buffer.from('private'))
  await diskStore(root).put(Buffer.from('private'), sha256)
  for (const path of [sha256.slice(0, 2), join(sha256.slice(0, 2), sha256.slice(2, 4), sha256)])
    assert.equal((await stat(join(root, path))).mode & 0o077, 0)
})
