import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandOf, dockCommands } from './command-codes.ts'

const codes = dockCommands.map(({ code }) => code)

test('the printed sheets that hang on walls keep their meaning: no code of version B ever changes', () =>
  assert.deepEqual(Object.fromEntries(dockCommands.map(({ code, command: { field, value } }) => [code, `${field} ${value}`])), {
    NVTBNXT: 'act next',
    NVTBSDP: 'act same',
    NVTBUND: 'act undo',
    NVTBTLB: 'act all',
    NVTBPCE: 'act one',
    NVTBCLL: 'act call',
    NVTBSRL: 'act serial',
    NVTBPHT: 'act photo',
    NVTBSCI: 'seal intact',
    NVTBSOV: 'seal opened',
    NVTBSNE: 'seal never_had_one',
    NVTBCNU: 'condition never_used',
    NVTBCTE: 'condition tested_no_marks',
    NVTBCUS: 'condition marks_of_use',
    NVTBCDO: 'condition damaged',
    NVTBVOK: 'verdict accepted',
    NVTBVRE: 'verdict refused',
    NVTBRNP: 'reason not_what_was_sold',
    NVTBRSE: 'reason wrong_serial',
    NVTBRTU: 'reason marks_of_use',
    NVTBRDF: 'reason damaged',
    NVTBRIC: 'reason incomplete',
    NVTBRKK: 'reason no_fault_found',
    NVTBGBB: 'grade A',
    NVTBGCC: 'grade B',
    NVTBGDD: 'grade C',
    NVTBGEE: 'grade D',
    NVTBDRS: 'disposition restock',
    NVTBDFB: 'disposition refurbish',
    NVTBDVT: 'disposition rtv',
    NVTBDXC: 'disposition scrap',
    NVTBDHK: 'disposition quarantine',
    NVTBEFR: 'wipe factory_reset',
    NVTBESX: 'wipe secure_erase',
    NVTBEKI: 'wipe media_removed',
    NVTBEHL: 'wipe nothing_stored',
  }))

test('a code is written with keys that English, French and German keyboards have in the same place', () => {
  for (const code of codes) assert.match(code, /^[BCDEFGHIJKLNOPRSTUVX]{7}$/)
})

test('a scan is read in any case, whatever spaces surround it', () => {
  for (const { code, command } of dockCommands) assert.deepEqual(commandOf(` ${code.toLowerCase()} `), command)
})

test('a letter lost, doubled, swapped or misread is no other command, and is known to be none', () => {
  const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  for (const code of codes)
    for (let at = 4; at < code.length; at += 1) {
      const [before, letter, after] = [code.slice(0, at), code.slice(at, at + 1), code.slice(at + 1)]
      const swapped = before + after.slice(0, 1) + letter + after.slice(1)
      const wrong = [before + after, before + letter + letter + after, swapped, ...alphabet.map((other) => before + other + after)]
      for (const scan of wrong.filter((scan) => scan !== code)) assert.equal(commandOf(scan), 'unknown', `${code} as ${scan}`)
    }
})

test('what is scanned from parcels and products is no command', () => {
  for (const scan of ['RMA-2026-000482-9', '8R41', 'NVT-4471', 'NVTB12', 'TK-CSQ-F80', '3700123456789', 'CC123456785FR', ''])
    assert.equal(commandOf(scan), undefined, scan)
})
