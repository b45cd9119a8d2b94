import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOfCountry } from './language-of-country.ts'

test('whoever is known by a country alone is written to in a language that is read there', () => {
  for (const country of ['FR', 'BE', 'LU', 'CH', 'RE', 'PF']) assert.equal(languageOfCountry(country), 'fr', country)
  for (const country of ['GB', 'IE', 'DE', 'NL', 'ES', 'US']) assert.equal(languageOfCountry(country), 'en', country)
})
