import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasOwnSubject } from './own-subject.ts'

const number = 'RMA-2026-000482-K'

for (const [subject, expected] of [
  ['Il manque le câble', true],
  ['Retour du colis', true],
  ['Re', false],
  ['', false],
  ['Re: Votre retour', false],
  ['RE\u00A0: Votre message', false],
  ['Ré : Votre message', false],
  ['AW: Your return', false],
  ['TR: Votre retour', false],
  ['Fwd: Your return', false],
  ['Re[2]: Your return', false],
  [`Votre retour ${number} : colis reçu`, false],
] as const)
  test(`« ${subject} » is a subject of its own: ${expected}`, () => assert.equal(hasOwnSubject(subject, number), expected))
