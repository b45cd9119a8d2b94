/** Of an address, with or without the name before it; `localhost` where it has none. */
export const domainOf = (address: string): string => /@([^@<>\s]+?)>?\s*$/.exec(address)?.[1] ?? 'localhost'

/** Where answers go unless somebody says otherwise: beside the sender. */
export const replyAddressOf = (mailFrom: string): string => `reply@${domainOf(mailFrom)}`
