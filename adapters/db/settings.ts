import type { Setting, SettingKind, SettingReads, SettingStore, SettingVersion } from '#application/settings/ports.ts'
import { one, type Run, statement } from './run.ts'

const newest = statement('setting', 'select version, content from settings where kind = $1 order by version desc limit 1')
const versions = statement(
  'setting versions',
  `select s.version, s.content, s.at, p.name as by from settings s left join people p on p.id = s.by_id
   where s.kind = $1 order by s.version desc limit 200`,
)
const add = statement(
  'add setting',
  `insert into settings (kind, version, content, by_id, at) values ($1, $2, $3, $4, $5) on conflict (kind, version) do nothing returning 1`,
)

const setting =
  (run: Run) =>
  (kind: SettingKind): Promise<Setting | undefined> =>
    one(run<Setting>(newest, [kind]))

export const settingReads = (run: Run): SettingReads => ({
  setting: setting(run),
  settingVersions: (kind) => run<SettingVersion>(versions, [kind]),
})

export const settingStore = (run: Run): SettingStore => ({
  newest: setting(run),
  add: async (kind, { version, content, byId, at }) => (await run(add, [kind, version, JSON.stringify(content), byId, at])).length === 1,
})
