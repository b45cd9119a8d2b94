import { useState } from 'react'
import type { MemberView } from '#application/staff/show-staff-member.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { useMade } from '../as-opened.tsx'
import { RoleChecks } from './role-checks.tsx'

/** What they may; one's own rights are another admin's to change. */
export function MemberRoles({ member, own }: { member: MemberView; own: boolean }) {
  const t = useT()
  const [roles, setRoles] = useState(member.roles)
  const goOn = useMade()
  const change = useCommand<{ version: number }>('PUT', `/staff/${member.id}/roles`, {
    version: member.version,
    onAnswer: (made) => goOn(made.version),
    onDone: () => toast(t('staff.roles.done', { name: member.name }), { icon: 'check' }),
  })
  const same = roles.length === member.roles.length && roles.every((role) => member.roles.includes(role))
  const fixed = own || member.disabledAt !== null
  return (
    <section className="sheet pad" aria-labelledby="roles">
      <h2 id="roles">{t('staff.roles.title')}</h2>
      <Form problem={change.problem} onSend={() => void change.send({ roles })}>
        <RoleChecks value={roles} onChange={setRoles} off={fixed} />
        {!fixed && (
          <ActionButton
            type="submit"
            kind="go"
            busy={change.busy}
            off={roles.length === 0 ? t('staff.roles.one') : same ? t('staff.roles.same') : null}
          >
            {t('staff.roles.send')}
          </ActionButton>
        )}
      </Form>
    </section>
  )
}
