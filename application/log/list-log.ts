import { z } from 'zod'
import { spanOf } from '#domain/figures/period.ts'
import type { Json } from '#domain/happening.ts'
import { type LogKind, logKinds, type LogTopic, logTopics } from '#domain/log/log-kinds.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import type { Instant } from '#domain/time/instant.ts'
import { type Device, deviceOf } from '../people/device.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import type { Reads } from '../reads.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import type { Page } from '../page.ts'
import type { LogRow } from './ports.ts'

/** What the log is narrowed to; days as the merchant's own. */
export const logFilter = {
  topic: z.enum(logTopics).optional(),
  personId: z.uuid().optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
}

export type LogLine = {
  id: string
  at: Instant
  topic: LogTopic
  kind: LogKind
  actor: { id: string; name: string } | null
  subject: { id: string; name: string } | null
  ip: string | null
  device: Device | null
  data: { readonly [key: string]: Json }
}

/** Who came in or was refused, what changed about people, what was set: newest first. */
export const listLog = query({
  name: 'list log',
  may: only('admin'),
  input: z.strictObject({ ...pageInput, ...logFilter }),
  async run({ after, limit, ...filter }, { reads, now }): Promise<Page<LogLine>> {
    const position = readCursor(after, 2)
    const from = position && { at: position[0] ?? '', id: position[1] ?? '' }
    const rows = await reads.logEntries({ ...narrowed(filter, await zoneOf(reads, now)), after: from, limit: limit + 1 })
    const { items, next } = pageOf(rows, limit, ({ at, id }) => [at, id])
    return { items: items.map(lineOf), next }
  },
})

type Filter = { [Name in keyof typeof logFilter]?: z.output<(typeof logFilter)[Name]> }

/** Where the merchant's days begin. */
export const zoneOf = async (reads: Pick<Reads, 'policies'>, now: Instant): Promise<string> =>
  inForce(await reads.policies(), now)?.zone ?? 'Europe/Paris'

/** Both days are meant whole, as the merchant's clock has them. */
export const narrowed = ({ topic, personId, from, until }: Filter, zone: string) => ({
  topic: topic ?? null,
  personId: personId ?? null,
  from: from === undefined ? null : spanOf(from, zone).since,
  until: until === undefined ? null : spanOf(until, zone).until,
})

export const lineOf = ({ id, at, kind, actorId, actorName, subjectId, subjectName, ip, userAgent, data }: LogRow): LogLine => ({
  id,
  at,
  kind,
  topic: logKinds[kind],
  actor: actorId === null ? null : { id: actorId, name: actorName ?? '' },
  subject: subjectId === null ? null : { id: subjectId, name: subjectName ?? '' },
  ip,
  device: userAgent === null ? null : deviceOf(userAgent),
  data,
})
