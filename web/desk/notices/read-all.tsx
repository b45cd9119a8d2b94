import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** Everything one was told is read. */
export function ReadAll() {
  const t = useT()
  const reading = useCommand('PUT', '/desk/notices/reading')
  return (
    <>
      <ProblemNotice problem={reading.problem} />
      <ActionButton icon="check" busy={reading.busy} onClick={() => void reading.send({ ids: null })}>
        {t('notices.read-all')}
      </ActionButton>
    </>
  )
}
