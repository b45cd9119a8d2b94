import type { ClaimRowView } from '#application/claims/view.ts'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'

const tones = { open: 'go', sent: 'go', credited: 'ok', part: 'ok', refused: 'bad', cancelled: undefined } as const

type Props = Pick<ClaimRowView, 'status' | 'expected' | 'credited'>

/** Where a claim stands; credited in part where less came than was expected. */
export function ClaimState({ status, expected, credited }: Props) {
  const t = useT()
  const said = status === 'credited' && credited < expected ? 'part' : status
  return <Status tone={tones[said]}>{t(`claim.state.${said}`)}</Status>
}
