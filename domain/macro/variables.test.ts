import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flawed } from './macro.ts'
import { fillIn, macroVariables, type MacroValues, strangeVariable, variablesIn } from './variables.ts'

const values = Object.fromEntries(macroVariables.map((name) => [name, `<${name}>`])) as MacroValues

test('every variable is known, and filled in wherever it stands', () => {
  for (const name of macroVariables) {
    assert.equal(strangeVariable(`A {${name}} b`), undefined)
    assert.deepEqual(fillIn(`{${name}}{${name}}`, values), { text: `<${name}><${name}>`, missing: [] })
  }
})

test('what is no variable is named as it is written', () => {
  const strange = {
    'Bonjour {client}': '{client}',
    'a {customer } b': '{customer }',
    '{': '{',
    'a } b': '}',
    '{customer': '{customer',
    '{}': '{}',
  }
  for (const [text, written] of Object.entries(strange)) assert.equal(strangeVariable(text), written, text)
  assert.equal(strangeVariable('Rien à remplacer.'), undefined)
})

test('a value that the case does not have stays written, and is named once', () => {
  assert.deepEqual(fillIn('{number}, avant le {send_by} ({send_by})', { ...values, send_by: null }), {
    text: '<number>, avant le {send_by} ({send_by})',
    missing: ['send_by'],
  })
})

test('a value that looks like a variable is not filled in again', () =>
  assert.equal(fillIn('{customer}', { ...values, customer: '{number}' }).text, '{number}'))

test('one language suffices, none does not, and the field at fault is named', () => {
  assert.equal(flawed({ fr: 'Bonjour {customer}', en: null }), undefined)
  assert.equal(flawed({ fr: null, en: null })?.code, 'macro_says_nothing')
  const unknown = flawed({ fr: 'Bonjour', en: 'Hello {client}' })
  assert.deepEqual([unknown?.code, unknown?.field, unknown?.params], ['macro_variable_unknown', 'en', { variable: '{client}' }])
})

test('what still stands in a text is found, and other braces are not', () =>
  assert.deepEqual(variablesIn('{send_by} {agent} {send_by} {x} {'), ['send_by', 'agent']))
