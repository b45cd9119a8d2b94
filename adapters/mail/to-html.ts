import type { Spoken } from './spoken.ts'

/** Colours of the product (web/ui/tokens.css) as mail programs understand them: inline for the light, classes for the dark. */
const css = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: #14161b !important; }
  .sheet { background-color: #1b1e25 !important; border-color: #2d313a !important; }
  .ink { color: #eeece6 !important; }
  .pale { color: #9d9d99 !important; }
  .rule { border-color: #2d313a !important; }
  .link { color: #93b3f5 !important; }
  .fill { background-color: #3a63bd !important; }
}`

const font = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const ink = `${font};font-size:16px;line-height:24px;color:#191c24`
const pale = `${font};font-size:13px;line-height:19px;color:#5f6168`

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark] ?? mark)

const lines = (text: string): string => escape(text).replaceAll(/\r?\n/g, '<br>')
const paragraph = (text: string): string => `<p class="ink" style="margin:0 0 16px;${ink}">${lines(text)}</p>`
const small = (text: string): string => `<p class="pale" style="margin:0 0 8px;${pale}">${lines(text)}</p>`

/** The mail as a page of tables: one column, no images, nothing fetched from anywhere, readable in the dark. */
export function toHtml(mail: Spoken): string {
  const body = [
    paragraph(mail.greeting),
    ...mail.paragraphs.map(paragraph),
    mail.code === null ? '' : codeBlock(mail.code),
    mail.quote ? quoteBlock(mail.quote) : '',
    mail.checklist ? checklistBlock(mail.checklist) : '',
    mail.items.length > 0 ? itemsBlock(mail.items) : '',
    mail.action ? actionBlock(mail.action) : '',
    mail.facts.length > 0 ? factsBlock(mail.facts) : '',
    ...mail.after.map(paragraph),
    mail.mediator ? mediatorBlock(mail.mediator) : '',
  ].join('\n')
  return page(mail, body)
}

const page = ({ locale, subject, preheader, brand, footer }: Spoken, body: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(subject)}</title>
<style>${css}</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:#f4f3ee">
<div style="display:none;max-height:0;overflow:hidden">${escape(preheader)}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background-color:#f4f3ee"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td class="ink" style="padding:0 4px 12px;${ink};font-weight:600">${escape(brand)}</td></tr>
<tr><td class="sheet" style="background-color:#fdfcfa;border:1px solid #dcd9d0;border-radius:5px;padding:24px">
<h1 class="ink" style="margin:0 0 20px;${font};font-size:20px;line-height:26px;font-weight:600;color:#191c24">${escape(subject)}</h1>
${body}
</td></tr>
<tr><td style="padding:16px 4px 0">${small(footer)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`

const codeBlock = (code: string): string =>
  `<p class="ink" style="margin:0 0 16px;font-family:Consolas,'Courier New',monospace;font-size:32px;line-height:40px;letter-spacing:6px;color:#191c24">${escape(code)}</p>`

const quoteBlock = ({ by, text, files }: NonNullable<Spoken['quote']>): string =>
  `${small(by)}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px"><tr><td class="ink rule" style="border-left:3px solid #b3c2e3;padding:2px 0 2px 12px;${ink}">${lines(text)}</td></tr></table>${files === '' ? '' : small(files)}`

const checklistBlock = ({ title, points }: NonNullable<Spoken['checklist']>): string =>
  `${paragraph(title)}<ul class="ink" style="margin:0 0 16px;padding-left:20px;${ink}">${points.map((point) => `<li>${escape(point)}</li>`).join('')}</ul>`

const itemsBlock = (items: Spoken['items']): string =>
  table(
    items.map(
      ({ name, word, why }) =>
        `<tr><td class="ink rule" style="border-bottom:1px solid #dcd9d0;padding:8px 8px 8px 0;${ink}">${escape(name)}${why === '' ? '' : `<br><span class="pale" style="${pale}">${lines(why)}</span>`}</td><td class="ink rule" align="right" valign="top" style="border-bottom:1px solid #dcd9d0;padding:8px 0;${ink};font-weight:600;white-space:nowrap">${escape(word)}</td></tr>`,
    ),
  )

const factsBlock = (facts: Spoken['facts']): string =>
  table(
    facts.map(
      ({ label, value }) =>
        `<tr><th class="pale" scope="row" align="left" valign="top" style="padding:3px 12px 3px 0;font-weight:400;${pale}">${escape(label)}</th><td class="ink" align="right" style="padding:3px 0;${font};font-size:14px;line-height:20px;color:#191c24">${lines(value)}</td></tr>`,
    ),
  )

const table = (rows: readonly string[]): string =>
  `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px;border-collapse:collapse">${rows.join('')}</table>`

const actionBlock = ({ label, url }: NonNullable<Spoken['action']>): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 24px"><tr><td class="fill" style="background-color:#22479a;border-radius:5px"><a href="${escape(url)}" style="display:inline-block;padding:11px 20px;${font};font-size:16px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none">${escape(label)}</a></td></tr></table>`

const mediatorBlock = ({ title, text, lines: address, url }: NonNullable<Spoken['mediator']>): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 0"><tr><td class="rule" style="border-top:1px solid #dcd9d0;padding:16px 0 0"><p class="ink" style="margin:0 0 6px;${font};font-size:14px;line-height:20px;font-weight:600;color:#191c24">${escape(title)}</p>${small(text)}${small(address.join('\n'))}<p style="margin:0;${pale}"><a class="link" href="${escape(url)}" style="color:#22479a">${escape(url)}</a></p></td></tr></table>`
