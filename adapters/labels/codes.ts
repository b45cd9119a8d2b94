// oxlint-disable import/no-named-as-default-member -- the `raw` that is exported by name is a symbology, not this function
import bwip from 'bwip-js/node'

/** A code as rectangles in modules, so that it is printed as sharp as the printer is. */
export type Code = { width: number; height: number; bars: readonly { x: number; y: number; width: number; height: number }[] }

/** Code 128: `height` is one, to be stretched. */
export function code128(text: string): Code {
  const [symbol] = bwip.raw('code128', text)
  if (!symbol || !('sbs' in symbol)) throw new Error('not a linear code')
  const bars: { x: number; y: number; width: number; height: number }[] = []
  let x = 0
  for (const [index, width] of symbol.sbs.entries()) {
    if (index % 2 === 0) bars.push({ x, y: 0, width, height: 1 })
    x += width
  }
  return { width: x, height: 1, bars }
}

/** QR with a quarter of its area to spare (level Q): paper in a parcel gets creased. */
export function qr(text: string): Code {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=Q')
  if (!symbol || !('pixs' in symbol)) throw new Error('not a matrix code')
  const { pixs, pixx, pixy } = symbol
  const bars = pixs.flatMap((dark, index) => (dark ? [{ x: index % pixx, y: Math.floor(index / pixx), width: 1, height: 1 }] : []))
  return { width: pixx, height: pixy, bars }
}
