import type { PolicyView } from '#application/policy/view.ts'
import { useT } from '../../ui/words/use-t.ts'
import { usePromiseWords } from '../policy-words/use-promise-words.ts'

/** What the merchant promises, and the time that the customer has. */
export function Delays({ policy }: { policy: PolicyView }) {
  const t = useT()
  const { returnByDays, detailsDays, objectionDays } = policy.delays
  return (
    <>
      <h3>{t('policy.delays.ours')}</h3>
      <dl className="delays">
        {policy.promises.map(({ kind }) => (
          <Promised key={kind} kind={kind} />
        ))}
      </dl>
      <h3>{t('policy.delays.yours')}</h3>
      <dl className="delays">
        <Delay name={t('policy.delay.return_by')} words={t('policy.days', { days: returnByDays })} />
        <Delay name={t('policy.delay.details')} words={t('policy.days', { days: detailsDays })} />
        <Delay name={t('policy.delay.objection')} words={t('policy.days', { days: objectionDays })} />
      </dl>
    </>
  )
}

function Promised({ kind }: { kind: PolicyView['promises'][number]['kind'] }) {
  const t = useT()
  return <Delay name={t(`policy.promise.${kind}`)} words={usePromiseWords(kind) ?? ''} />
}

const Delay = ({ name, words }: { name: string; words: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{words}</dd>
  </div>
)
