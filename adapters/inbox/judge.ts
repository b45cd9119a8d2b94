import { domainToASCII } from 'node:url'
import type { AuthenticateResult, DMARCResult, DNSResolver } from 'mailauth'
import type { Arrival, Judge } from '#application/inbox/ports.ts'
import { trustedFindings } from '#domain/inbox/authentication-results.ts'
import { findingOf, type Findings, proofOf } from '#domain/inbox/proof.ts'
import { headerFields } from './headers.ts'
import { senderIn } from './sender.ts'

type Means = {
  /** Asks the DNS; Node's own unless a test or the demo has another. */
  resolver?: DNSResolver
  /** Who we are in what is checked: the receiver's name. */
  receiver: string
  /** The one server whose Authentication-Results are believed in a mailbox; null where none is. */
  trusts: string | null
}

/** Finds out who sent a mail: by SPF, DKIM and DMARC where it came to our own receiver, by the mailbox's server where it came from there. */
export const judgeWith =
  ({ resolver, receiver, trusts }: Means): Judge =>
  async (source, arrival) => {
    const fields = headerFields(source)
    const sender = senderIn(fields)
    const domain = sender?.address.split('@').at(-1) ?? null
    if (arrival.by === 'imap') {
      const said = fields.filter(({ name }) => name === 'authentication-results').map(({ value }) => value)
      return trusts === null ? { ...unknown, domain } : trustedFindings(said, { trusts, domain })
    }
    if (sender === null || domain === null) return { ...unknown, domain }
    return ownFindings(source, { arrival, address: sender.address, domain, receiver, ...(resolver ? { resolver } : {}) })
  }

const unknown: Omit<Findings, 'domain'> = { dmarc: 'none', hasPolicy: false, signedBy: [], sentBy: null }

type Checking = { arrival: Extract<Arrival, { by: 'smtp' }>; address: string; domain: string; receiver: string; resolver?: DNSResolver }

async function ownFindings(source: Uint8Array, { arrival, address, domain, receiver, resolver }: Checking): Promise<Findings> {
  const { authenticate } = await import('mailauth')
  const result = await authenticate(Buffer.from(source.buffer, source.byteOffset, source.byteLength), {
    ip: arrival.ip,
    helo: arrival.helo,
    sender: arrival.from,
    mta: receiver,
    ...(resolver ? { resolver } : {}),
    rejectRsaSha1: true,
    disableArc: true,
    disableBimi: true,
  })
  // Two readers of one header must have read the same sender: what one of them proved is not what the other shows.
  const [read, another] = result.dkim.headerFrom
  if (read === undefined || another !== undefined || asDns(read) !== address) return { ...unknown, domain: null }
  const findings = findingsOf(result, domain)
  if (!proofOf(findings).proven && isTemporary(result)) throw new Error(`the name servers of ${domain} do not answer now`)
  return findings
}

const asDns = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`.toLowerCase()
}

/** A signature that leaves a part of the body out (`l=`) signs for what anybody may have added: it counts for nothing. */
function findingsOf({ dkim, spf, dmarc }: AuthenticateResult, domain: string): Findings {
  const verdict = dmarc ? dmarc.status.result : 'none'
  return {
    domain,
    dmarc: dmarc && verdict === 'pass' && isByPartOnly(dmarc) ? 'fail' : findingOf(verdict),
    hasPolicy: verdict !== 'none',
    signedBy: dkim.results.flatMap(({ status, signingDomain }) =>
      status.result === 'pass' && signingDomain && !status.underSized ? [signingDomain.toLowerCase()] : [],
    ),
    sentBy: spf && spf.status.result === 'pass' ? spf.domain.toLowerCase() : null,
  }
}

const isByPartOnly = ({ alignment: { spf, dkim } }: DMARCResult): boolean => !spf.result && (dkim.underSized ?? 0) > 0

const isTemporary = ({ dkim, spf, dmarc }: AuthenticateResult): boolean =>
  [...dkim.results.map(({ status }) => status.result), spf ? spf.status.result : 'none', dmarc ? dmarc.status.result : 'none'].some(
    (result) => result === 'temperror' || result === 'temperr',
  )
