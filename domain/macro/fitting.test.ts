import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitting } from './fitting.ts'

const macro = (name: string, template: string, missing: readonly string[] = []) => ({ name, template, missing })
const photo = macro('Photo', 'Bonjour {customer}, il nous faut une photo nette du défaut.')
const seal = macro('Sceau ouvert', 'Bonjour {customer}, le sceau était ouvert.')
const reading = macro('Relevé', 'Bonjour, un relevé de température du local ?')
const reminder = macro('Rappel d’envoi', 'Bonjour {customer}, à confier avant le {send_by}.')
const unsent = { ...reminder, missing: ['send_by'] }
const names = (macros: readonly { name: string }[], about: readonly string[] = []): string[] =>
  fitting(
    macros.map((one) => ({ template: '', missing: [], ...one })),
    about,
  ).map(({ name }) => name)

test('those that speak of what the case is about come first, whatever accents and plurals', () => {
  const all = [photo, seal, reading]
  assert.deepEqual(names(all, ['Onduleur 1500 VA', 'Il est dans le LOCAL technique']), ['Relevé', 'Photo', 'Sceau ouvert'])
  assert.deepEqual(names(all, ['Sceaux ouverts']), ['Sceau ouvert', 'Photo', 'Relevé'])
})

test('what stands in most of them, and what a variable is called, says nothing', () => {
  const all = [photo, seal, reading]
  assert.deepEqual(names(all, ['Bonjour customer']), ['Photo', 'Sceau ouvert', 'Relevé'])
})

test('one that the case has no value for stands last; the customer’s time comes first while it runs', () => {
  assert.deepEqual(names([unsent, photo, seal]), ['Photo', 'Sceau ouvert', 'Rappel d’envoi'])
  assert.deepEqual(names([photo, seal, reminder]), ['Rappel d’envoi', 'Photo', 'Sceau ouvert'])
})

test('they stand as they stood where nothing is known', () =>
  assert.deepEqual(names([reading, photo, seal]), ['Relevé', 'Photo', 'Sceau ouvert']))
