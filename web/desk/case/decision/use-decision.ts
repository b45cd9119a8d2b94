import type { ReturnView } from '#application/returns/view.ts'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { beginDecision, type DecisionDraft, isUntouched, type LineDraft, lineDraft } from './draft.ts'

/** The decision being made of this return, kept in the tab. It is as old as its first choice: what came later has to be seen. */
export function useDecision(view: ReturnView) {
  const [draft, setDraft, forget] = useDraft<DecisionDraft>(`decision.${view.number}`, beginDecision(view))
  const change = (to: (draft: DecisionDraft) => DecisionDraft): void =>
    setDraft((now) => to(isUntouched(now, view) ? { ...now, since: view.sequence } : now))
  return {
    draft,
    forget,
    change,
    changeLine: (lineId: string, to: Partial<LineDraft>) =>
      change((now) => ({ ...now, lines: { ...now.lines, [lineId]: { ...lineDraft(now, lineId), ...to } } })),
    /** What came meanwhile has been seen. */
    seen: () => setDraft((now) => ({ ...now, since: view.sequence })),
  }
}

export type Decision = ReturnType<typeof useDecision>
