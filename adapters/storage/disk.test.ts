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

const longAgo = new Date(Date.now() - 90_000_000)
const pathIn = (root: string, name: string): string => join(root, name.slice(0, 2), name.slice(2, 4), name)
const nobodys = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set<string>())

/** A content put a day ago, with its thumbnail. */
async function aged(root: string, words: string): Promise<string> {
  const sha256 = hash(Buffer.from(words))
  for (const copy of ['original', 'thumbnail'] as const) await diskStore(root).put(Buffer.from(words), sha256, copy)
  for (const name of [sha256, `${sha256}.thumbnail`]) await utimes(pathIn(root, name), longAgo, longAgo)
  return sha256
}

test('what nothing points at goes after a day with its thumbnail; what is used, or new, stays', async (t) => {
  const root = await folder(t)
  const store = diskStore(root)
  const [used, unused, fresh] = [await aged(root, 'used'), await aged(root, 'unused'), hash(Buffer.from('fresh'))]
  await store.put(Buffer.from('fresh'), fresh)
  await store.clear((hashes) => Promise.resolve(new Set(hashes.filter((one) => one === used))))
  assert.equal(String(await store.get(used)), 'used')
  assert.equal(String(await store.get(fresh)), 'fresh')
  assert.deepEqual([await store.get(unused), await store.get(unused, 'thumbnail')], [undefined, undefined])
  assert.deepEqual(await readdir(join(root, 'leaving')), [])
})

test('what is put again while it is judged stays, before it was set aside and after', async (t) => {
  const root = await folder(t)
  const store = diskStore(root)
  for (const nth of [1, 2]) {
    const sha256 = await aged(root, 'again')
    let asked = 0
    await store.clear(async () => {
      if (++asked === nth) await store.put(Buffer.from('again'), sha256)
      assert.ok(await store.get(sha256), 'it can be read all the while')
      return nobodys()
    })
    assert.equal(asked, 2)
    assert.equal(String(await store.get(sha256)), 'again')
  }
})

test('what a crash left set aside is read as before, and goes back when it is used', async (t) => {
  const root = await folder(t)
  const store = diskStore(root)
  const sha256 = await aged(root, 'kept')
  let asked = 0
  await assert.rejects(store.clear(() => (++asked === 2 ? Promise.reject(new Error('the power is gone')) : nobodys())))
  assert.deepEqual((await readdir(join(root, 'leaving'))).length, 2)
  assert.equal(String(await store.get(sha256)), 'kept')
  await store.clear((hashes) => Promise.resolve(new Set(hashes)))
  assert.deepEqual(await readdir(join(root, 'leaving')), [])
  assert.equal(String(await readFile(pathIn(root, sha256))), 'kept')
})

test('fifty who put and ten who clear at once lose nothing', async (t) => {
  const root = await folder(t)
  const sha256 = await aged(root, 'contended')
  await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      i % 6 === 0 ? diskStore(root).clear(nobodys) : diskStore(root).put(Buffer.from('contended'), sha256),
    ),
  )
  assert.equal(String(await diskStore(root).get(sha256)), 'contended')
})
