import { useState } from 'react'
import type { FileView } from '#application/files/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Attach } from '../../../ui/files/attach.tsx'
import { useFilesUnderWay } from '../../../ui/files/under-way.ts'
import { AccountFields } from '../../../ui/form/account-fields.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import type { Fields } from '../../../ui/form/form.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { unitNames } from '../next/unit-names.ts'
import { AskedBy } from './asked-by.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { openOffer } from '../gesture/open-offer.ts'
import { viaOf, type BehalfVerb, contestable } from './behalf-verbs.ts'

type Props = { verb: BehalfVerb; view: ReturnView; onClose: () => void }

/** Where each act is sent: the same door as the customer's own. */
const doors = {
  provide_details: ['POST', 'details'],
  confirm_shipment: ['PUT', 'shipment'],
  accept_settlement: ['PUT', 'acceptance'],
  decline_settlement: ['PUT', 'refusal'],
  contest: ['POST', 'contests'],
  give_account: ['PUT', 'bank-account'],
  cancel: ['PUT', 'cancellation'],
} as const satisfies Record<BehalfVerb, unknown>

/** The act of a customer who asked for it: what they say is written down as theirs, and they are written to. */
export function BehalfDialog({ verb, view, onClose }: Props) {
  const t = useT()
  const [units, setUnits] = useState<readonly string[]>(contestable(view).length === 1 ? contestable(view) : [])
  const [files, setFiles, forgetFiles] = useDraft<readonly FileView[]>(`behalf.${verb}.${view.number}`, [])
  const uploading = useFilesUnderWay()
  const spoken = verb === 'provide_details' || verb === 'contest'
  const [method, door] = doors[verb]
  const under = verb.endsWith('settlement') ? `settlements/${openOffer(view)?.id}/${door}` : door
  const name = view.staff?.customer.name ?? ''
  const act = useCommand(method, `/returns/${view.number}/${under}`, {
    version: view.version,
    onDone: () => {
      forgetFiles()
      toast(t('behalf.done', { name }))
      onClose()
    },
  })
  const worded = verb !== 'confirm_shipment' && verb !== 'give_account'
  const missing = verb === 'contest' && units.length === 0 ? t('behalf.choose') : null
  const send = ({ via, ...typed }: Fields): void =>
    void act.send({ ...saidOf(verb, typed, { units, fileIds: files.map(({ id }) => id) }), onBehalf: viaOf(via) })
  return (
    <ActDialog
      title={t(`behalf.${verb}`)}
      act={t(`behalf.act.${verb}`)}
      kind={verb === 'cancel' ? 'bad' : 'go'}
      command={act}
      off={uploading ? t('ui.file.wait') : missing}
      onClose={onClose}
      onSend={send}
    >
      <Meanwhile view={view} />
      <Recorded view={view} />
      {verb === 'confirm_shipment' && <Parcel view={view} />}
      {verb.endsWith('settlement') && <Offer view={view} />}
      {verb === 'contest' && <Units view={view} value={units} onChange={setUnits} />}
      {verb === 'give_account' && <AccountFields />}
      {worded && (
        <TextArea
          name="message"
          label={t(spoken ? 'behalf.said' : 'behalf.why')}
          hint={t('behalf.said.hint', { name })}
          optional={!spoken}
          maxLength={5000}
        />
      )}
      {spoken && (
        <Attach value={files} onChange={setFiles} place={`behalf.${verb}`}>
          {null}
        </Attach>
      )}
      <AskedBy />
    </ActDialog>
  )
}

function Recorded({ view }: Pick<Props, 'view'>) {
  const t = useT()
  const { name, email } = view.staff?.customer ?? { name: '', email: '' }
  return <Notice>{t('behalf.recorded', { name, email })}</Notice>
}

function Offer({ view }: Pick<Props, 'view'>) {
  const t = useT()
  const offer = openOffer(view)
  if (!offer) return null
  return (
    <p>
      {t('behalf.offer', {
        kind: t(`words.resolution.${offer.kind}`),
        amount: formatMoney(offer.amount, view.currency, t.locale),
        goods: t(`desk.gesture.goods.${offer.goods}`).toLocaleLowerCase(t.locale),
      })}
    </p>
  )
}

type Chosen = { units: readonly string[]; fileIds: readonly string[] }

/** What is sent of what was typed and chosen. */
function saidOf(
  verb: BehalfVerb,
  { message = '', carrier = '', tracking = '', iban = '', holder = '' }: Fields,
  { units, fileIds }: Chosen,
): object {
  if (verb === 'confirm_shipment') return { parcels: [{ carrier: carrier.trim() || null, tracking: tracking.trim() || null }] }
  if (verb === 'give_account') return { iban, holder }
  if (verb === 'contest') return { message, units, fileIds }
  return verb === 'provide_details' ? { message, fileIds } : { message }
}

type Carriers = { names: readonly string[]; usual: Readonly<Record<ReturnView['labelPayer'], string | null>> }

function Parcel({ view }: { view: ReturnView }) {
  const t = useT()
  const carriers = useApi<Carriers>('/carriers').data
  const usual = carriers?.usual[view.labelPayer] ?? ''
  return (
    <>
      <Input
        key={usual}
        name="carrier"
        label={t('behalf.carrier')}
        defaultValue={usual}
        optional
        maxLength={60}
        list="behalf-carriers"
        autoComplete="off"
      />
      <datalist id="behalf-carriers">
        {(carriers?.names ?? []).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <Input name="tracking" label={t('behalf.tracking')} optional mono maxLength={100} autoComplete="off" />
    </>
  )
}

type UnitsProps = { view: ReturnView; value: readonly string[]; onChange: (units: readonly string[]) => void }

function Units({ view, value, onChange }: UnitsProps) {
  const t = useT()
  const names = unitNames(view, t)
  return (
    <CheckList
      name="units"
      label={t('behalf.units')}
      value={value}
      onChange={onChange}
      options={contestable(view).map((id) => ({ value: id, label: names.get(id) ?? '' }))}
    />
  )
}
