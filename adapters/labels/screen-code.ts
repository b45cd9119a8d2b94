import { qr } from './codes.ts'

/** Modules of white around it, as readers want them (ISO/IEC 18004). */
const QUIET = 4

/** A QR code for a screen: black on white in every theme, as sharp as the screen is. */
export function drawCode(text: string): Uint8Array {
  const { width, height, bars } = qr(text)
  const box = [0 - QUIET, 0 - QUIET, width + 2 * QUIET, height + 2 * QUIET]
  const dark = bars.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" shape-rendering="crispEdges"><path fill="#fff" d="M${box[0]} ${box[1]}h${box[2]}v${box[3]}h-${box[2]}z"/><path d="${dark}"/></svg>`
  return new TextEncoder().encode(svg)
}
