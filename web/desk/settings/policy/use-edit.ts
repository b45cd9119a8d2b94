import { useState } from 'react'
import type { PolicyEdit } from '#domain/policy/edit.ts'
import type { Change } from '../../policy-words/change-words.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { useMade } from '../as-opened.tsx'

export type Preview = {
  /** The newest version that it was worked out from. */
  version: number
  changes: readonly Change[]
  promises: readonly { kind: 'review' | 'reply' | 'escalation' | 'inspection' | 'refund'; before: string; after: string }[]
}

/** An edit of the policy is looked at first, then published: never in one press. */
export function useEdit(version: number) {
  const t = useT()
  const [seen, setSeen] = useState<{ edit: PolicyEdit; preview: Preview } | null>(null)
  const goOn = useMade()
  const look = useCommand<Preview>('POST', '/settings/policy/previews')
  const publish = useCommand<{ version: number }>('POST', '/settings/policy/versions', {
    version,
    onAnswer: (made) => goOn(made.version),
    onDone: ({ version: made }) => {
      setSeen(null)
      toast(t('settings.published', { version: made }), { icon: 'check' })
    },
  })
  return {
    look: async (edit: PolicyEdit): Promise<void> => {
      const { done, ...rest } = await look.send(edit)
      if (done && 'answer' in rest) setSeen({ edit, preview: rest.answer })
    },
    problem: look.problem,
    busy: look.busy,
    seen,
    publish,
    forget: () => setSeen(null),
  }
}
