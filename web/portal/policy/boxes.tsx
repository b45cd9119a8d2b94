import type { PolicyView } from '#application/policy/view.ts'
import { formatPhrase } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'

/** The boxes that the law wants before consumers: the legal guarantee (D211-2), and the merchant's own beside it (D217-2, D217-3). */
export const Boxes = ({ policy }: { policy: PolicyView }) => policy.boxes.map((box) => <Box key={box.kind} box={box} policy={policy} />)

function Box({ box: { kind, paragraphs }, policy }: { box: PolicyView['boxes'][number]; policy: PolicyView }) {
  const t = useT()
  return (
    <div className="law-box" id={`box-${kind}`} role="group" aria-labelledby={`box-title-${kind}`}>
      <h3 id={`box-title-${kind}`}>{t(`policy.box.${kind}`)}</h3>
      {kind === 'commercial_guarantee' && <Guarantor policy={policy} />}
      {paragraphs.map((text) => (
        <p key={text} className={/^\d°/.test(text) ? 'law-point' : undefined}>
          {text}
        </p>
      ))}
      <p className="law-source">{t(`policy.box.${kind}.source`)}</p>
    </div>
  )
}

/** Which guarantees they are and who gives them (L217-22). */
function Guarantor({ policy: { types, merchant } }: { policy: PolicyView }) {
  const t = useT()
  const given = types.filter(({ legalBasis, defective }) => legalBasis === 'commercial' && defective)
  return (
    <>
      <p>
        {t('policy.box.guarantees', {
          names: formatPhrase(
            given.map(({ label }) => label),
            t.locale,
          ),
        })}
      </p>
      <p>
        {t('policy.box.guarantor', { name: merchant.name, address: merchant.address.join(', '), email: merchant.contactEmail })}
        {merchant.phone && ` ${t('policy.box.phone', { phone: merchant.phone })}`}
      </p>
    </>
  )
}
