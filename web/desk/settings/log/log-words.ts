import { type StaffRole, staffRoles } from '#domain/actor.ts'
import type { LogLine } from '#application/log/list-log.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { T } from '../../../ui/words/use-t.ts'

const ways = [
  'password',
  'invitation',
  'passkey',
  'sign_on',
  'provider',
  'totp',
  'recovery',
  'held_back',
  'second_factor',
  'deactivated',
  'sign_on_only',
] as const

const settings = ['mail_texts', 'retention', 'carriers'] as const
const verbs = ['create', 'edit', 'archive', 'restore', 'order', 'delete'] as const
const webhookVerbs = ['create', 'edit', 'rotate', 'delete', 'gone', 'try', 'again'] as const
const exports = ['queue', 'figures', 'log', 'accounts', 'stock', 'claims'] as const

/** What names its verb itself: see `actWords`. */
const ownVerb: ReadonlySet<LogLine['kind']> = new Set(['macro_changed', 'view_changed', 'webhook_changed'])

const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined => names.find((one) => one === value)

/** What was done: « Vue partagée créée ». */
export const actWords = ({ kind, data }: Pick<LogLine, 'kind' | 'data'>, t: T): string =>
  t(`log.kind.${kind}`, { verb: oneOf(kind === 'webhook_changed' ? webhookVerbs : verbs, data['verb']) ?? 'other' })

/** What a line says besides: before and after, by what means, why. */
export function detailWords({ kind, data }: Pick<LogLine, 'kind' | 'data'>, t: T): string {
  const roles = (value: unknown): string | null => (Array.isArray(value) ? rolesSaid(value, t) : null)
  const [before, after, plain] = [roles(data['before']), roles(data['after']), roles(data['roles'])]
  const way = (value: unknown): string | null => {
    const known = ways.find((one) => one === value)
    return known ? t(`log.way.${known}`) : null
  }
  const [setting, verb, exported] = [oneOf(settings, data['setting']), oneOf(verbs, data['verb']), oneOf(exports, data['what'])]
  const parts = [
    typeof data['cases'] === 'number' && typeof data['class'] === 'string'
      ? t('log.erased', { class: data['class'], count: data['cases'] })
      : setting
        ? t(`log.setting.${setting}`)
        : null,
    verb && !ownVerb.has(kind) ? t(`log.verb.${verb}`) : null,
    exported ? t(`log.export.${exported}`) : null,
    before !== null && after !== null ? t('log.before-after', { before, after }) : null,
    plain,
    hostWords(data, t),
    way(data['by']),
    way(data['second']),
    way(data['why']),
    way(data['way']),
    typeof data['reason'] === 'string' ? t('log.reason', { reason: data['reason'] }) : null,
    typeof data['version'] === 'number' && Array.isArray(data['changes'])
      ? t('log.changes', { version: data['version'], count: data['changes'].length })
      : null,
    handedWords(data['handed'], t),
    typeof data['sessions'] === 'number' ? t('log.sessions', { count: data['sessions'] }) : null,
  ]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

/** Where a webhook goes, and where it went before. */
function hostWords({ before, host: after }: LogLine['data'], t: T): string | null {
  if (typeof after !== 'string') return null
  return typeof before === 'string' && before !== after ? t('log.before-after', { before, after }) : after
}

/** What was handed on when somebody left; nothing where nothing was theirs. */
function handedWords(value: unknown, t: T): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { returns, conversations, assignee } = value as { returns?: unknown; conversations?: unknown; assignee?: unknown }
  if (typeof returns !== 'number' || typeof conversations !== 'number' || returns + conversations === 0) return null
  return t('log.handed', { returns, conversations, to: assignee === null ? 'nobody' : 'colleague' })
}

const rolesSaid = (value: readonly unknown[], t: T): string =>
  value
    .flatMap((one): StaffRole[] => staffRoles.filter((role) => role === one))
    .map((role) => t(`words.role.${role}` satisfies Key))
    .join(', ')
