import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { secret: string; /** The one before signs too for a while. */ rotated?: boolean; onClose: () => void }

/** The secret, this once: whoever loses it makes another. */
export function SecretDialog({ secret, rotated = false, onClose }: Props) {
  const t = useT()
  const copy = (): void =>
    void navigator.clipboard.writeText(secret).then(
      () => toast(t('webhooks.secret.copied'), { icon: 'check' }),
      () => undefined,
    )
  return (
    <Dialog
      title={t('webhooks.secret')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('webhooks.secret.kept')}</Button>
          <Button kind="go" onClick={copy}>
            {t('webhooks.secret.copy')}
          </Button>
        </>
      }
    >
      <p>{t('webhooks.secret.once')}</p>
      <p className="mono webhooks-secret">{secret}</p>
      {rotated && <p>{t('webhooks.secret.both')}</p>}
    </Dialog>
  )
}
