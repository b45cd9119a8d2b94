import { useState } from 'react'
import type { MailKind } from '#application/reactions.ts'
import { useApi } from '../../../ui/api/query.ts'
import { apiRoot } from '../../../ui/api/request.ts'
import { Segmented } from '../../../ui/control/segmented.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { kind: MailKind; textKey: string; locale: 'fr' | 'en'; text: string }

/** The mail on sample data, as a mail program shows it or as plain text. The page stands in a frame where nothing runs. */
export function MailPreview({ kind, textKey, locale, text }: Props) {
  const t = useT()
  const [way, setWay] = useState<'page' | 'text'>('page')
  const asked = { kind, key: textKey, locale, text }
  const answer = useApi<{ subject: string; text: string }>('/settings/mails/preview', asked)
  return (
    <section className="mail-preview" aria-label={t('mails.preview')}>
      {answer.error && <LoadProblem error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={4} />}
      {answer.data && !answer.error && (
        <>
          <div className="row">
            <p>
              <span className="muted">{t('mails.subject')}</span> <b lang={locale}>{answer.data.subject}</b>
            </p>
            <span className="end">
              <Segmented
                label={t('mails.preview')}
                options={[
                  { value: 'page', label: t('mails.preview.page') },
                  { value: 'text', label: t('mails.preview.text') },
                ]}
                value={way}
                onChange={setWay}
              />
            </span>
          </div>
          {way === 'text' ? (
            <pre lang={locale}>{answer.data.text}</pre>
          ) : (
            <iframe title={answer.data.subject} sandbox="" src={`${apiRoot}/settings/mails/preview/page?${new URLSearchParams(asked)}`} />
          )}
        </>
      )}
    </section>
  )
}
