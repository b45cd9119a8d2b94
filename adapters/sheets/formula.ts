/**
 * Whether a spreadsheet might take this text for a formula (OWASP, CSV Injection): `=`, `+`, `-`, `@` and their full-width twins, and the
 * tab, line feed and carriage return that it would skip.
 */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@＝＋－＠\t\r\n]/u.test(text)
