import type { CaseRole } from '#domain/staff/staff-member.ts'
import { isTaker } from '#domain/staff/takers.ts'
import type { MemberView } from '#application/staff/show-staff-member.ts'
import type { OpenWork } from '#application/staff/ports.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input, Select } from '../../../ui/form/inputs.tsx'
import { formatList } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

type Colleague = { id: string; name: string; roles: readonly CaseRole[] }

/** Somebody leaves: what ends with it, who goes on with their cases, and why. */
export function LeavingDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const t = useT()
  const { id, name, version, keys, work } = member
  const colleagues = useApi<{ items: readonly Colleague[] }>('/desk/colleagues').data?.items ?? []
  const has = work.returns + work.conversations > 0
  const out = useCommand<Pick<OpenWork, 'returns' | 'conversations'>>('PUT', `/staff/${id}/deactivation`, {
    version,
    onDone: ({ returns, conversations }) => {
      onClose()
      const handed = returns + conversations
      toast(handed === 0 ? t('staff.deactivate.done', { name }) : t('staff.deactivate.handed', { name, handed }), { icon: 'lock' })
    },
  })
  return (
    <ActDialog
      title={t('staff.deactivate.title', { name })}
      act={t('staff.deactivate.send')}
      kind="bad"
      command={out}
      onSend={({ reason = '', assigneeId = '' }) => void out.send({ reason, assigneeId: assigneeId === '' ? null : assigneeId })}
      onClose={onClose}
    >
      <p>{t('staff.deactivate.body')}</p>
      {keys.length > 0 && (
        <Notice tone="warn">{t('staff.deactivate.keys', { count: keys.length, keys: formatList(keys, t.locale) })}</Notice>
      )}
      <p>{t('staff.work', { returns: work.returns, conversations: work.conversations })}</p>
      {has && (
        <Select
          name="assigneeId"
          label={t('staff.hand')}
          hint={t('staff.hand.hint')}
          blank={t('staff.hand.nobody')}
          options={colleagues
            .filter((one) => one.id !== id && isTaker(one.roles, work.takers))
            .map((one) => ({
              value: one.id,
              label: t('staff.hand.to', {
                name: one.name,
                roles: formatList(
                  one.roles.map((role) => t(`words.role.${role}`)),
                  t.locale,
                ),
              }),
            }))}
        />
      )}
      <Input name="reason" label={t('staff.deactivate.reason')} maxLength={500} autoComplete="off" />
    </ActDialog>
  )
}
