import { stationKeys } from '#domain/return/transit.ts'
import type { Spoken } from './spoken.ts'

/**
 * The transit line as cells of a table: travelled in blue, to come in grey, cut off after a refusal (DESIGN-NOTES, The transit line).
 * The words under it say the same.
 */
export function strip({ station, state, line }: NonNullable<Spoken['journey']>, pale: string): string {
  const cells = stationKeys.map((_, nth) => {
    if (nth < station) return cell('way', '#22479a')
    if (nth === station) return state === 'end' ? cell('good', '#1a6640') : cell('way', '#22479a')
    return state === 'stop' ? blank : cell('track', '#d8d4ca')
  })
  return `<table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 6px"><tr>${cells.join(gap)}</tr></table>
<p class="pale" style="margin:0 0 12px;${pale}">${line}</p>
`
}

const thin = 'height:4px;font-size:0;line-height:4px'
const cell = (name: string, colour: string): string =>
  `<td class="${name}" bgcolor="${colour}" style="background-color:${colour};${thin}">&nbsp;</td>`
const blank = `<td style="${thin}">&nbsp;</td>`
const gap = `<td width="3" style="width:3px;${thin}">&nbsp;</td>`
