import type { Locale } from '#domain/actor.ts'
import { words } from './words.ts'

export const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' }),
}

export const moment = (instant: string, locale: Locale): string =>
  `<time datetime="${escape(instant)}">${escape(said(instant, locale))}</time>`

/** The hour as every screen writes it: « 19 h 04 ». */
function said(instant: string, locale: Locale): string {
  const words = formats[locale].format(new Date(instant))
  return locale === 'fr' ? words.replace(/(\d\d):(\d\d)$/, '$1\u00A0h\u00A0$2') : words
}

type Shown = { locale: Locale; title: string; /** HTML, escaped already. */ body: string; path: string }

/** A page of the mailbox: its heading, the languages, the way to the shop. No script, no font of ours: it is a development page. */
export function pageOf({ locale, title, body, path }: Shown): string {
  const language = (lang: Locale, name: string): string =>
    `<a href="${path}?lang=${lang}" lang="${lang}" hreflang="${lang}"${lang === locale ? ' aria-current="true"' : ''}>${name}</a>`
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} | Navette</title><link rel="icon" href="/icon.svg"><style>${style}</style></head>
<body><header><div><strong>Navette</strong><nav><a href="/">${words[locale].shop}</a>${language('fr', 'FR')}${language('en', 'EN')}</nav></div></header>
<main><h1>${escape(title)}</h1>${body}</main></body></html>`
}

/** The colours of web/ui/tokens.css. */
const style = `
:root{color-scheme:light dark;--paper:light-dark(#f4f3ee,#14161b);--sheet:light-dark(#fdfcfa,#1b1e25);--hover:light-dark(#efede6,#232730);--rule:light-dark(#dcd9d0,#2d313a);--rule-strong:light-dark(#85827a,#777c88);--ink:light-dark(#191c24,#eeece6);--ink-3:light-dark(#5f6168,#9d9d99);--accent:light-dark(#22479a,#93b3f5);--bad:light-dark(#a5261b,#f2968a)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 'Radio Canada',system-ui,'Segoe UI',sans-serif}
header{background:var(--sheet);border-bottom:1px solid var(--rule)}
header>div{display:flex;align-items:center;gap:1rem;max-width:62rem;min-height:3.5rem;margin:auto;padding:0 1rem}
nav{display:flex;gap:1rem;margin-left:auto}
main{max-width:62rem;margin:auto;padding:1.5rem 1rem 4rem}
h1{margin:0 0 .5rem;font-size:1.75rem;line-height:1.2}
h2{margin:2rem 0 .5rem;font-size:1.125rem}
a{color:var(--accent);text-underline-offset:.18em}
nav a[aria-current]{color:var(--ink);font-weight:600}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
p,small,time{color:var(--ink-3)}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:1.5rem 0}
label{display:grid;gap:.25rem;font-weight:600}
input,button{min-height:2.5rem;padding:0 .75rem;border:1px solid var(--rule-strong);border-radius:5px;background:var(--sheet);color:inherit;font:inherit}
input{width:min(22rem,80vw)}
.answer{display:grid;gap:1rem;align-items:start;max-width:40rem}
.answer fieldset{display:grid;gap:.5rem;margin:0;padding:0;border:0}
.answer legend{margin-bottom:.5rem;padding:0;font-weight:600}
.choice{display:flex;gap:.5rem;align-items:center;font-weight:400}
.choice input{width:auto;min-height:1.5rem}
textarea{width:100%;padding:.5rem .75rem;border:1px solid var(--rule-strong);border-radius:5px;background:var(--sheet);color:inherit;font:inherit}
.answer [type=file]{padding:.4rem .75rem}
.answer button{justify-self:start;background:var(--accent);border-color:var(--accent);color:var(--sheet);font-weight:600}
.done{padding:.75rem 1rem;border:1px solid var(--accent);background:var(--sheet);color:var(--ink)}
table{width:100%;border-collapse:collapse;background:var(--sheet);border:1px solid var(--rule)}
td,th{padding:.6rem .75rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
th{color:var(--ink-3);font-weight:500}
tr:hover td{background:var(--hover)}
td small{display:block;overflow-wrap:anywhere}
td:last-child{white-space:nowrap}
.bad{color:var(--bad)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;padding:1rem;background:var(--sheet);border:1px solid var(--rule);font-size:.875rem}
iframe{width:100%;height:46rem;border:1px solid var(--rule);background:#fff}
@media (max-width:36rem){td:last-child{white-space:normal}}
`
