import type { PolicyView } from '#application/policy/view.ts'
import type { Locale } from '#domain/actor.ts'
import { words } from './words.ts'

export const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escape(text)}</p>`).join('')
const rule = ({ id, text }: { id: string; text: string }): string =>
  `<section id="${escape(id)}"><h3>${escape(id)}</h3><p>${escape(text)}</p></section>`
const type = ({ key, label, description }: PolicyView['types'][number]): string =>
  `<section id="${escape(key)}"><h3>${escape(label)}</h3><p>${escape(description)}</p></section>`

/** The policy for whoever runs no script: every text of it, under the same anchors. */
export function plainPolicy(policy: PolicyView, locale: Locale): string {
  const said = words[locale]
  const { name, address, url } = policy.merchant.mediator
  const own = policy.types.filter(({ legalBasis }) => legalBasis === 'commercial')
  const laws = policy.types.filter(({ legalBasis }) => legalBasis !== 'commercial')
  return `<main lang="${locale}"><h1>${said.title}, ${escape(policy.merchant.name)}</h1>
<p>${said.version} ${policy.version}, <time datetime="${policy.inForceFrom}">${policy.inForceFrom.slice(0, 10)}</time>. ${said.script}</p>
<h2 id="types">${said.types}</h2>${own.map(type).join('')}
<h2 id="rights">${said.rights}</h2>${laws.map(type).join('')}
${policy.boxes.map(({ kind, paragraphs: texts }) => `<section id="box-${kind}"><h3>${said.boxes[kind]}</h3>${paragraphs(texts)}</section>`).join('')}
${policy.articles.map(rule).join('')}
<h2 id="rules">${said.rules}</h2>${policy.clauses.map(rule).join('')}
<h2 id="disagreement">${said.mediator}</h2><p>${escape(name)}, ${escape(address)}, <a href="${escape(url)}">${escape(url)}</a></p></main>`
}
