import { useState } from 'react'
import type { StaffRole } from '#domain/actor.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input, Select } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { RoleChecks } from './role-checks.tsx'

/** Who is asked in, for what, and in which language the mail speaks. */
export function InviteDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useT()
  const [roles, setRoles] = useState<readonly StaffRole[]>([])
  const invitation = useCommand('POST', '/invitations', {
    onDone: () => {
      toast(t('staff.invite.done'), { icon: 'mail' })
      onDone()
    },
  })
  return (
    <ActDialog
      title={t('staff.invite.title')}
      act={t('staff.invite.send')}
      icon="send"
      off={roles.length === 0 ? t('staff.roles.one') : null}
      command={invitation}
      onSend={({ email, locale }) => void invitation.send({ email, locale, roles })}
      onClose={onClose}
    >
      <p className="soft">{t('staff.invite.lead')}</p>
      <Input name="email" label={t('staff.email')} type="email" autoComplete="off" />
      <RoleChecks value={roles} onChange={setRoles} />
      <Select
        name="locale"
        label={t('staff.invite.locale')}
        options={[
          { value: 'fr', label: t('staff.locale.fr') },
          { value: 'en', label: t('staff.locale.en') },
        ]}
        defaultValue={t.locale}
      />
    </ActDialog>
  )
}
