import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '../../../ui/words/read-catalogue.ts'
import { actWords, detailWords } from './log-words.ts'

test('the log says where a webhook goes, and where it went before', () => {
  const t = Object.assign(speaker('fr', 'log', 'words'), { rich: () => null, locale: 'fr' as const })
  const said = (data: Record<string, string>): string => detailWords({ kind: 'webhook_changed', data }, t)
  assert.equal(said({ verb: 'create', host: 'shop.example' }), 'shop.example')
  assert.equal(said({ verb: 'edit', before: 'shop.example', host: 'shop.example' }), 'shop.example')
  assert.equal(said({ verb: 'edit', before: 'shop.example', host: 'other.example' }), 'shop.example → other.example')
})

const created = { kind: 'view_changed', data: { verb: 'create', shared: true } } as const

test('the log says what was done to a view or a macro, in a form that agrees, and says it once', () => {
  const said = (locale: 'fr' | 'en') => {
    const t = Object.assign(speaker(locale, 'log', 'words'), { rich: () => null, locale })
    const acts = [created, { ...created, data: { verb: 'delete' } }, { kind: 'macro_changed', data: { verb: 'archive' } }] as const
    return acts.map((act) => [actWords(act, t), detailWords(act, t)])
  }
  assert.deepEqual(said('fr'), [
    ['Vue partagée créée', ''],
    ['Vue partagée supprimée', ''],
    ['Modèle de réponse d’équipe archivé', ''],
  ])
  assert.deepEqual(said('en'), [
    ['Shared view created', ''],
    ['Shared view deleted', ''],
    ['Team macro archived', ''],
  ])
})
