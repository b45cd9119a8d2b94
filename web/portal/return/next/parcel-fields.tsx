import type { FileView } from '#application/files/view.ts'
import { trackingDoubt } from '#domain/return/tracking.ts'
import { IconButton } from '../../../ui/control/button.tsx'
import { FileDrop } from '../../../ui/files/file-drop.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'

export type Parcel = { carrier: string; tracking: string; proof: readonly FileView[] }

type Props = {
  parcel: Parcel
  index: number
  alone: boolean
  /** Names to be picked or overwritten. */
  carriers: readonly string[]
  /** A proof of posting was attached before. */
  proved: boolean
  onChange: (change: (parcel: Parcel) => Parcel) => void
  onRemove: (() => void) | null
}

export function ParcelFields({ parcel, index, alone, carriers, proved, onChange, onRemove }: Props) {
  const t = useT()
  const nth = index + 1
  return (
    <fieldset className="parcel">
      <legend className={alone ? 'sr' : undefined}>{t('return.parcel', { nth })}</legend>
      {!alone && onRemove && <IconButton icon="cross" label={t('return.ship.remove', { nth })} onClick={onRemove} />}
      <Input
        name={`parcels.${index}.carrier`}
        label={t('return.ship.carrier')}
        optional
        maxLength={60}
        autoComplete="off"
        list={`carriers-${index}`}
        value={parcel.carrier}
        onChange={({ target }) => onChange((one) => ({ ...one, carrier: target.value }))}
      />
      <datalist id={`carriers-${index}`}>
        {carriers.map((carrier) => (
          <option key={carrier} value={carrier}>
            {carrier}
          </option>
        ))}
      </datalist>
      <Input
        name={`parcels.${index}.tracking`}
        label={t('return.ship.tracking')}
        hint={t('return.ship.tracking.hint')}
        optional
        mono
        maxLength={100}
        autoComplete="off"
        value={parcel.tracking}
        onChange={({ target }) => onChange((one) => ({ ...one, tracking: target.value }))}
      />
      <Doubt tracking={parcel.tracking} />
      <FileDrop
        name={`parcels.${index}.proofFileId`}
        label={t('return.ship.proof')}
        hint={t(proved ? 'return.ship.proof.there' : 'return.ship.proof.hint')}
        optional
        maxFiles={1}
        value={parcel.proof}
        onChange={(change) => onChange((one) => ({ ...one, proof: change(one.proof).slice(-1) }))}
      />
    </fieldset>
  )
}

/** A miscopied number is told before it is sent, and may be sent all the same. */
function Doubt({ tracking }: Pick<Parcel, 'tracking'>) {
  const t = useT()
  const doubt = trackingDoubt(tracking)
  return (
    doubt && (
      <Notice tone="warn" icon="alert" live>
        {t('return.ship.tracking.doubt', doubt)}
      </Notice>
    )
  )
}
