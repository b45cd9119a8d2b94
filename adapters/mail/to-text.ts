import { unmarked } from './marks.ts'
import type { Spoken } from './spoken.ts'

/** The mail for readers without HTML: complete, in the same order. */
export function toText(mail: Spoken): string {
  const { quote, checklist, mediator } = mail
  const blocks = [
    mail.greeting,
    ...mail.paragraphs,
    mail.code && `    ${mail.code}`,
    quote && [quote.by, ...quote.text.split('\n').map((line) => `> ${line}`), quote.files].filter(Boolean).join('\n'),
    checklist && [checklist.title, ...checklist.points.map((point) => `- ${point}`)].join('\n'),
    mail.action?.line,
    mail.items.map(itemText).join('\n'),
    [mail.journey?.line, ...mail.facts.map(({ label, value }) => `${label}${mail.locale === 'fr' ? '\u202F' : ''}: ${value}`)]
      .filter(Boolean)
      .join('\n'),
    ...mail.after,
    mediator && [mediator.title, mediator.text, ...mediator.lines, mediator.url].join('\n'),
    `-- \n${mail.brand}\n${mail.footer}`,
  ]
  return unmarked(`${blocks.filter(Boolean).join('\n\n')}\n`)
}

const itemText = ({ name, word, clause, why }: Spoken['items'][number]): string => {
  const ground = [clause?.label, why].filter(Boolean).join(' – ')
  return [`- ${name}${word === '' ? '' : ` – ${word}`}`, ground && `  ${ground}`, clause && `  ${clause.url}`].filter(Boolean).join('\n')
}
