import { BlockList, isIP } from 'node:net'
import type { HeaderField } from './headers.ts'

/** Who has connected, as SPF asks (RFC 7208): from where, and as whom it greets. */
export type Client = { ip: string; helo: string }

/** Whether an address is one of these, each an address or a network (`192.0.2.0/28`, `2001:db8::/64`). */
export function relaysOf(networks: readonly string[]): (ip: string) => boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (ip) => {
    const plain = withoutPrefix(ip)
    return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
  }
}

const withoutPrefix = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/i, '')

/** More of them stand one behind the other nowhere. */
const MOST_RELAYS = 5

/**
 * The client that our own relays took a mail from. The topmost Received is the word of whoever handed it to us, so it is believed while that is one of ours;
 * what stands below came with the mail, and anybody may have written it. Where a relay does not say, the relay is the client.
 */
export function clientBehind(client: Client, fields: readonly HeaderField[], isRelay: (ip: string) => boolean): Client {
  const received = fields.filter(({ name }) => name === 'received')
  let known = client
  for (const { value } of received.slice(0, MOST_RELAYS)) {
    if (!isRelay(known.ip)) return known
    const before = receivedFrom(value)
    if (!before) return known
    known = before
  }
  return known
}

/**
 * `from HELO (name [address]) by …` (RFC 5321, section 4.4), as Postfix, sendmail and Exchange write it, or Exim with `helo=`. The greeting is whatever the
 * client said, in one word; the address is what the relay saw.
 */
export function receivedFrom(value: string): Client | undefined {
  const [, word = '', seen] = /^from\s+(\S+)\s+\((.*?)\)\s+by\s/i.exec(value.slice(0, 2_000)) ?? []
  if (seen === undefined) return undefined
  const [, greeting] = /(?:^|\s)helo=([^\s)]*)/i.exec(seen) ?? []
  const rest = seen.replace(/(^|\s)helo=[^\s)]*/i, '$1').trim()
  const address = addressIn(rest) ?? (greeting === undefined ? undefined : addressIn(word))
  return address === undefined ? undefined : { ip: address, helo: (greeting ?? word).slice(0, 255) }
}

function addressIn(text: string): string | undefined {
  const bracketed = [...text.matchAll(/\[(?:IPv6:)?([0-9a-f.:]{2,45})\]/gi)].at(-1)?.[1]
  const address = bracketed ?? text.split(/[\s;]/)[0] ?? ''
  return isIP(address) === 0 ? undefined : address
}
