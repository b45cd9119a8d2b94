import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Posting = { carrier: string; tracking: string }
type Props = {
  posting: Posting
  /** Whether the number may be left out. */
  optional?: boolean
  onChange: (change: Partial<Posting>) => void
}

/** Who carries a parcel, and under which number. The scanner's Enter ends the number and sends nothing. */
export function PostingFields({ posting, optional = false, onChange }: Props) {
  const t = useT()
  return (
    <div className="pair">
      <Input
        name="carrier"
        label={t('dock.carrier')}
        optional
        maxLength={60}
        value={posting.carrier}
        onChange={({ target }) => onChange({ carrier: target.value })}
      />
      <Input
        name="tracking"
        label={t('dock.tracking')}
        optional={optional}
        mono
        autoComplete="off"
        maxLength={100}
        value={posting.tracking}
        onChange={({ target }) => onChange({ tracking: target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
    </div>
  )
}
