import { text } from '../scan/scan-search.ts'

/** The address of a return at the dock: what was scanned, which unit or step is shown, and whether its verdict is being corrected. */
export type DockSearch = { scan?: string; unite?: string; etape?: 'reception' | 'renvoi' | 'bilan'; corriger?: true }

const steps = ['reception', 'renvoi', 'bilan'] as const

/** Anything unknown is left out. */
export function readDockSearch({ scan, unite, etape, corriger }: Record<string, unknown>): DockSearch {
  const step = steps.find((name) => name === etape)
  return {
    ...(text(scan) === '' ? {} : { scan: text(scan) }),
    ...(text(unite) === '' ? {} : { unite: text(unite) }),
    ...(step ? { etape: step } : {}),
    ...(corriger === true ? { corriger } : {}),
  }
}
