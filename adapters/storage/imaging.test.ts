import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { isRefusal } from '#domain/refusal.ts'
import type { SafeCopy } from '#application/files/ports.ts'
import { heicOf, phonePhoto, pngOf, webpBomb } from '../../tests/support/hostile.ts'
import { imaging } from './imaging.ts'

const { safeCopy } = imaging()
const given = (bytes: Uint8Array) => () => Promise.resolve(bytes)
const copyOf = (bytes: Uint8Array) => safeCopy(crypto.randomUUID(), given(bytes))

async function kept(bytes: Uint8Array): Promise<SafeCopy> {
  const copy = await copyOf(bytes)
  if (copy === 'busy' || isRefusal(copy)) throw new Error(copy === 'busy' ? copy : `refused: ${copy.code}`)
  return copy
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const copy = await copyOf(bytes)
  if (copy === 'busy') return copy
  return isRefusal(copy) ? copy.code : `kept as ${copy.contentType}`
}

/** Left half red, right half blue. */
const twoHalves = (width = 60, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: 'blue' } }, left: width / 2, top: 0 },
  ])

test('a photo loses its metadata, place and all, and what was hidden behind its end', async () => {
  const photo = await twoHalves()
    .withExif({ IFD0: { Copyright: 'Jeanne Secret' }, IFD3: { GPSLatitude: '48/1 51/1 30/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
  assert.ok(photo.includes('Jeanne Secret'))
  const copy = await kept(Buffer.concat([photo, Buffer.from('PK\u0003\u0004 a whole archive <script>')]))
  const content = Buffer.from(copy.content)
  for (const leak of ['Jeanne', 'Exif', 'GPS', 'PK\u0003\u0004', '<script>']) assert.ok(!content.includes(leak), leak)
  const { exif, icc, xmp, iptc } = await sharp(content).metadata()
  assert.deepEqual([exif, icc, xmp, iptc], [undefined, undefined, undefined, undefined])
  assert.equal(copy.contentType, 'image/jpeg')
  assert.equal(copy.sha256, createHash('sha256').update(content).digest('hex'))
})

test('a photo taken with the phone on its side stands upright without saying so', async () => {
  const copy = await kept(await twoHalves(60, 20).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer())
  const { data, info } = await sharp(copy.content).raw().toBuffer({ resolveWithObject: true })
  assert.deepEqual([info.width, info.height], [20, 60])
  const [red = 0, , blue = 0] = data.subarray(0, 3)
  assert.ok(red > 200 && blue < 60, 'the left half is the upper one after a turn to the right')
})

test('PNG and WebP stay what they are, transparency included', async () => {
  const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  for (const [type, bytes] of [
    ['image/png', await clear.clone().png().toBuffer()],
    ['image/webp', await clear.clone().webp().toBuffer()],
  ] as const) {
    const copy = await kept(bytes)
    assert.equal(copy.contentType, type)
    assert.equal((await sharp(copy.content).metadata()).hasAlpha, true)
  }
})

test('a thumbnail fits into 320 pixels, a small picture is not blown up, a large one keeps what can be read in it', async () => {
  const large = await kept(await twoHalves(5000, 1000).jpeg().toBuffer())
  assert.equal((await sharp(large.content).metadata()).width, 5000)
  const thumbnail = await sharp(large.thumbnail ?? new Uint8Array()).metadata()
  assert.deepEqual([thumbnail.format, thumbnail.width, thumbnail.height], ['webp', 320, 64])
  const small = await kept(await twoHalves(60, 20).png().toBuffer())
  assert.equal((await sharp(small.thumbnail ?? new Uint8Array()).metadata()).width, 60)
})

test('an animation becomes its first frame', async () => {
  const frames = await sharp([await twoHalves().png().toBuffer(), await twoHalves().negate().png().toBuffer()], {
    join: { animated: true },
  })
    .webp()
    .toBuffer()
  assert.equal((await sharp(frames).metadata()).pages, 2)
  const { pages = 1, height } = await sharp((await kept(frames)).content).metadata()
  assert.deepEqual([pages, height], [1, 20])
})

test('a picture of a few hundred bytes that unpacks to billions of pixels is refused before it is unpacked', async () => {
  assert.equal(await refusalOf(pngOf(60_000, 60_000)), 'image_too_large')
  assert.equal(await refusalOf(await webpBomb()), 'image_too_large')
})

test('a picture that breaks off is refused', async () => {
  const photo = await twoHalves(400, 300).jpeg().toBuffer()
  assert.equal(await refusalOf(photo.subarray(0, photo.length / 2)), 'image_broken')
  assert.equal(await refusalOf(Buffer.concat([photo.subarray(0, 200), Buffer.alloc(3000, 7)])), 'image_broken')
})

test('what is not a picture or a PDF is refused by its content, whatever it may be called', async () => {
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const bare = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const gif = await twoHalves().gif().toBuffer()
  const tiff = await twoHalves().tiff().toBuffer()
  for (const bytes of [
    svg,
    bare,
    gif,
    tiff,
    Buffer.from('MZ\u0090\u0000 program'),
    Buffer.from('<html>'),
    Buffer.from('words'),
    Buffer.from([0]),
  ])
    assert.equal(await refusalOf(bytes), 'file_type_refused')
})

test('an iPhone photo becomes a JPEG that every browser shows: upright once, and without its place', async () => {
  for (const leak of ['Exif', 'Jeanne Secret']) assert.ok(phonePhoto.includes(leak), leak)
  const copy = await kept(phonePhoto)
  assert.equal(copy.contentType, 'image/jpeg')
  const { data, info } = await sharp(copy.content).raw().toBuffer({ resolveWithObject: true })
  assert.deepEqual([info.width, info.height], [480, 640])
  const [red = 0, , blue = 0] = data.subarray(0, 3)
  assert.ok(red > 180 && blue < 80, 'what was on the left is above')
  assert.equal((await sharp(copy.content).metadata()).exif, undefined)
  const content = Buffer.from(copy.content)
  for (const leak of ['Exif', 'Jeanne Secret']) assert.ok(!content.includes(leak), leak)
  assert.equal((await sharp(copy.thumbnail ?? new Uint8Array()).metadata()).height, 320)
})

test('an iPhone photo that breaks off, says that it is enormous or is nothing but a head is refused, and the next one is kept', async () => {
  assert.equal(await refusalOf(heicOf(20_000, 20_000)), 'image_too_large')
  assert.equal(await refusalOf(heicOf(0xffffffff, 0xffffffff)), 'image_broken')
  assert.equal(await refusalOf(phonePhoto.subarray(0, 2000)), 'image_broken')
  assert.equal(await refusalOf(Buffer.concat([phonePhoto.subarray(0, 900), Buffer.alloc(3000, 0xff)])), 'image_broken')
  const head = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)])
  assert.equal(await refusalOf(head), 'image_broken')
  assert.equal((await kept(phonePhoto)).contentType, 'image/jpeg')
})

