import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { apiQuery } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { keptBy } from '../../ui/kept/kept.ts'
import { useT } from '../../ui/words/use-t.ts'
import { forgetUnsent } from '../../request/unsent.ts'
import { draftPath, type KeptDraft, noDraft } from '../../request/use-request-draft.ts'

type Props = {
  orderId: string
  number: string
  /** It is this very draft that was sent; else only the last one of this order is known. */
  same: boolean
  onAnother: () => void
}

/** What another tab has sent, or what was sent before its answer was lost: the way to it, and the way to another request. */
export function AlreadySent({ orderId, number, same, onAnother }: Props) {
  const t = useT()
  const client = useQueryClient()
  const navigate = useNavigate()
  const me = useMe()?.id ?? null
  const title = t(same ? 'request.sent' : 'request.sent.last')
  useTitle(title)
  async function begin(): Promise<void> {
    forgetUnsent(keptBy(me), orderId)
    client.setQueryData<KeptDraft>(apiQuery<KeptDraft>(draftPath(orderId)).queryKey, (known) => (known?.data ? known : noDraft))
    await navigate({ to: '/retours/nouveau/$orderId/type', params: { orderId } })
    onAnother()
  }
  return (
    <section className="sheet pad already-sent" aria-labelledby="already-sent">
      <h1 id="already-sent">{title}</h1>
      <p>{t(same ? 'request.sent.body' : 'request.sent.last.body', { number })}</p>
      <div className="row">
        <ButtonLink to="/retours/$number" params={{ number }} kind="go">
          {t('request.sent.open')}
        </ButtonLink>
        <Button onClick={() => void begin()}>{t('request.sent.another')}</Button>
      </div>
    </section>
  )
}
