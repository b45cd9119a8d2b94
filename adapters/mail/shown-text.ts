import type { MailModel } from '#application/mail/model.ts'
import type { ShownText } from '#application/mail/ports.ts'
import { unmarked } from './marks.ts'
import { formatOf, valueSpeaker } from './speak.ts'

/** Around a variable's value and its name, until the text is cut into pieces: private characters that no text holds. */
const [open, named, close] = ['\uE010', '\uE011', '\uE012']
const filled = new RegExp(`${open}(\\w+)${named}([^${close}]*)${close}`, 'g')

type Asked = { key: string; own: Readonly<Record<string, string>> }

/** One text of this mail, with what its variables stand for in it told apart from its own words; undefined where it does not say it. */
export function shownText({ locale, zone, subject, preheader, paragraphs, after }: MailModel, { key, own }: Asked): ShownText | undefined {
  const words = [subject, preheader, ...paragraphs, ...after].find((one) => 'key' in one && one.key === key)
  if (!words || !('key' in words)) return undefined
  const said = valueSpeaker({ locale, zone, own })
  const values = Object.entries(words.with ?? {}).map(([name, param]) => {
    const value = said(param)
    return [name, typeof value === 'number' ? value : unmarked(value)] as const
  })
  const marked = values.map(([name, value]) => [name, typeof value === 'number' ? value : `${open}${name}${named}${value}${close}`])
  const text = String(formatOf(key, { locale, own })?.format(Object.fromEntries(marked)) ?? '')
  return {
    pieces: piecesOf(text),
    examples: values.map(([variable, value]) => ({ variable, example: String(value) })),
  }
}

function piecesOf(text: string): ShownText['pieces'] {
  const pieces: { text: string; variable: string | null }[] = []
  let end = 0
  for (const found of text.matchAll(filled)) {
    const [whole, variable = '', value = ''] = found
    pieces.push({ text: text.slice(end, found.index), variable: null }, { text: value, variable })
    end = found.index + whole.length
  }
  return [...pieces, { text: text.slice(end), variable: null }].filter((piece) => piece.text !== '')
}
