import { findingOf, type Findings } from './proof.ts'

/** One check as a header names it: `dkim=pass header.d=example.org`. */
type Result = { method: string; finding: string; properties: ReadonlyMap<string, string> }
type Said = { server: string; results: readonly Result[] }

/** Some read quickly; nobody writes more of them. */
const MOST_RESULTS = 50

/**
 * Reads an `Authentication-Results` field (RFC 8601, section 2.2): which server says it, and what. Comments say nothing. Undefined where it is
 * not one.
 */
export function readAuthenticationResults(value: string): Said | undefined {
  const [head = '', ...rest] = parts(withoutComments(value.slice(0, 20_000)))
  const server = /^"?([^\s"]+)"?(\s+\d+)?$/.exec(head.trim())?.[1]
  if (server === undefined) return undefined
  return { server: server.toLowerCase(), results: rest.slice(0, MOST_RESULTS).flatMap(resultOf) }
}

/** Nested ones too, and `\)` inside them. */
function withoutComments(text: string): string {
  let out = ''
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') {
      if (depth === 0) out += text.slice(at, at + 2)
      at++
      continue
    }
    if (depth === 0 && sign === '"') quoted = !quoted
    if (!quoted && sign === '(') depth++
    else if (!quoted && sign === ')' && depth > 0) depth--
    else if (depth === 0) out += sign
  }
  return out
}

/** Between semicolons that are not inside quotes. */
const parts = (text: string): string[] => text.match(/(?:"(?:[^"\\]|\\.)*"|[^;"])+/g) ?? []

function resultOf(part: string): Result[] {
  const found = /^\s*([a-z][a-z0-9-]*)(?:\/\d+)?\s*=\s*([a-z]+)\b([^]*)$/i.exec(part)
  if (!found) return []
  const [, method = '', finding = '', tail = ''] = found
  const properties = new Map<string, string>()
  for (const [, name = '', quotedValue, value] of tail.matchAll(/([a-z]+\.[a-z0-9-]+)\s*=\s*(?:"([^"]*)"|([^\s"]+))/gi))
    // What is said twice is said once: the first counts.
    if (!properties.has(name.toLowerCase())) properties.set(name.toLowerCase(), (quotedValue ?? value ?? '').toLowerCase())
  return [{ method: method.toLowerCase(), finding: finding.toLowerCase(), properties }]
}

/**
 * What the one trusted server found out of a mailbox's mail. Its own header is the topmost that bears its name: it was added last. Whatever stands
 * below, in its name too, came with the mail and may be forged; other servers' words are nobody's.
 */
export function trustedFindings(headers: readonly string[], { trusts, domain }: { trusts: string; domain: string | null }): Findings {
  const said = headers.map(readAuthenticationResults).find((one) => one?.server === trusts.toLowerCase())
  const none: Findings = { domain, dmarc: 'none', hasPolicy: false, signedBy: [], sentBy: null }
  if (!said || domain === null) return none
  const of = (method: string): readonly Result[] => said.results.filter((result) => result.method === method)
  const dmarc = of('dmarc')[0]
  // A verdict about another From than this one says nothing.
  const about = dmarc?.properties.get('header.from')
  const verdict = dmarc === undefined ? 'none' : about === undefined || about === domain ? findingOf(dmarc.finding) : 'fail'
  return {
    domain,
    dmarc: verdict,
    hasPolicy: verdict !== 'none',
    signedBy: of('dkim').flatMap(({ finding, properties }) => {
      const by = properties.get('header.d') ?? properties.get('header.i')?.split('@').at(-1)
      return finding === 'pass' && by ? [by] : []
    }),
    sentBy:
      of('spf')
        .find(({ finding }) => finding === 'pass')
        ?.properties.get('smtp.mailfrom')
        ?.split('@')
        .at(-1) ?? null,
  }
}
