import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from '#domain/policy/difference.ts'
import { edited, type PolicyEdit, policyEditSchema, promiseSettings } from '#domain/policy/edit.ts'
import { settingAt } from '#domain/policy/ledger.ts'
import { statutoryKeys } from '#domain/policy/law.ts'
import { typeLabel } from '#domain/policy/request-type.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { speaker } from '../../ui/words/read-catalogue.ts'
import { changesSaid } from './change-words.ts'
import { settingName } from './setting-name.ts'
import { settingValue } from './setting-value.ts'

const voices = {
  fr: Object.assign(speaker('fr', 'change', 'words', 'ui'), { locale: 'fr' as const }),
  en: Object.assign(speaker('en', 'change', 'words', 'ui'), { locale: 'en' as const }),
}
const names = (locale: 'fr' | 'en') => ({
  types: Object.fromEntries(
    [...Object.keys(technostok.requestTypes), ...statutoryKeys].map((key) => [key, typeLabel(technostok, key, locale)]),
  ),
  reasons: Object.fromEntries(Object.entries(technostok.reasons).map(([key, { label }]) => [key, label[locale]])),
})
const as = { version: 2, inForceFrom: '2026-12-01T00:00:00.000Z' }
const said = (before: Policy, after: Policy, locale: 'fr' | 'en' = 'fr') =>
  changesSaid(differences(before, after), names(locale), voices[locale]).map(({ text }) => text.replaceAll(/[\u00A0\u202F]/g, ' '))
const changed = (edit: PolicyEdit, locale?: 'fr' | 'en') => said(technostok, edited(technostok, edit, as), locale)
const { reasons } = technostok
const [first = '', second = ''] = Object.keys(reasons)
const week = { weekdays: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '18:30' }, holidays: 'none' as const }

test('a calendar says each thing once, as people say it', () => {
  assert.deepEqual(changed({ calendar: { ...week, closures: ['2026-12-24', '2027-05-06', '2027-05-07'] } }), [
    'Jours fériés : aucun au lieu de français',
    'Le samedi n’est plus ouvré',
    'La journée ouvrée commence à 9 h au lieu de 0 h',
    'La journée ouvrée finit à 18 h 30 au lieu de 24 h',
    'Fermé le 24 décembre 2026',
    'Fermé du 6 mai 2027 au 7 mai 2027',
  ])
})

test('promises and delays say how long they were and are', () => {
  const promises = { ...promiseSettings(technostok), review: { hours: 12, working: true }, refund: { hours: 24, working: true } }
  const delays = { returnByDays: 21, detailsDays: 1, objectionDays: 8, reminderDaysBefore: [5, 1], quietDays: 45 }
  assert.deepEqual(changed({ promises, delays }), [
    'Première réponse : 12 h au lieu de 24 h',
    'Résolution : 24 h au lieu de 48 h',
    'Résolution : compte désormais en heures ouvrées',
    'Envoi du colis après l’accord : 21 jours au lieu de 14 jours',
    'Réponse à une demande de précisions : 1 jour au lieu de 7 jours',
    'Contestation d’un refus : 8 jours au lieu de 7 jours',
    'Rappels : 5 et 1 jours avant au lieu de 3 et 1 jours avant',
    'Fin d’une conversation restée sans nouvelle : 45 jours au lieu de 30 jours',
  ])
  assert.deepEqual(changed({ promises: { ...promises, refund: { hours: 48, working: false } } }, 'en'), [
    'First answer: 12 h instead of 24 h',
  ])
})

