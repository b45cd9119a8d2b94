import type { Lane } from '#domain/return/lane.ts'
import type { IconName } from '../../ui/icons/icons.tsx'

/** The desk's lanes in the order of the journey; what is done is found, not worked through. */
export const desks = [
  'to_answer',
  'waiting',
  'in_transit',
  'to_inspect',
  'to_refund',
  'to_send_back',
  'escalated',
  'done',
] as const satisfies readonly (Lane | 'escalated')[]
export type DeskLane = (typeof desks)[number]

export const laneIcons: Readonly<Record<DeskLane, IconName>> = {
  to_answer: 'inbox',
  waiting: 'hand',
  in_transit: 'truck',
  to_inspect: 'scan',
  to_refund: 'euro',
  to_send_back: 'swap',
  escalated: 'flag',
  done: 'check',
}
