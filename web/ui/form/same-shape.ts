/**
 * Whether what was stored can stand where `blank` does: of its kind, with every field that it has. An older build's draft that lacks one would
 * break the screen at each reload.
 */
export function isShapedLike<Value>(blank: Value, stored: unknown): stored is Value {
  if (stored === null || typeof stored !== typeof blank || Array.isArray(stored) !== Array.isArray(blank)) return false
  if (typeof blank !== 'object' || blank === null || Array.isArray(blank)) return true
  return Object.entries(blank).every(([name, field]) => name in Object(stored) && isKind(field, Reflect.get(Object(stored), name)))
}

/** What is null on either side may be filled, or was emptied. */
const isKind = (field: unknown, kept: unknown): boolean =>
  field === null || kept === null || (typeof kept === typeof field && Array.isArray(kept) === Array.isArray(field))
