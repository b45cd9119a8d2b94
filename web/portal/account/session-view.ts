import type { Device } from '#application/people/device.ts'

/** One place where one is signed in. */
export type SessionView = {
  id: string
  here: boolean
  device: Device
  createdAt: string
  seenAt: string
  /** Number of the one order that it sees. */
  order: string | null
}
