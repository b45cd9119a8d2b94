import type { PaymentFileView } from '#application/payments/view.ts'
import { Status } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'

const tones = { second: 'go', bank: 'go', answer: 'go', done: 'ok', failed: 'bad', cancelled: 'bad' } as const

type Waits = keyof typeof tones

/** What it waits for, or how it ended. */
export function waitsFor({ state, takenAt, failed }: Pick<PaymentFileView, 'state' | 'takenAt' | 'failed'>): Waits {
  if (state === 'made') return 'second'
  if (state === 'cancelled') return 'cancelled'
  if (state === 'done') return failed > 0 ? 'failed' : 'done'
  return takenAt === null ? 'bank' : 'answer'
}

export function FileState({ file }: { file: PaymentFileView }) {
  const t = useT()
  const waits = waitsFor(file)
  return <Status tone={tones[waits]}>{t(`finance.transfer.state.${waits}`, { failed: file.failed })}</Status>
}
