import { Input, TextArea } from '../../ui/form/inputs.tsx'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { PostingFields } from '../parts/posting-fields.tsx'
import type { ParcelDraft } from './parcel-draft.ts'

type Props = { draft: ParcelDraft; onChange: (change: Partial<ParcelDraft>) => void }

/** What is on the box, what is in it, and where it is put. */
export function KnownFields({ draft, onChange }: Props) {
  const t = useT()
  return (
    <>
      <PostingFields posting={draft} optional onChange={onChange} />
      <div className="pair">
        <Input
          name="sender"
          label={t('unassigned.sender')}
          hint={t('unassigned.sender.hint')}
          optional
          autoComplete="off"
          maxLength={200}
          value={draft.sender}
          onChange={({ target }) => onChange({ sender: target.value })}
        />
        <Input
          name="place"
          label={t('unassigned.place')}
          hint={t('unassigned.place.hint')}
          autoComplete="off"
          maxLength={100}
          value={draft.place}
          onChange={({ target }) => onChange({ place: target.value })}
        />
      </div>
      <TextArea
        name="contents"
        label={t('unassigned.contents')}
        hint={t('unassigned.contents.hint')}
        optional
        rows={2}
        maxLength={1000}
        value={draft.contents}
        onChange={({ target }) => onChange({ contents: target.value })}
      />
      <div className="pair">
        <Input
          name="serials"
          label={t('unassigned.serials')}
          hint={t('unassigned.serials.hint')}
          optional
          mono
          autoComplete="off"
          value={draft.serials}
          onChange={({ target }) => onChange({ serials: target.value })}
        />
        <Input
          name="reference"
          label={t('unassigned.reference')}
          hint={t('unassigned.reference.hint')}
          optional
          mono
          autoComplete="off"
          maxLength={60}
          value={draft.reference}
          onChange={({ target }) => onChange({ reference: target.value })}
        />
        <Quantity
          name="quantity"
          label={t('unassigned.quantity')}
          max={999}
          value={draft.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
      </div>
    </>
  )
}