test('a picture too large for the server’s own memory is painted apart, and keeps every pixel', async () => {
  const copy = await kept(await twoHalves(6000, 4000).withMetadata({ orientation: 6 }).jpeg().toBuffer())
  const { width, height, orientation } = await sharp(copy.content).metadata()
  assert.deepEqual([width, height, orientation], [4000, 6000, undefined])
})

test('many uploads at once are worked off one by one, a refused one among them', async () => {
  const photo = await twoHalves().jpeg().toBuffer()
  const answers = await Promise.all([kept(photo), refusalOf(Buffer.from('no')), kept(photo)])
  assert.deepEqual(answers[0], answers[2])
  assert.equal(answers[1], 'file_type_refused')
})

const large = await twoHalves(3000, 2000).jpeg().toBuffer()
/** A darkroom that does not hand over a picture before it is told to. */
function slowRoom() {
  const opened = Promise.withResolvers<void>()
  const apart = async (bytes: Uint8Array) => {
    await opened.promise
    return { content: bytes, thumbnail: bytes }
  }
  return { apart, open: () => opened.resolve() }
}

test('a photo that takes long keeps no screenshot waiting', async () => {
  const { apart, open } = slowRoom()
  const { safeCopy } = imaging({ apart })
  const slow = safeCopy('slow', given(large))
  const quick = await safeCopy('quick', given(await twoHalves().jpeg().toBuffer()))
  assert.ok(quick !== 'busy' && !isRefusal(quick))
  open()
  assert.ok(await slow)
})

test('no more wait than there is room for, and what waits is not read before its turn', async () => {
  const { apart, open } = slowRoom()
  const done: string[] = []
  const { safeCopy } = imaging({ most: 2, apart: (bytes) => apart(bytes).finally(() => done.push('painted')) })
  const ask = (key: string) =>
    safeCopy(key, () => {
      done.push(key)
      return Promise.resolve(large)
    })
  const two = [ask('first'), ask('second')]
  assert.equal(await ask('third'), 'busy')
  open()
  for (const copy of await Promise.all(two)) assert.ok(copy !== 'busy' && !isRefusal(copy))
  assert.deepEqual(done, ['first', 'second', 'first', 'painted', 'second', 'painted'])
  assert.notEqual(await ask('third'), 'busy')
})

test('the same file asked for again while it waits is painted once', async () => {
  const { apart, open } = slowRoom()
  const { safeCopy } = imaging({ most: 1, apart })
  const copies = Promise.all([safeCopy('one', given(large)), safeCopy('one', given(large))])
  open()
  const [first, again] = await copies
  assert.equal(first, again)
})
