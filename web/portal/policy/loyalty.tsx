import type { PolicyView } from '#application/policy/view.ts'
import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { betterWords } from './type-words.ts'

/** What each tier betters, and where the programme is told of (C1). */
export function Loyalty({ policy: { tiers, types, merchant } }: { policy: PolicyView }) {
  const t = useT()
  const better = tiers.filter((tier) => tier.types.length > 0)
  return (
    <>
      {merchant.loyaltyUrl !== null && (
        <p>
          {t.rich('policy.loyalty', {
            page: (
              <a href={merchant.loyaltyUrl} rel="noreferrer">
                {t('policy.loyalty.page')}
              </a>
            ),
          })}
        </p>
      )}
      <dl className="delays tiers">
        {better.map((tier) => (
          <div key={tier.key}>
            <dt>
              {tier.label} {tier.example && <Chip>{t('policy.example')}</Chip>}
            </dt>
            {tier.types.map((mine) => (
              <dd key={mine.key}>
                <b>{mine.label}</b>
                {types
                  .filter((usual) => usual.key === mine.key)
                  .flatMap((usual) => betterWords(mine, usual, t))
                  .map((words) => (
                    <span key={words}>{words}</span>
                  ))}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}
