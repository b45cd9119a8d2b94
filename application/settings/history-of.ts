import type { Instant } from '#domain/time/instant.ts'
import type { Setting, SettingVersion } from './ports.ts'

type Made = { version: number; at: Instant; by: string | null }

/** Who made each version when, newest first as `settingVersions` tells them, with what `told` says of it beside the one before. */
export const historyOf = <Content, Told>(
  versions: readonly SettingVersion[],
  read: (setting: Pick<Setting, 'content'> | undefined) => Content,
  told: (before: Content, after: Content) => Told,
): (Made & Told)[] =>
  versions.map((one, nth) => ({ version: one.version, at: one.at, by: one.by, ...told(read(versions[nth + 1]), read(one)) }))
