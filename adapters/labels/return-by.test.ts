import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnByView } from '#application/labels/return-by.ts'
import { writeReturnBy } from './return-by.ts'

const entry: ReturnByView = {
  uid: 'return-by-0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55',
  revision: 1,
  at: '2026-11-24T09:00:00.000Z',
  number: 'RMA-2026-000482-9',
  locale: 'fr',
  merchant: 'Technostok',
  day: '2026-12-31',
  expires: true,
}
const written = (over: Partial<ReturnByView> = {}): string => new TextDecoder().decode(writeReturnBy({ ...entry, ...over }))
/** As a calendar reads it: lines that go on are one. */
const read = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

test('the last day is a whole day, over the turn of the year, the same entry whenever it is taken', () => {
  const lines = read(written())
  for (const line of [
    'UID:return-by-0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55',
    'SEQUENCE:1',
    'DTSTAMP:20261124T090000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
  ])
    assert.ok(lines.includes(line), line)
})

test('it says in the reader’s language what is to be done and what happens otherwise', () => {
  const french = read(written()).join('\n')
  assert.ok(french.includes('SUMMARY;LANGUAGE=fr:Dernier jour pour expédier votre retour RMA-2026-000482-9 à Technostok'))
  assert.ok(french.includes(String.raw`Sans envoi ce jour-là au plus tard\, l’accord expire.`))
  const english = read(written({ locale: 'en', expires: false })).join('\n')
  assert.ok(english.includes('SUMMARY;LANGUAGE=en:Last day to post your return RMA-2026-000482-9 to Technostok'))
  assert.ok(english.includes('the last day that the law leaves you'))
})

test('no line is longer than 75 octets, none ends within a character, all end as the standard wants', () => {
  const text = written({ merchant: 'Établissements Łukasz-Brézé; pièces, câbles et cætera de la côte de granit rose' })
  assert.ok(text.endsWith('END:VCALENDAR\r\n'))
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('\n') && !line.includes('\ufffd'), line)
  assert.ok(
    read(text)
      .join('\n')
      .includes(String.raw`Établissements Łukasz-Brézé\; pièces\, câbles et cætera`),
  )
})
