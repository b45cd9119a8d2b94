import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marksIn } from './marks.ts'

const marked = (text: string, typed: string): string[] => marksIn(text, typed).map(({ from, to }) => text.slice(from, to))

const cases: [string, string, string[]][] = [
  ['Écran 27" QHD USB-C', 'ecran', ['Écran']],
  ['Réseaux Vauban', 'vaubn', ['Vauban']],
  ['Réseaux Vauban', 'res van', ['Réseaux']],
  ['La batterie a gonflé. Batteries à revoir', 'batterie', ['batterie', 'Batteries']],
  ['CMD-2026-0401', 'cmd-2026', ['CMD', '2026']],
  ['Portable 14″ 32 Go', 'portable 14', ['Portable', '14']],
  ['Hugo Delattre', 'vauban', []],
  ['𝐀 Écran', 'ecran', ['Écran']],
  ['un an', 'une', []],
  ['RMA-2026-000042-K', 'RMA 42', ['RMA', '000042']],
  ['RMA-2026-000042-K', '42', ['000042']],
  ['RMA-2026-000000-K', '0', ['000000']],
  ['TQ22-E390-D4A4', 'tq22-e390', ['TQ22', 'E390']],
  ['TQ22-E390-D4A4', 'TQ22E3', ['TQ22-E3']],
  ['8R 4411 2233', '8r44', ['8R 44']],
  ['Réseaux Vauban', 'réseauxvau', []],
]
for (const [text, typed, wanted] of cases)
  test(`« ${typed} » in « ${text} »: ${wanted.join(', ') || 'nothing'}`, () => assert.deepEqual(marked(text, typed), wanted))
