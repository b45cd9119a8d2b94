const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  '&': '+',
  '’': "'",
  '–': '-',
  '—': '-',
}

/**
 * In the letters that every bank takes (EPC217-08): others lose their accents or are spelt out, what has no equivalent is a point; no slash at an end and no
 * two together. At most `most` signs, and never none.
 */
export function latin(written: string, most: number): string {
  const plain = Array.from(written)
    .map((sign) => spelt[sign] ?? sign)
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]/g, '.')
    .replaceAll(/\/{2,}/g, '/')
    .slice(0, most)
    .replaceAll(/^[/ ]+|[/ ]+$/g, '')
  return plain === '' ? '.' : plain
}
