import type { Json } from '#domain/happening.ts'
import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { record } from '../log/record.ts'
import type { Setting, SettingKind } from './ports.ts'

type Made = { content: Json; /** What it changes, for the log: in codes. */ changes: readonly Json[]; reason?: string }

/**
 * Adds a version of a setting, with a line in the log. `If-Match` is the version that the editor saw (0 where nothing was ever set): of two who
 * edit at once the second is refused.
 */
export async function keepSetting(desk: Desk, kind: SettingKind, make: (current: Setting) => Made): Promise<{ version: number }> {
  const current = (await desk.settings.newest(kind)) ?? { version: 0, content: {} }
  const stale = refuse('conflict', 'stale_version', { version: current.version })
  if (desk.expects !== undefined && desk.expects !== current.version) insist(stale)
  const { content, changes, reason } = make(current)
  if (changes.length === 0) insist(refuse('conflict', 'setting_same'))
  const version = current.version + 1
  if (!(await desk.settings.add(kind, { version, content, byId: desk.actor.id, at: desk.now }))) insist(stale)
  const said = { setting: kind, version, changes: [...changes] }
  const data = reason === undefined ? said : { ...said, reason }
  await record(desk, { kind: 'setting_changed', subjectId: null, data })
  return { version }
}
