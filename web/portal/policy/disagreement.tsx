import type { PolicyView } from '#application/policy/view.ts'
import { useT } from '../../ui/words/use-t.ts'

/** Whom to turn to: the merchant first, then for a consumer the mediator. */
export function Disagreement({ merchant }: { merchant: PolicyView['merchant'] }) {
  const t = useT()
  const { mediator, contactEmail } = merchant
  return (
    <>
      <p>{t.rich('policy.disagreement.merchant', { email: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> })}</p>
      <p>{t('policy.disagreement.mediator')}</p>
      <address>
        <b>{mediator.name}</b>
        <span>{mediator.address}</span>
        <a href={mediator.url} rel="noreferrer">
          {mediator.url}
        </a>
      </address>
      <p>{t('policy.disagreement.address')}</p>
      <address>
        {merchant.address.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
    </>
  )
}
