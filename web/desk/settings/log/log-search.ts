import { type LogTopic, logTopics } from '#domain/log/log-kinds.ts'

/** What the log is narrowed to: a topic, days, and a person by their id. */
export type LogSearch = { sujet?: LogTopic; du?: string; au?: string; qui?: string }

const day = /^\d{4}-\d{2}-\d{2}$/

export function readLogSearch({ sujet, du, au, qui }: Record<string, unknown>): LogSearch {
  const topic = logTopics.find((one) => one === sujet)
  return {
    ...(topic ? { sujet: topic } : {}),
    ...(typeof du === 'string' && day.test(du) ? { du } : {}),
    ...(typeof au === 'string' && day.test(au) ? { au } : {}),
    ...(typeof qui === 'string' && /^[0-9a-f-]{36}$/.test(qui) ? { qui } : {}),
  }
}
