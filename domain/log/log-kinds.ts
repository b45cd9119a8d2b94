/**
 * What the log keeps, and under which heading: who came in or was refused, what changed about the people of the merchant, what was set.
 * Each line says who, when and about whom; never a password, a code, a key or a token.
 */
export const logKinds = {
  signed_in: 'access',
  sign_in_refused: 'access',
  password_changed: 'access',
  sign_on_bound: 'access',
  sessions_ended: 'access',
  factor_added: 'access',
  factor_removed: 'access',
  recovery_codes_made: 'access',
  replies_revoked: 'access',
  factors_reset: 'people',
  invited: 'people',
  invitation_sent_again: 'people',
  invitation_revoked: 'people',
  invitation_accepted: 'people',
  staff_kept: 'people',
  roles_changed: 'people',
  policy_published: 'settings',
  setting_changed: 'settings',
  retention_applied: 'settings',
  macro_changed: 'settings',
  view_changed: 'settings',
  exported: 'settings',
  api_key_made: 'settings',
  api_key_revoked: 'settings',
  webhook_changed: 'settings',
  sharing_changed: 'settings',
  deactivated: 'people',
  reactivated: 'people',
} as const satisfies Record<string, LogTopic>

export const logTopics = ['access', 'people', 'settings'] as const
export type LogTopic = (typeof logTopics)[number]
export type LogKind = keyof typeof logKinds
