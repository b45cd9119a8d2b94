import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { ExecuteForm } from './execute-form.tsx'
import { Executed } from './executed.tsx'
import { Voided } from './voided.tsx'

export type ExecutionProps = { view: ReturnView; resolution: ResolutionView; customer: string }

/** What can be done with it now. Whoever else was quicker is told of beside what became of it. */
export function Execution({ view, resolution, customer }: ExecutionProps) {
  const t = useT()
  const execution = useCommand('PUT', `/returns/${view.number}/resolutions/${resolution.id}/execution`, {
    version: view.version,
    onDone: () => toast(t(`finance.done.${resolution.kind}`)),
  })
  return (
    <section className="deed">
      {resolution.state === 'owed' ? (
        <ExecuteForm view={view} resolution={resolution} customer={customer} execution={execution} />
      ) : (
        <>
          <ProblemNotice problem={execution.problem} />
          {resolution.state === 'executed' ? (
            <Executed view={view} resolution={resolution} customer={customer} />
          ) : (
            <Voided view={view} resolution={resolution} />
          )}
        </>
      )}
    </section>
  )
}
