/** How a photo is looked at: how large, turned by how many quarters, moved by how many pixels. */
export type Look = { zoom: number; quarters: number; x: number; y: number }

export const plainLook: Look = { zoom: 1, quarters: 0, x: 0, y: 0 }

const LARGEST = 8
const STEP = 1.4

/** A step nearer or farther, never farther than the whole; the whole stands in the middle again. */
export function zoomed(look: Look, by: 1 | -1): Look {
  const zoom = Math.min(LARGEST, Math.max(1, look.zoom * STEP ** by))
  const scale = zoom / look.zoom
  return zoom < 1.01 ? { ...look, zoom: 1, x: 0, y: 0 } : { ...look, zoom, x: look.x * scale, y: look.y * scale }
}

/** A quarter to the right, or to the left. */
export const turned = (look: Look, by: 1 | -1): Look => ({ ...look, quarters: (look.quarters + by + 4) % 4, x: 0, y: 0 })

/** Moved, where it is larger than its frame. */
export const moved = (look: Look, x: number, y: number): Look => (look.zoom === 1 ? look : { ...look, x: look.x + x, y: look.y + y })
