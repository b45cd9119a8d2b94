import type { StaffRole } from '#domain/actor.ts'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'

export function RoleChips({ roles }: { roles: readonly StaffRole[] }) {
  const t = useT()
  return (
    <span className="staff-roles">
      {roles.map((role) => (
        <Chip key={role}>{t(`words.role.${role}`)}</Chip>
      ))}
    </span>
  )
}
