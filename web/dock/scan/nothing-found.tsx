import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import './scan.css'

/** Whose check character says that the number was mistyped: ours, or the post's. */
type Mistyped = 'number' | 'tracking'
type Props = { scan: string; from: string | undefined; mistyped?: Mistyped | undefined }

/** Nothing answers to it: why, and what to do with the parcel. */
export function NothingFound({ scan, from, mistyped }: Props) {
  const t = useT()
  return (
    <section className="nothing" role="alert">
      <Icon name="alert" />
      <h1>{mistyped ? t('dock.mistyped.title') : t('dock.none.title')}</h1>
      <p className="mono">{scan}</p>
      <p>{mistyped ? t(`dock.mistyped.${mistyped}`) : t('dock.none.what')}</p>
      <ul>
        {(mistyped === 'number' ? (['again', 'tracking', 'aside'] as const) : (['again', 'name', 'aside'] as const)).map((step) => (
          <li key={step}>{t(`dock.none.${step}`)}</li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink
          to="/dock/colis/nouveau"
          search={mistyped === 'number' ? {} : { scan }}
          kind={from === undefined ? 'go' : undefined}
          icon="box"
          big
        >
          {t('dock.none.record')}
        </ButtonLink>
        {from !== undefined && (
          <ButtonLink to="/dock/retours/$number" params={{ number: from }} kind="go" big>
            {t('dock.none.back', { number: from })}
          </ButtonLink>
        )}
        <ButtonLink to="/dock" search={{ liste: 'expected' }} icon="truck" big>
          {t('dock.none.expected')}
        </ButtonLink>
      </div>
    </section>
  )
}
