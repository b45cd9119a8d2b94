import { MOST_HEADER_BYTES } from '#domain/inbox/limits.ts'

export type HeaderField = { name: string; value: string }

const LF = 10
const CR = 13

/** Where the header of a mail ends, before the empty line; the length of what is given where it never ends. */
export function headerEnd(source: Uint8Array): number {
  for (let at = source.indexOf(LF); at >= 0; at = source.indexOf(LF, at + 1)) {
    const next = source[at + 1]
    if (next === LF || (next === CR && source[at + 2] === LF)) return at
  }
  return source.byteLength
}

/** The header's fields, from the top, each on one line (RFC 5322, section 2.2.3). What is too long to be a header has none. */
export function headerFields(source: Uint8Array): HeaderField[] {
  const end = headerEnd(source)
  if (end > MOST_HEADER_BYTES) return []
  const text = Buffer.from(source.buffer, source.byteOffset, end).toString('utf8')
  return text
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, name, value = ''] = /^([!-9;-~]{1,100})\s*:\s?([^]*)$/.exec(line) ?? []
      return name === undefined ? [] : [{ name: name.toLowerCase(), value: value.trim() }]
    })
}
