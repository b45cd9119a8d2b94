/** A QR code as one path in modules, quiet zone included, for a page that draws it itself. The drawing loads on first use. */
export async function drawPath(text: string): Promise<{ path: string; size: number }> {
  const { qr } = await import('./codes.ts')
  const { width, bars } = qr(text)
  return { size: width + 2 * QUIET, path: bars.map(({ x, y }) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`).join('') }
}

/** Modules of white around it, as readers want them (ISO/IEC 18004). */
const QUIET = 4
