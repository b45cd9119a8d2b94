import type { LogStore } from '#application/log/ports.ts'
import { logKinds } from '#domain/log/log-kinds.ts'
import { type Run, statement } from '../run.ts'

const add = statement(
  'add to log',
  `insert into log_entries (id, at, kind, topic, actor_id, subject_id, ip, user_agent, data) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export const logStore = (run: Run): LogStore => ({
  async addToLog({ id, at, kind, actorId, subjectId, ip, userAgent, data }) {
    await run(add, [id, at, kind, logKinds[kind], actorId, subjectId, ip, userAgent, JSON.stringify(data)])
  },
})
