import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileName } from './file-name.ts'

const names: readonly [string, string][] = [
  ['IMG_0042.JPG', 'IMG_0042.jpg'],
  ['Écran fissuré – vue n° 2.jpeg', 'Écran fissuré – vue n° 2.jpg'],
  ['C:\\Users\\jeanne\\Photos\\carton.png', 'carton.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['facture.exe', 'facture.jpg'],
  ['photo\u202egpj.exe', 'photogpj.jpg'],
  ['a\r\nSet-Cookie: x.png', 'aSet-Cookie x.jpg'],
  ['tab\there\u0000.png', 'tabhere.jpg'],
  ['.htaccess', 'htaccess.jpg'],
  ['', 'document.jpg'],
  ['///', 'document.jpg'],
  ['e\u0301tat.png', 'état.jpg'],
  [`${'é'.repeat(500)}.png`, `${'é'.repeat(120)}.jpg`],
]
for (const [given, shown] of names)
  test(`« ${JSON.stringify(given).slice(0, 40)} » is kept as « ${shown.slice(0, 40)} »`, () =>
    assert.equal(fileName(given, 'image/jpeg'), shown))

test('a sign outside the plane of sixteen bits is never cut in two', () => {
  for (const room of [117, 118, 119, 120]) assert.ok(fileName(`${'a'.repeat(room)}📦📦📦`, 'image/png').isWellFormed())
})
