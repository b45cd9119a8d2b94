/**
 * What a file says, in whatever way a spreadsheet saves text: UTF-8; UTF-16 with its mark (« Unicode text »); else Windows-1252, which is what
 * French Excel's CSV is. Undefined for what is no text.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes)
  return text.includes('\u0000') ? undefined : text
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
