import { text } from '../scan/scan-search.ts'

/**
 * The address of a return at the dock: what was scanned, which unit or step is shown, and whether its verdict is being corrected; and, where it came in
 * another return's box (`avec`), that box's number and who carried it.
 */
export type DockSearch = {
  scan?: string
  unite?: string
  etape?: 'reception' | 'renvoi' | 'bilan'
  corriger?: true
  avec?: string
  carton?: string
  transporteur?: string
}

const steps = ['reception', 'renvoi', 'bilan'] as const

/** Anything unknown is left out. */
export function readDockSearch({ scan, unite, etape, corriger, avec, carton, transporteur }: Record<string, unknown>): DockSearch {
  const step = steps.find((name) => name === etape)
  return {
    ...(text(scan) === '' ? {} : { scan: text(scan) }),
    ...(text(unite) === '' ? {} : { unite: text(unite) }),
    ...(step ? { etape: step } : {}),
    ...(corriger === true ? { corriger } : {}),
    ...(text(avec) === '' ? {} : { avec: text(avec) }),
    ...(text(carton) === '' ? {} : { carton: text(carton) }),
    ...(text(transporteur) === '' ? {} : { transporteur: text(transporteur) }),
  }
}
