import { randomUUIDv7 } from 'node:crypto'

/** UUIDv7: ids made one after the other sort that way, on any server. */
export const newId = (): string => randomUUIDv7()
