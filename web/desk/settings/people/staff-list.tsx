import { useDeferredValue, useState } from 'react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { staffRoles } from '#domain/actor.ts'
import { LEAST_OF_WORDS } from '#domain/search/least.ts'
import type { StaffRow } from '#application/staff/ports.ts'
import { useApiPages } from '../../../ui/api/query.ts'
import { More } from '../../../ui/control/more.tsx'
import { Input, Select } from '../../../ui/form/inputs.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { Empty } from '../../../ui/notice/empty.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../../ui/notice/skeleton.tsx'
import { Avatar } from '../../../ui/status/avatar.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { RoleChips } from './role-chips.tsx'
import { readStaffSearch } from './staff-search.ts'

/** Those who can sign in, or no longer can. */
export function StaffList({ state }: { state: 'active' | 'disabled' }) {
  const t = useT()
  const search = useSearch({ from: '/desk/settings/people' })
  const { q = '', role = '' } = search
  const navigate = useNavigate()
  const show = (next: Record<string, string>): void =>
    void navigate({ to: '/desk/settings/people', search: readStaffSearch({ ...search, ...next }), replace: true, resetScroll: false })
  // What is too short finds too much: it is said, and not asked.
  const [typed, setTyped] = useState(q)
  const [asked, setAsked] = useState(q)
  // The address was changed elsewhere: its words stand in the field.
  if (asked !== q) {
    setAsked(q)
    if ((readStaffSearch({ q: typed }).q ?? '') !== q) setTyped(q)
  }
  const lacking = typed.trim() === '' ? 0 : LEAST_OF_WORDS - typed.trim().length
  const find = (text: string): void => {
    setTyped(text)
    show({ q: text })
  }
  const pages = useApiPages<StaffRow>('/staff', { state, q: useDeferredValue(q), role, limit: 50 })
  const columns: readonly Column[] = [
    { key: 'name', label: t('staff.name') },
    { key: 'roles', label: t('staff.roles'), width: '22%' },
    { key: 'factor', label: t('staff.factor'), width: '7rem' },
    { key: 'seen', label: t('staff.seen'), width: '10.5rem' },
  ]
  if (pages.error) return <LoadProblem error={pages.error} retry={() => void pages.refetch()} />
  const none = pages.isSuccess && pages.rows.length === 0
  if (none && q === '' && role === '') return <Empty title={t(`staff.none.${state}`)} />
  return (
    <div className="sheet">
      <div className="staff-find">
        <Input
          name="q"
          type="search"
          label={t('staff.find')}
          hint={lacking > 0 ? t('queue.search.more', { count: lacking }) : undefined}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={({ target }) => find(target.value)}
        />
        <Select
          name="role"
          label={t('staff.roles')}
          blank={t('staff.find.any')}
          options={staffRoles.map((one) => ({ value: one, label: t(`words.role.${one}`) }))}
          value={role}
          onChange={({ target }) => show({ role: target.value })}
        />
      </div>
      {none ? (
        <Empty title={t('staff.find.none')} />
      ) : (
        <Table label={t('settings.people')} columns={columns} fixed>
          {pages.isPending && <SkeletonRows columns={columns.length} rows={4} />}
          {pages.rows.map((row) => (
            <tr key={row.id}>
              <td>
                <span className="staff-who">
                  <Avatar name={row.name} />
                  <span className="cut">
                    <Link to="/desk/settings/people/$id" params={{ id: row.id }}>
                      {row.name}
                    </Link>
                    <small className="sub cut" title={row.email}>
                      {row.email}
                    </small>
                  </span>
                </span>
              </td>
              <td>
                <RoleChips roles={row.roles} />
              </td>
              <td className="nb">{row.secondFactor ? t('staff.factor.yes') : <span className="muted">{t('staff.factor.no')}</span>}</td>
              <td className="nb">
                {row.lastLoginAt === null ? (
                  <span className="muted">{t('staff.never')}</span>
                ) : (
                  <Moment at={row.lastLoginAt} as="dateTime" />
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <More list={pages} />
    </div>
  )
}
