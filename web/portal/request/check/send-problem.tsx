import { Link } from '@tanstack/react-router'
import type { Problem } from '../../../ui/api/problem.ts'
import { problemText } from '../../../ui/api/problem-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useRequest } from '../../../request/request-context.ts'

/** Why it was not accepted, with a way to each product at fault; nothing that was typed is lost. */
export function SendProblem({ problem }: { problem: Problem | null }) {
  const t = useT()
  const { order, draft } = useRequest()
  if (!problem) return null
  const { title, detail } = problemText(problem, t)
  return (
    <Notice tone="bad" live>
      <b>{title}</b>
      {detail && <span>{detail}</span>}
      {problem.errors?.map(({ field, detail: wrong }) => {
        const index = Number(/^lines\.(\d+)/.exec(field)?.[1] ?? -1)
        const item = order.items.find(({ id }) => id === draft.chosen[index])
        return (
          <span key={field}>
            {wrong}{' '}
            {item && (
              <Link to="/retours/nouveau/$orderId/details/$nth" params={{ orderId: order.id, nth: String(index + 1) }}>
                {item.name}
              </Link>
            )}
          </span>
        )
      })}
    </Notice>
  )
}
