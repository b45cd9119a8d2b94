import type { Json } from '#domain/happening.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What is set beside the policy. Each has versions of its own, of which the newest counts. */
export type SettingKind = 'mail_texts' | 'retention' | 'carriers' | 'transfers'

export type Setting = { version: number; content: Json }
export type SettingVersion = Setting & { at: Instant; by: string | null }

/** Part of a transaction's stores. */
export type SettingStore = {
  /** Undefined where nothing was ever set. */
  newest: (kind: SettingKind) => Promise<Setting | undefined>
  /** Versions are added and never changed; false when there is this one already. */
  add: (kind: SettingKind, made: Setting & { at: Instant; byId: string | null }) => Promise<boolean>
}

export type SettingReads = {
  setting: (kind: SettingKind) => Promise<Setting | undefined>
  /** Every version, newest first, 200 at most. */
  settingVersions: (kind: SettingKind) => Promise<readonly SettingVersion[]>
}
