import { useEffect, useRef } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { isContested } from '#domain/return/progress.ts'
import { unitsOf } from '#domain/return/rma.ts'
import { dismissSaid, toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { nextStep } from '../next/next-step.ts'

/** G and P where there is nothing to grant: they say what is waited for instead. The focus stays: the next key is a key of the case, never a letter to the customer. */
export function useNoDecisionKeys(view: ReturnView, on: boolean): void {
  const t = useT()
  const contested = unitsOf(view).some(isContested) && view.verbs.answer_contest !== undefined
  const said = useRef('')
  // What is said of this case is not said over the next one.
  useEffect(() => () => dismissSaid(said.current), [])
  const say = (): void => {
    said.current = contested ? t('case.keys.contest') : t('case.keys.nothing', { next: t(`desk.next.${nextStep(view) ?? 'decision'}`) })
    toast(said.current, { icon: 'info' })
  }
  useKeys(on ? { g: say, p: say } : {})
}
