import type { Desk } from '../command.ts'
import type { Within } from '../errand.ts'
import type { LogEntry } from './ports.ts'

type AtDoor = Pick<Within, 'world' | 'caller' | 'now'>
type WhatAtDoor = What & Pick<LogEntry, 'actorId'>
type What = Pick<LogEntry, 'kind' | 'subjectId'> & { data?: LogEntry['data'] }

/** A line about what a command does, in its own transaction; answers its id. */
export async function record(desk: Desk, { kind, subjectId, data = {} }: What): Promise<string> {
  const id = desk.newId()
  await desk.log.addToLog({ id, at: desk.now, kind, actorId: desk.actor.id, subjectId, ip: null, userAgent: null, data })
  return id
}

/** A line about what somebody does at the door, with from where. `actorId` is who came in; null for who did not. */
export const recordAtDoor = (at: AtDoor, what: WhatAtDoor): Promise<void> => at.world.people.addToLog(lineAtDoor(at, what))

/** The same line, for whoever adds it in a transaction of their own. */
export function lineAtDoor({ world, caller, now }: AtDoor, { kind, subjectId, actorId, data = {} }: WhatAtDoor): LogEntry {
  const { ip, userAgent } = caller
  const from = { ip: ip === '' ? null : ip, userAgent: userAgent?.slice(0, 300) ?? null }
  return { id: world.newId(), at: now, kind, actorId, subjectId, ...from, data }
}
