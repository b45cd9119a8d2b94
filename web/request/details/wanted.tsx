import type { ResolutionKind } from '#domain/return/rma.ts'
import { RadioList } from '../../ui/form/choices.tsx'
import { Clause } from '../../ui/status/clause.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'
import { useRequest } from '../request-context.ts'

type Props = { type: string; kinds: readonly ResolutionKind[]; value: ResolutionKind | null; onChange: (kind: ResolutionKind) => void }

/** What comes of it (A12): the type's resolutions, the first unless another is chosen. */
export function Wanted({ type, kinds, value, onChange }: Props) {
  const t = useT()
  const { onBehalf } = useRequest()
  const [first] = kinds
  if (first === undefined) return null
  if (kinds.length === 1) {
    return (
      <div className="field">
        <span className="label">{t('request.wanted')}</span>
        <p>
          {t(`words.resolution.${first}`)}, {t('request.wanted.after')} (
          <Clause id={type === 'legal_conformity' ? 'L217-8' : 'A12'} inline />)
        </p>
      </div>
    )
  }
  return (
    <RadioList
      name="resolution"
      label={t('request.wanted')}
      hint={t('request.wanted.hint')}
      options={kinds.map((kind) => ({
        value: kind,
        label: t(`words.resolution.${kind}`),
        hint: t(onBehalf ? (`request.wanted.theirs.${kind}` as Key) : (`request.wanted.${kind}` as Key)),
      }))}
      value={value ?? first}
      onChange={onChange}
    />
  )
}
