import { fromOtherKeyboard } from './other-keyboard.ts'

/** What a scanner typed, without what surrounds it: the kind of code that some put before it (ISO/IEC 15424), or the address of a return's page. */
export function scanned(typed: string): string {
  const trimmed = typed.trim().replace(/^\][A-Za-z]\d/, '')
  const meant = fromOtherKeyboard(trimmed)
  if (meant !== undefined) return meant
  return /^https?:\/\//i.test(trimmed) ? (trimmed.split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? trimmed) : trimmed
}
