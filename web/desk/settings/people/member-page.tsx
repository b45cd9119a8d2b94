import { Link, useParams } from '@tanstack/react-router'
import type { MemberView } from '#application/staff/show-staff-member.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useMe } from '../../../ui/api/session.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Avatar } from '../../../ui/status/avatar.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { UntilThere } from '../../until-there.tsx'
import { AsOpened } from '../as-opened.tsx'
import { Access } from './access.tsx'
import { MemberFactors } from './member-factors.tsx'
import { MemberRoles } from './member-roles.tsx'
import { MemberSessions } from './member-sessions.tsx'
import './people.css'

/** Somebody of the staff: what they may, where they are signed in, and whether they come in at all. */
export function MemberPage() {
  const t = useT()
  const { id } = useParams({ from: '/desk/settings/people/$id' })
  const me = useMe()
  const query = useApi<MemberView>(`/staff/${id}`)
  const member = query.data
  useTitle(member?.name ?? t('settings.people'))
  if (!member) return <UntilThere query={query} what="member" />
  const own = me?.id === member.id
  return (
    <>
      <p className="small">
        <Link to="/desk/settings/people">{t('settings.people')}</Link>
      </p>
      <div className="settings-head">
        <Avatar name={member.name} />
        <div>
          <h1>{member.name}</h1>
          <p className="muted">
            {member.email}, {t('staff.seen.lower')}{' '}
            {member.lastLoginAt === null ? t('staff.never') : <Moment at={member.lastLoginAt} as="dateTime" />}
          </p>
        </div>
        <span className="end">
          <Link to="/desk/settings/log" search={{ qui: member.id }}>
            {t('staff.log')}
          </Link>
        </span>
        {member.disabledAt !== null && <Chip tone="bad">{t('staff.disabled')}</Chip>}
      </div>
      {own && <Notice icon="lock">{t('staff.own')}</Notice>}
      <AsOpened key={member.disabledAt} view={member} told={t('staff.meanwhile', { name: member.name })}>
        {(opened) => <MemberRoles member={opened} own={own} />}
      </AsOpened>
      <MemberSessions member={member} />
      {!own && <MemberFactors member={member} />}
      {!own && <Access member={member} />}
    </>
  )
}
