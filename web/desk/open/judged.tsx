import type { PreviewView } from '#application/returns/preview-view.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { Money } from '../../ui/format/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CheckRow } from '../case/facts/check-row.tsx'
import './open.css'

const tones = { eligible: 'ok', review: 'warn', blocked: 'bad', blocked_waivable: 'warn' } as const

type Props = { data: PreviewView; currency: string; /** Something is still to be said that the answer may turn on. */ unsaid: boolean }

/** The policy's verdict on a request that is not sent yet: of the whole, then of each product clause by clause. */
export function Judged({ data, currency, unsaid }: Props) {
  const t = useT()
  const stopped = data.lines.some(({ safetyGate }) => safetyGate === 'stop')
  return (
    <>
      <dl className="kv">
        <dt>{t('open.way')}</dt>
        <dd>
          {data.typeLabel}{' '}
          {unsaid && data.verdict === 'eligible' ? (
            <Chip>{t('open.verdict.unsaid')}</Chip>
          ) : (
            <Chip tone={tones[data.verdict]}>{t(`words.verdict.${data.verdict}`)}</Chip>
          )}
        </dd>
        <dt>{t('open.pays')}</dt>
        <dd>{t(`open.pays.${data.payer}`)}</dd>
        <dt>{t('open.answer-by')}</dt>
        <dd>{formatDateTime(data.answerBy, t.locale)}</dd>
      </dl>
      {stopped && (
        <Notice tone="bad" live>
          <b>{t('open.stop')}</b>
          <span>{t('open.stop.body')}</span>
        </Notice>
      )}
      {data.lines.map((line) => (
        <div key={line.orderLineId} role="group" aria-label={line.name}>
          <h3 className="open-line">
            <span className="cut">{line.name}</span> <Money amount={line.value} currency={currency} />
          </h3>
          <ul className="rules">
            {line.checks.map((check) => (
              <CheckRow key={`${check.code} ${check.clause}`} check={check} submittedAt={new Date().toISOString()} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
