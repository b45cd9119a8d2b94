import { hasRole, type Role } from '#domain/actor.ts'
import type { MeView } from '#application/people/view.ts'
import type { IconName } from '../../ui/icons/icons.tsx'
import type { Key } from '../../ui/words/catalogues.ts'

type Section = {
  to: `/desk/settings/${string}`
  title: Key
  icon: IconName
  group: 'team' | 'promises' | 'words' | 'shop'
  by: readonly Role[]
}

/** What can be set, in the order of the navigation, and whose it is. A section is a folder of its own and a row here. */
const sections = [
  { to: '/desk/settings/people', title: 'settings.people', icon: 'user', group: 'team', by: ['admin'] },
  { to: '/desk/settings/log', title: 'settings.log', icon: 'shield', group: 'team', by: ['admin'] },
  { to: '/desk/settings/sign-on', title: 'settings.sign-on', icon: 'lock', group: 'team', by: ['admin'] },
  { to: '/desk/settings/calendar', title: 'settings.calendar', icon: 'clock', group: 'promises', by: ['admin'] },
  { to: '/desk/settings/promises', title: 'settings.promises', icon: 'flag', group: 'promises', by: ['admin'] },
  { to: '/desk/settings/reasons', title: 'settings.reasons', icon: 'document', group: 'promises', by: ['admin'] },
  { to: '/desk/settings/gestures', title: 'settings.gestures', icon: 'euro', group: 'promises', by: ['admin'] },
  { to: '/desk/settings/versions', title: 'settings.versions', icon: 'book', group: 'promises', by: ['admin'] },
  { to: '/desk/settings/macros', title: 'settings.macros', icon: 'pen', group: 'words', by: ['support', 'admin'] },
  { to: '/desk/settings/mails', title: 'settings.mails', icon: 'mail', group: 'words', by: ['manager', 'admin'] },
  { to: '/desk/settings/carriers', title: 'settings.carriers', icon: 'truck', group: 'shop', by: ['manager', 'admin'] },
  { to: '/desk/settings/webhooks', title: 'settings.webhooks', icon: 'bolt', group: 'shop', by: ['admin'] },
  { to: '/desk/settings/retention', title: 'settings.retention', icon: 'bin', group: 'shop', by: ['admin'] },
] as const satisfies readonly Section[]

/** The sections that this person may open. */
export const sectionsOf = (me: Pick<MeView, 'roles'>) => sections.filter(({ by }) => by.some((role) => hasRole(me, role)))

export const maySet = (me: Pick<MeView, 'roles'>): boolean => sectionsOf(me).length > 0
