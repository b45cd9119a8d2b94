import type { PreviewView } from '#application/returns/preview-view.ts'
import { formatDateTime } from '../ui/format/date.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { Clause } from '../ui/status/clause.tsx'
import { useT } from '../ui/words/use-t.ts'

/** What is promised once it is sent: the answer as a date and an hour, who pays the way back, and what comes next. */
export function Promises({ preview }: { preview: PreviewView }) {
  const t = useT()
  const { payer, answerBy, lines, type } = preview
  const stopped = lines.some(({ safetyGate }) => safetyGate === 'stop')
  return (
    <section className="sheet pad promises" aria-labelledby="promises">
      <h2 id="promises">{t('request.promises')}</h2>
      <dl>
        <div>
          <dt>{t('request.promises.answer')}</dt>
          <dd>
            {t.rich('request.promises.by', { when: <b>{formatDateTime(answerBy, t.locale)}</b> })} <Clause id="B1" />
          </dd>
        </div>
        <div>
          <dt>{t('request.promises.pays')}</dt>
          <dd>{t(`request.promises.pays.${stopped && payer === 'merchant' ? 'arranged' : payer}`)}</dd>
        </div>
        <div>
          <dt>{t('request.promises.then')}</dt>
          <dd>{t(type === 'legal_conformity' ? 'request.promises.then.legal_conformity' : 'request.promises.then.asked')}</dd>
        </div>
      </dl>
      {stopped && (
        <Notice tone="bad">
          <b>{t('request.safety.stop')}</b>
          <span>{t('request.safety.stop.body')}</span>
        </Notice>
      )}
    </section>
  )
}
