import { colourRules } from './colours.ts'
import { marked } from './speak.ts'
import type { Spoken } from './spoken.ts'
import { strip } from './strip.ts'

const css = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { word-break: break-word; }
@media (max-width: 480px) { .sheet { padding: 20px 16px !important; } }
${colourRules}`

const font = "font-family:'Radio Canada',-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const ink = `${font};font-size:16px;line-height:24px;color:#191c24`
const pale = `${font};font-size:13px;line-height:19px;color:#5f6168`
/** Whatever people type fits a narrow phone: a word of 200 letters breaks, an amount never does. */
const breaks = 'word-break:break-word;overflow-wrap:anywhere'

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark] ?? mark)

/** A return's number is one word, though it has hyphens. */
const unbroken = (text: string): string => text.replaceAll(/\bRMA-\d{4}-\d+-\w\b/g, '<span style="white-space:nowrap">$&</span>')
const lines = (text: string): string => marked(unbroken(escape(text).replaceAll(/\r?\n/g, '<br>')), ['<b>', '</b>'])
const paragraph = (text: string): string => `<p class="ink" style="margin:0 0 16px;${ink}">${lines(text)}</p>`
const small = (text: string): string => `<p class="pale" style="margin:0 0 8px;${pale}">${lines(text)}</p>`
const layout = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

/**
 * The mail as a page of tables: one column, no images, nothing fetched from anywhere, readable in the dark. The one action stands before the
 * products, so that forty of them do not hide it.
 */
export function toHtml(mail: Spoken): string {
  const body = [
    mail.greeting === '' ? '' : paragraph(mail.greeting),
    ...mail.paragraphs.map(paragraph),
    mail.code === null ? '' : codeBlock(mail.code),
    mail.quote ? quoteBlock(mail.quote) : '',
    mail.checklist ? checklistBlock(mail.checklist) : '',
    mail.action ? actionBlock(mail.action) : '',
    mail.items.length > 0 ? itemsBlock(mail.items) : '',
    mail.facts.length > 0 ? factsBlock(mail.facts) : '',
    ...mail.after.map(paragraph),
    mail.mediator ? mediatorBlock(mail.mediator) : '',
  ]
  return page(mail, body.filter(Boolean).join('\n'))
}

/** What a list of mails shows after the preheader would be the greeting: blanks keep it out. */
const blanks = '&#847;&zwnj;&nbsp;'.repeat(60)

const page = ({ locale, subject, preheader, brand, footer, journey }: Spoken, body: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${escape(subject)}</title>
<style>${css}</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:#f4f3ee;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escape(preheader)}${blanks}</div>
<table ${layout} class="paper" width="100%" style="background-color:#f4f3ee"><tr><td align="center" style="padding:24px 12px">
<!--[if mso]><table ${layout} width="600"><tr><td><![endif]-->
<table ${layout} width="100%" style="max-width:600px;text-align:left">
<tr><td class="ink" style="padding:0 4px 12px;${ink};font-size:18px;font-weight:700">${escape(brand)}</td></tr>
<tr><td class="sheet" style="background-color:#fdfcfa;border:1px solid #dcd9d0;border-radius:5px;padding:24px;${breaks}">
${journey ? strip(journey, pale) : ''}<h1 class="ink" style="margin:0 0 20px;${font};font-size:22px;line-height:28px;font-weight:600;color:#191c24">${lines(subject)}</h1>
${body}
</td></tr>
<tr><td style="padding:16px 4px 0;${breaks}">${small(footer)}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`

const codeBlock = (code: string): string =>
  `<p class="ink" style="margin:0 0 16px;font-family:Consolas,'Courier New',monospace;font-size:32px;line-height:40px;letter-spacing:6px;color:#191c24">${escape(code)}</p>`

const quoteBlock = ({ by, text, files }: NonNullable<Spoken['quote']>): string =>
  `${small(by)}<table ${layout} width="100%" style="margin:0 0 16px"><tr><td class="ink quote" style="border-left:3px solid #b3c2e3;padding:2px 0 2px 12px;${ink};${breaks}">${lines(text)}</td></tr></table>${files === '' ? '' : small(files)}`

const checklistBlock = ({ title, points }: NonNullable<Spoken['checklist']>): string =>
  `${paragraph(title)}<ul class="ink" style="margin:0 0 16px;padding-left:20px;${ink}">${points.map((point) => `<li>${lines(point)}</li>`).join('')}</ul>`

const itemsBlock = (items: Spoken['items']): string =>
  table(
    items.map(
      ({ name, word, clause, why }) =>
        `<tr><td class="ink rule" style="border-bottom:1px solid #dcd9d0;padding:8px 12px 8px 0;${ink};${breaks}">${lines(name)}${clause || why !== '' ? `<div class="pale" style="${pale}">${clause ? linked(clause) : ''}${clause && why !== '' ? ' – ' : ''}${lines(why)}</div>` : ''}</td><td class="ink rule" align="right" valign="top" style="border-bottom:1px solid #dcd9d0;padding:8px 0;${ink};font-weight:600;white-space:nowrap">${lines(word)}</td></tr>`,
    ),
  )

const factsBlock = (facts: Spoken['facts']): string =>
  table(
    facts.map(
      ({ label, value }) =>
        `<tr><th class="pale" scope="row" width="40%" align="left" valign="top" style="padding:3px 12px 3px 0;font-weight:400;${pale};${breaks}">${lines(label)}</th><td class="ink" align="right" valign="top" style="padding:3px 0;${font};font-size:14px;line-height:20px;color:#191c24;${isWhole(value) ? 'white-space:nowrap' : breaks}">${lines(value)}</td></tr>`,
    ),
  )

/** Amounts, numbers and the like stand on one line, which a phone has room for. */
const isWhole = (value: string): boolean => value.length <= 24

const table = (rows: readonly string[]): string =>
  `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;border-collapse:collapse">${rows.join('')}</table>`

const actionBlock = ({ label, url }: NonNullable<Spoken['action']>): string =>
  `<table ${layout} style="margin:4px 0 24px"><tr><td class="fill" bgcolor="#22479a" style="background-color:#22479a;border-radius:5px;mso-padding-alt:11px 20px"><a class="go" href="${escape(url)}" style="display:inline-block;padding:11px 20px;${font};font-size:16px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none">${escape(label)}</a></td></tr></table>`

const linked = ({ label, url }: { label: string; url: string }): string =>
  `<a class="link" href="${escape(url)}" style="color:#22479a">${escape(label)}</a>`

const mediatorBlock = ({ title, text, lines: address, url }: NonNullable<Spoken['mediator']>): string =>
  `<table ${layout} width="100%" style="margin:8px 0 0"><tr><td class="rule" style="border-top:1px solid #dcd9d0;padding:16px 0 0;${breaks}"><p class="ink" style="margin:0 0 6px;${font};font-size:14px;line-height:20px;font-weight:600;color:#191c24">${escape(title)}</p>${small(text)}${small(address.join('\n'))}<p class="pale" style="margin:0;${pale}">${linked({ label: url, url })}</p></td></tr></table>`
