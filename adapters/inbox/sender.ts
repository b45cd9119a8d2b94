import { domainToASCII } from 'node:url'
import { addressParser } from 'postal-mime'
import type { HeaderField } from './headers.ts'

/** `name`: what they call themselves, else their address: what stands before its @ is nobody's name. */
export type Sender = { address: string; name: string }

const address = /^[^\s@<>()",;:\\]{1,64}@[^\s@<>()",;:\\]{1,190}$/

/** The one address of the one From, its domain as the DNS has it; null where there is none, or several: nobody could say which is meant. */
export function senderIn(fields: readonly HeaderField[]): Sender | null {
  const [field, second] = fields.filter(({ name }) => name === 'from')
  if (!field || second) return null
  // Two addresses side by side are read as one of them by this reader, and by the next one perhaps as the other.
  if (field.value.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').split('<').length > 2) return null
  const [one, another] = addressParser(field.value, { flatten: true })
  if (!one?.address || another || !address.test(one.address)) return null
  const [local = '', at = ''] = one.address.split('@')
  const domain = domainToASCII(at)
  const written = `${local}@${domain}`.toLowerCase()
  return domain === '' ? null : { address: written, name: nameOf(one.name) || written }
}

const nameOf = (name: string): string =>
  name
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Co}]+/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, 120)
