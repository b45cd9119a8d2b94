import type { ClaimView } from '#application/claims/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { toast } from '../../ui/notice/toasts.ts'

type Done = { done: string; onClose: () => void }

/** An act on a claim as it was seen; says so and closes once it is done. */
export const useAct = ({ number, version }: ClaimView, under: string, { done, onClose }: Done) =>
  useCommand('PUT', `/claims/${number}/${under}`, {
    version,
    onDone: () => {
      toast(done)
      onClose()
    },
  })