test('reasons are told by what customers read, an order of their own included', () => {
  const { [first]: one, [second]: two, ...rest } = reasons
  assert.ok(one && two)
  const swapped = { [second]: two, [first]: one, ...rest }
  assert.match(changed({ reasons: swapped }).join(), /^Les motifs changent d’ordre : Tombé en panne à l’usage, Ne fonctionne pas/)
  assert.deepEqual(changed({ reasons: { [second]: two, ...rest } }), ['Motif qui n’est plus proposé : Ne fonctionne pas au déballage'])
  const added = { label: { fr: 'Boîte abîmée', en: 'Damaged box' }, types: ['convenience'], evidence: 'photo' as const }
  assert.deepEqual(changed({ reasons: { ...reasons, box: added } }, 'en'), ['Reason added: Damaged box'])
})

/** An edit in which every setting that the settings edit is another. */
function everything(): PolicyEdit {
  const { [first]: one, ...rest } = reasons
  assert.ok(one)
  const other = {
    label: { fr: 'Autre', en: 'Other' },
    types: ['convenience'],
    evidence: 'photo' as const,
    batteryFault: !one.batteryFault,
    fault: !one.fault,
    damagedInTransport: !one.damagedInTransport,
  }
  const promise = (kind: keyof ReturnType<typeof promiseSettings>) => {
    const { hours, working } = promiseSettings(technostok)[kind]
    return { hours: hours + 1, working: !working }
  }
  return {
    calendar: { ...week, closures: ['2026-12-24'] },
    promises: {
      review: promise('review'),
      reply: promise('reply'),
      escalation: promise('escalation'),
      inspection: promise('inspection'),
      refund: promise('refund'),
    },
    settlementLimits: { support: 123_00, manager: 456_00 },
    delays: { returnByDays: 90, detailsDays: 91, objectionDays: 92, reminderDaysBefore: [9], quietDays: 93, parcelKeptDays: 94 },
    transitDays: 89,
    reasons: { ...rest, [first]: other, one_more: other },
    clauses: Object.fromEntries(Object.keys(technostok.clauses).map((id) => [id, { fr: `Autre ${id}.`, en: `Other ${id}.` }])),
  }
}

test('every setting that can be edited has words in both languages, and no line is a path', () => {
  const edit = everything()
  assert.deepEqual(Object.keys(edit).toSorted(), Object.keys(policyEditSchema.shape).toSorted(), 'an edit of everything')
  const { calendar, delays } = policyEditSchema.shape
  assert.deepEqual(Object.keys(edit.calendar ?? {}).toSorted(), Object.keys(calendar.unwrap().shape).toSorted())
  assert.deepEqual(Object.keys(edit.delays ?? {}).toSorted(), Object.keys(delays.unwrap().shape).toSorted())
  const after = edited(technostok, edit, as)
  const { [first]: kept } = after.reasons
  assert.equal(Object.keys(kept ?? {}).length, 6)
  for (const [from, to] of [
    [technostok, after],
    [after, technostok],
    // Each alone: a calendar of other hours where no promise is counted otherwise.
    ...(['calendar', 'promises', 'settlementLimits', 'delays', 'transitDays', 'reasons', 'clauses'] as const).map(
      (part) => [technostok, edited(technostok, { [part]: edit[part] }, as)] as const,
    ),
  ] as const)
    for (const locale of ['fr', 'en'] as const) {
      const lines = said(from, to, locale)
      assert.notEqual(lines.length, 0)
      assert.equal(new Set(lines).size, lines.length)
      for (const line of lines) assert.doesNotMatch(line, /change\.|words\.|\w\.\w+\.|[[\]{}"]|null|undefined|_/, line)
    }
})

test('every setting that the ledger names has words for its name and its value', () => {
  const paths = new Set((technostok.ledger ?? []).flatMap(({ settings }) => settings))
  assert.ok(paths.size > 50)
  for (const path of paths)
    for (const locale of ['fr', 'en'] as const) {
      const words = `${settingName(path, names(locale), voices[locale])} : ${settingValue(path, settingAt(technostok, path), { names: names(locale), t: voices[locale] })}`
      assert.doesNotMatch(words, /change\.|words\.\w|[[\]{}"]|null|undefined|_|\[object/, `${path} ${words}`)
    }
})
