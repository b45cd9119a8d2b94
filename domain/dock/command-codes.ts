import type { refusalReasons } from '#domain/return/grounds.ts'
import type { conditions, dispositions, grades, seals, wipes } from '#domain/return/rma.ts'

/**
 * What the dock can be told by scanning a code of the printed sheet. What changes a draft names its field and its value; the rest are acts:
 * `all` everything announced is here, `one` the verdict is for one unit only, `serial` the next scan is this unit's number, `photo` the tablet
 * takes a picture, `same` this verdict for all that is left, `undo` takes the last scan back, `next` sends and goes on, `call` calls customer service.
 */
export type DockCommand =
  | { field: 'seal'; value: (typeof seals)[number] }
  | { field: 'condition'; value: (typeof conditions)[number] }
  | { field: 'verdict'; value: 'accepted' | 'refused' }
  | { field: 'reason'; value: (typeof refusalReasons)[number] }
  | { field: 'grade'; value: (typeof grades)[number] }
  | { field: 'disposition'; value: (typeof dispositions)[number] }
  | { field: 'wipe'; value: (typeof wipes)[number] }
  | { field: 'act'; value: DockAct }

export type DockAct = 'next' | 'same' | 'undo' | 'all' | 'one' | 'call' | 'serial' | 'photo'

/**
 * The alphabet, version B. A code is `NVT`, the version's letter and three letters, 7 in all, printed as Code 128.
 *
 * Only letters that stand on the same key of English, French and German keyboards (no A, M, Q, W, Y, Z), for a scanner types as if it were a
 * keyboard and is often set to another one than the tablet's; no digit and no dash for the same reason. Any two codes differ in two letters at
 * least, so that one that is lost, doubled or wrong is no other command (a test tries them all).
 *
 * Sheets hang on walls for years: a code is never given another meaning. What is added is added here; what would change a meaning is version C.
 */
const letters = {
  act: { next: 'NXT', same: 'SDP', undo: 'UND', all: 'TLB', one: 'PCE', call: 'CLL', serial: 'SRL', photo: 'PHT' },
  seal: { intact: 'SCI', opened: 'SOV', never_had_one: 'SNE' },
  condition: { never_used: 'CNU', tested_no_marks: 'CTE', marks_of_use: 'CUS', damaged: 'CDO' },
  verdict: { accepted: 'VOK', refused: 'VRE' },
  reason: {
    not_what_was_sold: 'RNP',
    wrong_serial: 'RSE',
    marks_of_use: 'RTU',
    damaged: 'RDF',
    incomplete: 'RIC',
    no_fault_found: 'RKK',
  },
  grade: { A: 'GBB', B: 'GCC', C: 'GDD', D: 'GEE' },
  wipe: { factory_reset: 'EFR', secure_erase: 'ESX', media_removed: 'EKI', nothing_stored: 'EHL' },
  disposition: { restock: 'DRS', refurbish: 'DFB', rtv: 'DVT', scrap: 'DXC', quarantine: 'DHK' },
} as const satisfies { [Field in DockCommand['field']]: Record<Extract<DockCommand, { field: Field }>['value'], string> }

const PREFIX = 'NVT'
const VERSION = 'B'

/** Every command with its code, in the order of the sheet. */
export const dockCommands: readonly { code: string; command: DockCommand }[] = (
  ['act', 'seal', 'condition', 'verdict', 'reason', 'grade', 'disposition', 'wipe'] as const
).flatMap((field) =>
  Object.entries(letters[field]).map(([value, three]) => ({
    code: `${PREFIX}${VERSION}${three}`,
    command: { field, value } as DockCommand,
  })),
)

const byCode = new Map(dockCommands.map(({ code, command }) => [code, command]))

/** The command of a scan; `unknown` for what looks like one and is none (a letter lost, a sheet of another version); undefined for anything else. */
export function commandOf(scan: string): DockCommand | 'unknown' | undefined {
  const code = scan.replace(/\s/gu, '').toUpperCase()
  return byCode.get(code) ?? (code.startsWith(PREFIX) && /^[A-Z]*$/.test(code) ? 'unknown' : undefined)
}
