import { useState } from 'react'
import type { WithdrawalView } from '#application/withdrawals/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { Button } from '../../ui/control/button.tsx'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Input, TextArea } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

type Props = { view: WithdrawalView }

/** Whether the acknowledgement reached them, and two ways to see that it does. */
export function AcknowledgementPart({ view }: Props) {
  const t = useT()
  const [act, setAct] = useState<'again' | 'post' | null>(null)
  const { acknowledgement, reachedAt } = view
  const failed = acknowledgement === 'failed'
  const close = (): void => setAct(null)
  return (
    <section className="sheet pad stack" aria-labelledby="acknowledgement">
      <h2 id="acknowledgement">{t('withdrawal.ack')}</h2>
      {failed ? (
        <Notice tone="bad">{t('withdrawal.ack.failed', { email: reachedAt })}</Notice>
      ) : (
        <p className="soft">{t(`withdrawal.ack.${acknowledgement}`, { email: reachedAt })}</p>
      )}
      <div className="withdrawal-ways">
        <Button kind={failed ? 'go' : undefined} icon="mail" onClick={() => setAct('again')}>
          {t('withdrawal.ack.again')}
        </Button>
        <Button onClick={() => setAct('post')}>{t('withdrawal.ack.post')}</Button>
      </div>
      {act === 'again' && <AgainDialog view={view} onClose={close} />}
      {act === 'post' && <PostDialog view={view} onClose={close} />}
    </section>
  )
}

type DialogProps = Props & { onClose: () => void }

/** By mail, to the same address or another. */
function AgainDialog({ view, onClose }: DialogProps) {
  const t = useT()
  const again = useCommand('PUT', `/desk/withdrawals/${view.id}/acknowledgement`, {
    onDone: () => {
      toast(t('withdrawal.ack.again.done'), { icon: 'mail' })
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('withdrawal.ack.again.title')}
      act={t('withdrawal.ack.again')}
      command={again}
      onClose={onClose}
      onSend={({ email = '' }) => void again.send({ email })}
    >
      <Input
        name="email"
        type="email"
        label={t('withdrawal.ack.again.email')}
        hint={t('withdrawal.ack.again.hint')}
        maxLength={254}
        autoComplete="off"
        defaultValue={view.reachedAt}
      />
    </ActDialog>
  )
}

/** On paper: what went where is written down. */
function PostDialog({ view, onClose }: DialogProps) {
  const t = useT()
  const post = useCommand('PUT', `/desk/withdrawals/${view.id}/postal-acknowledgement`, {
    onDone: () => {
      toast(t('withdrawal.ack.post.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('withdrawal.ack.post.title')}
      act={t('withdrawal.ack.post.send')}
      command={post}
      onClose={onClose}
      onSend={({ message = '' }) => void post.send({ message })}
    >
      <TextArea name="message" label={t('withdrawal.ack.post.message')} hint={t('withdrawal.ack.post.hint')} rows={2} maxLength={2000} />
    </ActDialog>
  )
}
