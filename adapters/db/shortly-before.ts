/** An id is made before its row is committed, on any server. */
const MARGIN_MS = 5 * 60_000

/** The first id that could have been made shortly before this one (RFC 9562, UUIDv7: its first 48 bits are milliseconds). */
export function shortlyBefore(id: string): string {
  const ms = Math.max(0, Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - MARGIN_MS)
  const hex = ms.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
