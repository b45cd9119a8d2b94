import { type StaffRole, staffRoles } from '#domain/actor.ts'
import { CheckList } from '../../../ui/form/choices.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { value: readonly StaffRole[]; onChange: (roles: readonly StaffRole[]) => void; off?: boolean }

/** What somebody may, each right with what it opens. */
export function RoleChecks({ value, onChange, off = false }: Props) {
  const t = useT()
  return (
    <CheckList
      name="roles"
      label={t('staff.roles')}
      options={staffRoles.map((role) => ({ value: role, label: t(`words.role.${role}`), hint: t(`staff.may.${role}`), off }))}
      value={value}
      onChange={onChange}
    />
  )
}
