import { useState } from 'react'
import type { InvitationRow } from '#application/staff/list-invitations.ts'
import { useApiPages } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { More } from '../../../ui/control/more.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { Empty } from '../../../ui/notice/empty.tsx'
import { LoadProblem, ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { Chip } from '../../../ui/status/status.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { RoleChips } from './role-chips.tsx'

/** Who was asked and has not come yet. */
export function InvitationList() {
  const t = useT()
  const pages = useApiPages<InvitationRow>('/invitations', { limit: 50 })
  const columns: readonly Column[] = [
    { key: 'email', label: t('staff.email') },
    { key: 'roles', label: t('staff.roles'), width: '28%' },
    { key: 'until', label: t('staff.invited.until'), width: '12rem' },
    { key: 'acts', label: <span className="sr">{t('staff.acts')}</span>, width: '14rem' },
  ]
  if (pages.error) return <LoadProblem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.isSuccess && pages.rows.length === 0) return <Empty title={t('staff.none.invited')}>{t('staff.none.invited.body')}</Empty>
  return (
    <div className="sheet">
      <Table label={t('staff.list.invited')} columns={columns} fixed>
        {pages.isPending && <SkeletonRows columns={columns.length} rows={3} />}
        {pages.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </Table>
      <More list={pages} />
    </div>
  )
}

function Row({ row }: { row: InvitationRow }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const sending = useCommand('PUT', `/invitations/${row.id}/sending`, {
    onDone: () => toast(t('staff.again.done', { email: row.email }), { icon: 'mail' }),
  })
  const revocation = useCommand('DELETE', `/invitations/${row.id}`, {
    onDone: () => toast(t('staff.revoke.done', { email: row.email }), { icon: 'check' }),
  })
  return (
    <tr>
      <td>
        <span className="cut">{row.email}</span>
        <small className="sub cut">{row.invitedBy !== null && t('staff.invited.by', { name: row.invitedBy })}</small>
        <ProblemNotice problem={sending.problem} />
      </td>
      <td>
        <RoleChips roles={row.roles} />
      </td>
      <td className="nb">
        {row.state === 'expired' ? <Chip tone="warn">{t('staff.invited.over')}</Chip> : <Moment at={row.expiresAt} as="dateTime" />}
      </td>
      <td>
        <span className="row staff-acts">
          <ActionButton busy={sending.busy} onClick={() => void sending.send({})} aria-label={t('staff.again.label', { email: row.email })}>
            {t('staff.again')}
          </ActionButton>
          <Button kind="quiet" onClick={() => setAsking(true)} aria-label={t('staff.revoke.label', { email: row.email })}>
            {t('staff.revoke')}
          </Button>
        </span>
        {asking && (
          <ActDialog
            title={t('staff.revoke.title', { email: row.email })}
            act={t('staff.revoke.send')}
            kind="bad"
            command={revocation}
            onSend={() => void revocation.send()}
            onClose={() => setAsking(false)}
          >
            <p>{t('staff.revoke.body')}</p>
          </ActDialog>
        )}
      </td>
    </tr>
  )
}
